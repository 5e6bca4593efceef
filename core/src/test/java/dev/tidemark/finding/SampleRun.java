// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import dev.tidemark.finding.RunSummary.Budget;
import dev.tidemark.finding.RunSummary.ClassTotals;
import dev.tidemark.finding.RunSummary.Input;
import dev.tidemark.finding.RunSummary.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An invented run with a finding of every kind, for the tests of all that writes. */
public final class SampleRun {
    static final Instant BEGIN = Instant.parse("2026-03-03T00:00:00Z");
    static final Instant END = Instant.parse("2026-03-03T23:59:57.250Z");

    private SampleRun() {}

    /** A run with accused devices and clients. */
    public static Run rich() {
        return new Run(summary(9), devices(), SampleFindings.all());
    }

    /** A run that accuses nobody. */
    public static Run quiet() {
        return new Run(summary(0), List.of(), List.of());
    }

    /** A run that accuses nobody, but has something to say of a device. */
    public static Run noted() {
        Finding finding = SampleFindings.upload("noted", "10.9.0.1");
        return new Run(
                summary(0), List.of(verdict(1, finding.device(), 8.5, false, List.of(finding))), List.of(finding));
    }

    /** A run whose every text is the given one. */
    public static Run hostile(String text) {
        return new Run(SampleHostile.summary(text), SampleHostile.devices(text), SampleHostile.findings(text));
    }

    /** A run with as many devices and findings as wanted. */
    public static Run large(int count) {
        List<DeviceVerdict> devices = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Finding finding = SampleFindings.upload("large-" + i, "10.9." + i / 250 + "." + (1 + i % 250));
            findings.add(finding);
            devices.add(verdict(i + 1, finding.device(), 90.0 - i * 80.0 / count, true, List.of(finding)));
        }
        return new Run(summary(count), devices, findings);
    }

    private static List<DeviceVerdict> devices() {
        Map<String, List<Finding>> byDevice = new LinkedHashMap<>();
        SampleFindings.all().forEach(finding -> byDevice.computeIfAbsent(finding.device(), device -> new ArrayList<>())
                .add(finding));
        List<DeviceVerdict> devices = new ArrayList<>();
        double risk = 99.2;
        for (Map.Entry<String, List<Finding>> entry : byDevice.entrySet()) {
            boolean isFlagged = entry.getValue().get(0).severity().compareTo(Severity.MEDIUM) >= 0;
            devices.add(
                    verdict(devices.size() + 1, entry.getKey(), isFlagged ? risk : 8.5, isFlagged, entry.getValue()));
            risk -= 5.3;
        }
        return devices;
    }

    private static DeviceVerdict verdict(
            int rank, String device, double risk, boolean flagged, List<Finding> findings) {
        Finding first = findings.get(0);
        return new DeviceVerdict(
                rank,
                device,
                first.side(),
                Math.round(risk * 10) / 10.0,
                flagged,
                first.severity(),
                findings.stream().map(Finding::rule).toList(),
                findings.stream().map(Finding::id).toList(),
                first.summary());
    }

    private static RunSummary summary(long flagged) {
        Map<String, ClassTotals> classes = new LinkedHashMap<>();
        classes.put("internal-internal", new ClassTotals(212_344, 198, 203, 18_220_114_000L, 90_331_006_112L));
        classes.put("internal-external", new ClassTotals(732_502, 199, 1_822, 61_007_331_870L, 402_119_006_005L));
        classes.put("external-internal", new ClassTotals(676_490, 1_002, 2, 2_201_556_010L, 31_009_871_223L));
        classes.put("external-external", new ClassTotals(12, 4, 3, 7_200, 18_004));
        return new RunSummary(
                "0.1.0",
                "DuckDB v2.0.0",
                BEGIN,
                END,
                "UTC",
                List.of(
                        new Input("flows/2026-03-03/internal.parquet", "parquet", 944_858),
                        new Input("flows/2026-03-03/public.csv.gz", "csv", 676_527)),
                List.of(
                        new Input("flows/clean/internal.parquet", "parquet", 836_722),
                        new Input("flows/clean/public.csv.gz", "csv", 675_152)),
                List.of(
                        new Rejection(
                                "negative-bytes",
                                31,
                                List.of(
                                        "flows/2026-03-03/public.csv.gz:1044: 203.0.113.9,192.0.2.11,tcp,443,-1,90",
                                        "flows/2026-03-03/public.csv.gz:1045: 203.0.113.9,192.0.2.11,tcp,443,-7,90")),
                        new Rejection(
                                "port-out-of-range",
                                6,
                                List.of(
                                        "flows/2026-03-03/public.csv.gz:77001: 203.0.113.12,192.0.2.11,tcp,70000,12,90"))),
                classes,
                List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"),
                List.of("192.0.2.11", "192.0.2.12"),
                new Budget(0.25, 1.0, 1.0, 201, 1_002, 1.4, flagged),
                SampleRules.all(),
                List.of(
                        "Times are hundredths of a second since midnight (--time-unit cs), inferred from their range.",
                        "192.0.2.11 and 192.0.2.12 are taken as public servers: one file holds only outsiders' flows to them.",
                        "12 flows have no internal end; they are counted and not judged."));
    }
}
