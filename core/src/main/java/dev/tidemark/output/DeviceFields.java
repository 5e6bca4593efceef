// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Severity;
import dev.tidemark.finding.Side;

/** Reads a line that {@link DevicesWriter} wrote. */
final class DeviceFields {
    private DeviceFields() {}

    static DeviceVerdict read(JsonFields line) {
        return new DeviceVerdict(
                line.small("rank"),
                line.text("device"),
                line.word("side", Side.values(), Side::id),
                line.number("risk"),
                line.truth("flagged"),
                line.word("severity", Severity.values(), Severity::id),
                line.texts("rules"),
                line.texts("findings"),
                line.text("summary"));
    }
}
