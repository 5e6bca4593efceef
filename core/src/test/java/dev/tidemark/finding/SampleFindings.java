// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import dev.tidemark.finding.SampleSeries.Plateau;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings of the invented run, strongest first. */
final class SampleFindings {
    private static final String SENDER = "10.20.30.71";

    private SampleFindings() {}

    static List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        all.add(upload("3f9ac1d27be04512", SENDER));
        all.add(SampleRareFindings.rareCountries("90b1c4d5e6f70812", SENDER));
        all.addAll(clique());
        all.add(dnsVolume());
        all.add(SampleTimingFindings.dnsCommand());
        all.add(SampleTimingFindings.beacon());
        all.add(SampleTimingFindings.outsiderClockwork());
        all.add(SampleTimingFindings.outsiderOffHours());
        all.add(SampleRareFindings.neverSeen("10.20.30.201", "c0ffee0000000001"));
        all.add(SampleRareFindings.neverSeen("2001:db8:20:30::c9", "c0ffee0000000002"));
        return all;
    }

    static Finding upload(String id, String device) {
        return new Finding(
                id,
                "upload-volume",
                device,
                Side.INTERNAL,
                Severity.CRITICAL,
                0.997,
                0.0000123,
                Measure.OWN,
                "Uploads far above the device's own mark",
                "Sent 4.64 GB to outside addresses, where its clean days show 35.1 MB; most went to AS64500 Example"
                        + " Hosting Ltd (NL).",
                hour(10),
                hour(17),
                receivers(),
                63,
                uploaded(),
                List.of("T1048", "T1567.002"),
                List.of(
                        new SampleFlow(hour(10), device, "203.0.113.40", "tcp", 443, 61_204_118, 90_221),
                        new SampleFlow(hour(11), device, "203.0.113.40", "tcp", 443, 58_990_003, 88_410),
                        new SampleFlow(hour(14), device, "203.0.113.41", "tcp", 443, 44_871_900, 71_006)),
                List.of(
                        SampleSeries.hourly("upload", "B", 2_100_000, new Plateau(10, 17, 640_000_000)),
                        SampleSeries.categories(
                                "where it went",
                                "B",
                                List.of("AS64500 Example Hosting Ltd", "AS64511 Example Cloud", "AS64496 Example Mail"),
                                List.of(4_391_000_000.0, 91_000_000.0, 22_500_000.0))));
    }

    private static Map<String, Evidence> uploaded() {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        evidence.put(
                "upload", new Evidence("Upload to outside", 4_640_000_000.0, 35_100_000.0, 182_000_000.0, "B", ""));
        evidence.put("increase", new Evidence("Increase", 13_113.0, 0.0, null, "%", ""));
        evidence.put("mean_upload", new Evidence("Mean upload a flow", 1_206_340.5, 9_210.25, null, "B", ""));
        evidence.put("flows", new Evidence("Flows to outside", 3_846.0, 3_811.0, null, "flows", ""));
        evidence.put(
                "top_owner", new Evidence("Got most", 4_391_000_000.0, null, null, "B", "AS64500 Example Hosting Ltd"));
        return evidence;
    }

    private static List<Peer> receivers() {
        return List.of(
                new Peer("203.0.113.40", "NL", "AS64500 Example Hosting Ltd", 1_102, 3_010_000_000L, 8_110_000),
                new Peer("203.0.113.41", "NL", "AS64500 Example Hosting Ltd", 611, 1_381_000_000, 4_020_000),
                new Peer("198.51.100.9", "NA", "AS64511 Example Cloud", 88, 91_000_000, 2_000_400),
                new Peer("2001:db8:9::17", null, null, 3, 14_200, 3_100));
    }

    private static List<Finding> clique() {
        List<String> members = List.of("10.20.30.12", "10.20.30.45", "10.20.30.113");
        List<Finding> findings = new ArrayList<>();
        for (String device : members) {
            List<String> others =
                    members.stream().filter(member -> !member.equals(device)).toList();
            findings.add(member(device, others, "b07ce7000000000" + findings.size()));
        }
        return findings;
    }

    private static Finding member(String device, List<String> others, String id) {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        evidence.put("new_peers", new Evidence("New internal partners that answer", 2.0, 0.0, 1.0, "devices", ""));
        evidence.put("messages", new Evidence("Flows with them", 288.0, 0.0, null, "flows", ""));
        evidence.put("days_known", new Evidence("Clean days in which the pair spoke", 0.0, null, null, "days", ""));
        return new Finding(
                id,
                "internal-botnet",
                device,
                Side.INTERNAL,
                Severity.HIGH,
                0.961,
                0.00021,
                Measure.FLEET,
                "Devices that begin to talk among themselves",
                "Spoke 288 times with " + others.get(0) + " and " + others.get(1)
                        + ", with whom it never spoke on clean days; they answer, and speak with each other.",
                hour(8),
                hour(20),
                others.stream()
                        .map(other -> new Peer(other, null, null, 144, 92_160, 88_704))
                        .toList(),
                2,
                evidence,
                List.of("T1090.001", "T1071"),
                List.of(new SampleFlow(hour(8), device, others.get(0), "tcp", 8443, 640, 616)),
                others.stream()
                        .map(other -> SampleSeries.hourly(other, "flows", 0, new Plateau(8, 20, 12)))
                        .toList());
    }

    private static Finding dnsVolume() {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        evidence.put("dns_upload", new Evidence("Sent by DNS", 48_211_900.0, 310_400.0, 1_020_000.0, "B", ""));
        evidence.put("dns_flows", new Evidence("DNS flows", 21_877.0, 2_904.0, null, "flows", ""));
        evidence.put("dns_ratio", new Evidence("DNS flows to others", 9.4, 0.7, 2.25, "", ""));
        return new Finding(
                "d45e0f1100aa77b2",
                "dns-exfiltration",
                "10.20.30.88",
                Side.INTERNAL,
                Severity.HIGH,
                0.94,
                0.0009,
                Measure.OWN,
                "More sent by DNS than names need",
                "Sent 48.2 MB in 21,877 DNS flows, where its clean days show 310 kB in 2,904.",
                hour(0),
                hour(23),
                List.of(new Peer("10.20.30.2", null, null, 21_877, 48_211_900, 5_100_200)),
                1,
                evidence,
                List.of("T1048.003", "T1071.004"),
                List.of(new SampleFlow(hour(3), "10.20.30.88", "10.20.30.2", "udp", 53, 2_204, 233)),
                List.of(SampleSeries.hourly("sent by DNS", "B", 13_000, new Plateau(0, 23, 2_000_000))));
    }

    static Instant hour(int hour) {
        return SampleRun.BEGIN.plus(hour, ChronoUnit.HOURS).plusMillis(250);
    }
}
