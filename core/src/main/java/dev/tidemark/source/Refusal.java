// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.List;
import java.util.Locale;

/** The error of a side with too many impossible rows. */
final class Refusal {
    private Refusal() {}

    static TidemarkException of(Side side, List<RejectedRows> rejected, double maxShare) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%d of %d rows cannot be flows (%s), more than the %s allowed:",
                side.rejectedRows(),
                side.rows(),
                percent((double) side.rejectedRows() / side.rows()),
                percent(maxShare)));
        for (RejectedRows rows : rejected) {
            text.append(String.format(Locale.ROOT, "%n  %s: %d", rows.reason(), rows.count()));
            rows.examples().forEach(example -> text.append("\n    ").append(example));
        }
        text.append("\nCheck the columns (tidemark formats detect FILE, --map field=column) or allow more with"
                + " --max-rejected.");
        return new TidemarkException(ErrorCode.BAD_DATA, text.toString());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3g %%", share * 100);
    }
}
