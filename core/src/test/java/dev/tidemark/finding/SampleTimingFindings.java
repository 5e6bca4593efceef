// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings about when, not how much. */
final class SampleTimingFindings {
    private SampleTimingFindings() {}

    static Finding dnsCommand() {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        evidence.put("queries", new Evidence("Queries an hour", 412.0, 61.0, 190.0, "flows", ""));
        evidence.put("regularity", new Evidence("Share of gaps within 10 % of the median", 88.4, 21.0, 60.0, "%", ""));
        return new Finding(
                "0d2c00000000beef",
                "dns-command",
                "10.20.30.140",
                Side.INTERNAL,
                Severity.HIGH,
                0.91,
                0.0018,
                Measure.OWN,
                "DNS queries that grew and turned regular",
                "Asks 412 times an hour, every 8.7 s at night as by day, where its clean days show 61 in working hours.",
                SampleFindings.hour(0),
                SampleFindings.hour(23),
                List.of(new Peer("10.20.30.3", null, null, 9_888, 731_712, 1_404_096)),
                1,
                evidence,
                List.of("T1071.004"),
                List.of(),
                List.of(
                        SampleSeries.byHour("queries by hour", "flows", 400, 60),
                        SampleSeries.gaps("gaps between queries", 8.7)));
    }

    static Finding beacon() {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        evidence.put("period", new Evidence("Median gap", 60.2, null, null, "s", ""));
        evidence.put("jitter", new Evidence("Spread of the gaps", 1.4, 310.0, 12.0, "s", ""));
        evidence.put("fleet", new Evidence("Devices that visit it", 1.0, null, null, "devices", "of 201"));
        return new Finding(
                "beac0000000000aa",
                "beacon",
                "10.20.30.17",
                Side.INTERNAL,
                Severity.MEDIUM,
                0.88,
                null,
                Measure.NONE,
                "Clockwork towards one outside address",
                "Visits 203.0.113.200 every 60.2 s, give or take 1.4 s, 1,391 times; no other device does.",
                SampleFindings.hour(0),
                SampleFindings.hour(23),
                List.of(new Peer("203.0.113.200", "SC", "AS64499 Example Transit", 1_391, 389_480, 216_996)),
                1,
                evidence,
                List.of("T1071.001", "T1573"),
                List.of(new SampleFlow(SampleFindings.hour(0), "10.20.30.17", "203.0.113.200", "tcp", 443, 280, 156)),
                List.of(SampleSeries.gaps("gaps between visits", 60.2)));
    }

    static Finding outsiderClockwork() {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        evidence.put("spread", new Evidence("Spread of the gaps", 0.02, 1.61, 0.24, "of the median", ""));
        return new Finding(
                "0a75ede000000001",
                "outsider-clockwork",
                "203.0.113.77",
                Side.EXTERNAL,
                Severity.MEDIUM,
                0.87,
                0.0021,
                Measure.FLEET,
                "An outsider's requests come at near-constant gaps",
                "Asks 192.0.2.11 every 30.0 s all day; other clients' gaps spread eighty times wider.",
                SampleFindings.hour(1),
                SampleFindings.hour(22),
                List.of(new Peer("192.0.2.11", null, null, 2_520, 1_008_000, 90_720_000)),
                1,
                evidence,
                List.of("T1595"),
                List.of(new SampleFlow(SampleFindings.hour(1), "203.0.113.77", "192.0.2.11", "tcp", 443, 400, 36_000)),
                List.of(SampleSeries.gaps("gaps between requests", 30.0)));
    }

    static Finding outsiderOffHours() {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        evidence.put("off_hours", new Evidence("Flows outside the service's hours", 97.0, 2.4, 31.0, "%", ""));
        return new Finding(
                "0a75ede000000002",
                "outsider-off-hours",
                "198.51.100.23",
                Side.EXTERNAL,
                Severity.MEDIUM,
                0.84,
                0.0034,
                Measure.FLEET,
                "An outsider comes when nobody else does",
                "97 % of its 610 flows fall where the service's other clients have 2.4 %.",
                SampleFindings.hour(1),
                SampleFindings.hour(4),
                List.of(new Peer("192.0.2.12", null, null, 610, 244_000, 18_300_000)),
                1,
                evidence,
                List.of("T1078"),
                List.of(new SampleFlow(SampleFindings.hour(2), "198.51.100.23", "192.0.2.12", "tcp", 443, 400, 30_000)),
                List.of(SampleSeries.nightly("flows by hour", "flows")));
    }
}
