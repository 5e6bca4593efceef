// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings about what was never there before. */
final class SampleRareFindings {
    private SampleRareFindings() {}

    static Finding rareCountries(String id, String device) {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        evidence.put("new_countries", new Evidence("New rare countries", 3.0, 0.0, 2.0, "countries", "NA, SC, TL"));
        evidence.put("addresses", new Evidence("Addresses there", 17.0, 0.0, null, "addresses", ""));
        return new Finding(
                id,
                "rare-countries",
                device,
                Side.INTERNAL,
                Severity.MEDIUM,
                0.83,
                0.0041,
                Measure.FLEET,
                "Countries new to the device and rare in the fleet",
                "Visited 17 addresses in 3 countries that neither it nor more than one device in a hundred visited"
                        + " before: NA, SC, TL.",
                SampleFindings.hour(9),
                SampleFindings.hour(16),
                List.of(
                        new Peer("198.51.100.9", "NA", "AS64511 Example Cloud", 88, 91_000_000, 2_000_400),
                        new Peer("198.51.100.77", "SC", "AS64499 Example Transit", 12, 44_100, 1_204_000)),
                17,
                evidence,
                List.of("T1567"),
                List.of(new SampleFlow(SampleFindings.hour(9), device, "198.51.100.9", "tcp", 443, 1_204, 90_221)),
                List.of(SampleSeries.categories(
                        "flows by country",
                        "flows",
                        List.of("NA", "SC", "TL", "NL", "DE", "US"),
                        List.of(88.0, 31.0, 14.0, 1_713.0, 1_204.0, 790.0))));
    }

    static Finding neverSeen(String device, String id) {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        evidence.put("flows", new Evidence("Flows", 1_204.0, null, null, "flows", ""));
        return new Finding(
                id,
                "never-seen",
                device,
                Side.INTERNAL,
                Severity.INFO,
                0.1,
                null,
                Measure.NONE,
                "Devices that clean days did not have",
                "Was not there on clean days; has 1,204 flows today.",
                SampleFindings.hour(9),
                SampleFindings.hour(18),
                List.of(),
                0,
                evidence,
                List.of(),
                List.of(),
                List.of());
    }
}
