// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.calibrate.Digits;
import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.Side;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings what was said of several windows together: a device counts by the window in which it is most suspicious. */
public final class Verdicts {
    private static final Comparator<Finding> STRONGEST_FIRST = Comparator.comparing(
                    Finding::pValue, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Finding::rule);

    private Verdicts() {}

    /**
     * One verdict of several.
     *
     * @param windows at least one, in order of time
     */
    public static Verdict together(List<Verdict> windows) {
        List<DeviceVerdict> devices = devices(windows);
        long unmeasured = windows.stream().mapToLong(Verdict::unmeasured).max().orElse(0);
        Map<Side, Set<Long>> judged =
                Map.of(Side.INTERNAL, judged(windows, Side.INTERNAL), Side.EXTERNAL, judged(windows, Side.EXTERNAL));
        return new Verdict(
                devices, findings(windows), budget(windows, judged, devices), judged, rules(windows), unmeasured);
    }

    private static List<Finding> findings(List<Verdict> windows) {
        return windows.stream()
                .flatMap(window -> window.findings().stream())
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    private static List<DeviceVerdict> devices(List<Verdict> windows) {
        Map<String, DeviceVerdict> byDevice = new LinkedHashMap<>();
        windows.stream()
                .flatMap(window -> window.devices().stream())
                .sorted(DeviceVerdict.MOST_SUSPICIOUS_FIRST)
                .forEach(device -> byDevice.merge(device.side() + " " + device.device(), device, Verdicts::both));
        return DeviceVerdict.ranked(List.copyOf(byDevice.values()));
    }

    /** The first with the rules and findings of the second behind its own. */
    private static DeviceVerdict both(DeviceVerdict first, DeviceVerdict second) {
        return new DeviceVerdict(
                first.rank(),
                first.device(),
                first.side(),
                first.risk(),
                first.flagged(),
                first.severity(),
                Stream.concat(first.rules().stream(), second.rules().stream())
                        .distinct()
                        .toList(),
                Stream.concat(first.findings().stream(), second.findings().stream())
                        .toList(),
                first.summary());
    }

    private static Set<Long> judged(List<Verdict> windows, Side side) {
        return windows.stream()
                .flatMap(window -> window.judged().getOrDefault(side, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /**
     * Who is judged in several windows counts once among the judged, and in each among those that may be accused in error.
     * Where a window is cut by the end of the flows, the whole ones tell how long a window is.
     */
    private static RunSummary.Budget budget(
            List<Verdict> windows, Map<Side, Set<Long>> judged, List<DeviceVerdict> devices) {
        List<RunSummary.Budget> budgets = windows.stream().map(Verdict::budget).toList();
        return new RunSummary.Budget(
                budgets.get(0).perHundred(),
                Digits.nine(
                        budgets.stream().mapToDouble(RunSummary.Budget::days).sum()),
                budgets.stream()
                        .mapToDouble(RunSummary.Budget::windowDays)
                        .max()
                        .orElseThrow(),
                judged.getOrDefault(Side.INTERNAL, Set.of()).size(),
                judged.getOrDefault(Side.EXTERNAL, Set.of()).size(),
                Digits.nine(budgets.stream()
                        .mapToDouble(RunSummary.Budget::expectedFalse)
                        .sum()),
                devices.stream().filter(DeviceVerdict::flagged).count());
    }

    private static List<RunSummary.RuleRun> rules(List<Verdict> windows) {
        Map<String, RunSummary.RuleRun> byRule = new LinkedHashMap<>();
        windows.stream()
                .flatMap(window -> window.rules().stream())
                .forEach(rule -> byRule.merge(rule.id(), rule, Verdicts::sum));
        return List.copyOf(byRule.values());
    }

    private static RunSummary.RuleRun sum(RunSummary.RuleRun one, RunSummary.RuleRun other) {
        String status = one.hasRun() ? other.status() : one.status();
        return one.with(one.candidates() + other.candidates(), one.findings() + other.findings(), status);
    }
}
