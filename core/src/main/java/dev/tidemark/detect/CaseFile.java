// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.finding.SampleFlow;
import dev.tidemark.finding.Series;
import java.util.List;

/**
 * What the engine shows of one accusation beyond its numbers.
 *
 * @param partners all of them, most important first
 * @param series what its chart shows
 * @param samples at most five flows
 */
record CaseFile(List<Partner> partners, List<Series> series, List<SampleFlow> samples) {
    /** Copies the lists. */
    CaseFile {
        partners = List.copyOf(partners);
        series = List.copyOf(series);
        samples = List.copyOf(samples);
    }
}
