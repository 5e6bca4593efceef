// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Run;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sees to it that no line of a run's files got lost: what is left would be read without a hint of it, and sums would be wrong. */
final class RunWholeness {
    private RunWholeness() {}

    static void check(Path folder, Run run) {
        Path devices = folder.resolve(RunFiles.DEVICES);
        Path findings = folder.resolve(RunFiles.FINDINGS);
        missingRank(run.devices()).ifPresent(what -> refuse(devices, what));
        Set<String> written = new HashSet<>();
        run.findings().forEach(finding -> written.add(finding.id()));
        Set<String> told = new HashSet<>();
        for (DeviceVerdict device : run.devices()) {
            told.addAll(device.findings());
            if (!written.containsAll(device.findings())) {
                refuse(
                        findings,
                        "a finding of " + device.device() + ", which " + RunFiles.DEVICES + " names, is missing");
            }
        }
        for (Finding finding : run.findings()) {
            if (!told.contains(finding.id())) {
                refuse(devices, finding.device() + " is missing, of whom " + RunFiles.FINDINGS + " tells");
            }
        }
    }

    private static Optional<String> missingRank(List<DeviceVerdict> devices) {
        for (int place = 0; place < devices.size(); place++) {
            int rank = devices.get(place).rank();
            if (rank != place + 1) {
                return Optional.of("rank " + (place + 1) + " is missing; rank " + rank + " stands in its place");
            }
        }
        return Optional.empty();
    }

    private static void refuse(Path file, String what) {
        throw new TidemarkException(
                ErrorCode.BAD_DATA,
                file + ": " + what + ". The run is damaged; run `tidemark detect --out` again to have it anew.");
    }
}
