// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.benchmarks;

import dev.tidemark.trial.Evaluation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Prints what came of offices, each alone and all together. */
final class DetectionTable {
    private static final String NONE = "–";

    private final PrintWriter out;

    DetectionTable(PrintWriter out) {
        this.out = out;
    }

    void head() {
        out.println("| office | planted | found | recall | accused but honest | promised | precision |");
        out.println("|---|---|---|---|---|---|---|");
    }

    void row(OfficeResult office) {
        row(office.office(), office.planted(), office.found(), office.honest().size(), office.promised());
    }

    private void row(String name, int planted, int found, int honest, double promised) {
        out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %s | %d | %.1f | %s |%n",
                name,
                planted,
                found,
                share(found, planted),
                honest,
                promised,
                planted == 0 ? NONE : share(found, found + honest));
    }

    private static String share(int part, int all) {
        return all == 0 ? NONE : String.format(Locale.ROOT, "%.3f", (double) part / all);
    }

    /** The last row, and what is to be said of all offices. */
    void foot(List<OfficeResult> offices) {
        row(
                "all",
                sum(offices, OfficeResult::planted),
                sum(offices, OfficeResult::found),
                sum(offices, office -> office.honest().size()),
                offices.stream().mapToDouble(OfficeResult::promised).sum());
        families(offices);
        offices.stream()
                .map(OfficeResult::risks)
                .reduce(RiskBands.none(), RiskBands::plus)
                .print(out);
        lines("Accused but honest, with what rules say of them", offices, office -> office.honest().stream()
                .map(one -> one.device() + ", " + one.kind() + ": " + String.join(", ", one.rules())));
        lines("Missed, with the rule that came nearest", offices, office -> office.missed().stream()
                .map(one -> one.device() + ", " + one.kind() + ": " + one.nearest()));
    }

    private void lines(String title, List<OfficeResult> offices, Function<OfficeResult, Stream<String>> lines) {
        List<String> all = offices.stream()
                .flatMap(office -> lines.apply(office).map(line -> "  " + office.office() + " " + line))
                .toList();
        if (!all.isEmpty()) {
            out.println();
            out.println(title + ":");
            all.forEach(out::println);
        }
    }

    private static int sum(List<OfficeResult> offices, ToIntFunction<OfficeResult> number) {
        return offices.stream().mapToInt(number).sum();
    }

    private void families(List<OfficeResult> offices) {
        Map<String, Integer> planted = new TreeMap<>();
        Map<String, Integer> found = new TreeMap<>();
        for (OfficeResult office : offices) {
            for (Evaluation.Attack attack : office.families()) {
                planted.merge(attack.kind(), attack.planted(), Integer::sum);
                found.merge(attack.kind(), attack.found(), Integer::sum);
            }
        }
        if (!planted.isEmpty()) {
            out.println();
            out.println("Found by family:");
        }
        planted.forEach((kind, all) -> out.printf(Locale.ROOT, "  %s: %d of %d%n", kind, found.get(kind), all));
    }
}
