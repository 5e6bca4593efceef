// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.Side;
import dev.tidemark.finding.Units;
import dev.tidemark.flow.TrafficClass;
import java.util.ArrayList;
import java.util.List;

/** The sentences that say what a run came to; the terminal and the report say the same. */
final class VerdictText {
    private static final String FOREIGN = TrafficClass.EXTERNAL_EXTERNAL.id();

    private VerdictText() {}

    /** The verdict in one sentence. */
    static String sentence(Run run) {
        RunSummary.Budget budget = run.summary().budget();
        if (budget.judgedDevices() + budget.judgedClients() == 0) {
            return "Nothing could be judged: " + nothing(run.summary());
        }
        List<DeviceVerdict> accused = accused(run);
        if (accused.isEmpty()) {
            return "Nothing stands out: none of " + judged(budget) + " rose above its mark.";
        }
        DeviceVerdict first = accused.get(0);
        String who = first.device() + " (risk " + Units.number(first.risk()) + ").";
        return accused.size() == 1
                ? "1 stands out among " + judged(budget) + ": " + who
                : Units.number(accused.size()) + " stand out among " + judged(budget) + ", most of all " + who;
    }

    private static String nothing(RunSummary summary) {
        if (summary.flows() == 0) {
            return summary.rejections().isEmpty() ? "there is no flow." : "every row was rejected.";
        }
        boolean isForeign = summary.classes().entrySet().stream()
                .allMatch(one -> one.getKey().equals(FOREIGN) || one.getValue().flows() == 0);
        return isForeign
                ? "no flow has an end that is ours."
                : "no device of ours opened a flow, and no public server of ours was visited.";
    }

    /** What the budget promises and what it came to. */
    static String budget(Run run) {
        RunSummary.Budget budget = run.summary().budget();
        String asked = "Budget: at most " + Units.number(budget.perHundred())
                + " honest ones accused for each 100 judged in a day. Judged over "
                + Units.format(budget.days() * 86_400, "s") + "; ";
        if (budget.flagged() == 0) {
            return asked + Units.number(budget.expectedFalse()) + " false accusations were allowed for, none was made.";
        }
        boolean isCapped = budget.expectedFalse() > (double) budget.flagged();
        double honest = Math.min(budget.expectedFalse(), (double) budget.flagged());
        return asked + "expect " + (isCapped ? "up to " : "") + Units.number(honest) + " of the "
                + Units.number((double) budget.flagged()) + " accused to be honest.";
    }

    /** What was not judged, a sentence each. */
    static List<String> gaps(Run run) {
        List<String> gaps = new ArrayList<>();
        run.summary().rules().stream()
                .filter(rule -> !rule.hasRun())
                .forEach(rule -> gaps.add("Rule " + rule.id()
                        + (rule.findings() > 0 ? " ran in part (" : " did not run (") + rule.status() + ")."));
        run.summary()
                .rejections()
                .forEach(rejection -> gaps.add(count(rejection.count(), "row") + " rejected as " + rejection.reason()
                        + rejection.examples().stream()
                                .findFirst()
                                .map(line -> ", such as " + line)
                                .orElse("") + "."));
        return gaps;
    }

    static List<DeviceVerdict> accused(Run run) {
        return run.devices().stream().filter(DeviceVerdict::flagged).toList();
    }

    static List<DeviceVerdict> others(Run run) {
        return run.devices().stream().filter(device -> !device.flagged()).toList();
    }

    static String count(long number, String what) {
        return Units.number((double) number) + " " + what + (number == 1 ? "" : "s");
    }

    /** What one of the side is called. */
    static String kind(Side side) {
        return switch (side) {
            case INTERNAL -> "device";
            case EXTERNAL -> "client";
        };
    }

    private static String judged(RunSummary.Budget budget) {
        if (budget.judgedClients() == 0) {
            return count(budget.judgedDevices(), "device");
        }
        if (budget.judgedDevices() == 0) {
            return count(budget.judgedClients(), "outside client");
        }
        return count(budget.judgedDevices(), "device") + " and " + count(budget.judgedClients(), "outside client");
    }
}
