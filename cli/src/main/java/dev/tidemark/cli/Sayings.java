// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Run;
import dev.tidemark.output.RunReader;
import dev.tidemark.triage.Opinion;
import dev.tidemark.triage.OpinionFile;
import dev.tidemark.triage.Triage;
import dev.tidemark.trial.Backtest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts by rule what people said of runs. */
final class Sayings {
    private Sayings() {}

    /** Whose findings of which rule a verdict is about. */
    private record Spoken(String device, String rule) {}

    /** The counts of all runs; a verdict about all of a device counts for each of its rules of which none was given later. */
    static List<Backtest.Said> of(List<Path> runs) {
        Map<String, Backtest.Said> byRule = new TreeMap<>();
        for (Path folder : runs) {
            Run run = Triage.whole(RunReader.read(folder), RunReader.withheld(folder));
            Map<Spoken, Opinion> last = new LinkedHashMap<>();
            for (Opinion opinion : OpinionFile.standing(OpinionFile.read(folder))) {
                rules(run, opinion).forEach(rule -> last.put(new Spoken(opinion.device(), rule), opinion));
            }
            last.forEach((of, opinion) -> byRule.merge(of.rule(), said(of.rule(), opinion), Sayings::plus));
        }
        return List.copyOf(byRule.values());
    }

    private static Stream<String> rules(Run run, Opinion opinion) {
        String rule = opinion.rule();
        return rule != null
                ? Stream.of(rule)
                : run.devices().stream()
                        .filter(device -> device.device().equals(opinion.device()))
                        .map(DeviceVerdict::rules)
                        .flatMap(List::stream);
    }

    private static Backtest.Said said(String rule, Opinion opinion) {
        boolean isTrue = opinion.truth() == Opinion.Truth.TRUE;
        return new Backtest.Said(rule, isTrue ? 1 : 0, isTrue ? 0 : 1);
    }

    private static Backtest.Said plus(Backtest.Said one, Backtest.Said other) {
        return new Backtest.Said(one.rule(), one.saidTrue() + other.saidTrue(), one.saidFalse() + other.saidFalse());
    }
}
