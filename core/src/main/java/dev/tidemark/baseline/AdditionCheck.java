// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import dev.tidemark.baseline.Manifest.Input;
import dev.tidemark.baseline.Manifest.Learned;
import dev.tidemark.baseline.Manifest.LearnedRule;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Scan;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleCatalog;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;

/** Refuses what cannot be added to the days of a baseline. */
final class AdditionCheck {
    /**
     * The part of a day that two learnings may both have: connections that were open at midnight, and the hour in which
     * files were changed. More is the same day twice.
     */
    private static final double FRINGE = 0.1;

    /** No flow with a date is older; times that count from midnight are put on the first days of 1970. */
    private static final LocalDate FIRST_DATED = LocalDate.of(1990, 1, 1);

    private final Baseline baseline;
    private final String anew;

    AdditionCheck(Path folder, Manifest before) {
        this.baseline = new Baseline(folder, before);
        this.anew = "learn all days anew with `tidemark learn CLEAN… --baseline " + folder + " --replace`";
    }

    /** Refuses a file whose bytes an earlier learning was given; files without a row are alike. */
    static void refuseRepeated(List<Input> inputs, Path folder, List<Learned> learned) {
        Map<String, String> known = new LinkedHashMap<>();
        learned.forEach(one -> one.inputs()
                .forEach(input -> known.put(
                        input.sha256(), input.path() + ", which the baseline " + folder + " has learned already")));
        inputs.stream().filter(input -> input.rows() > 0).forEach(input -> {
            String same = known.get(input.sha256());
            if (same != null) {
                throw new TidemarkException(
                        ErrorCode.USAGE,
                        input.path() + " holds the same bytes as " + same
                                + ". Nothing was written. Leave it out, or start anew with --replace.");
            }
        });
    }

    /** Refuses to lose what a rule has learned. */
    void refuseChangedRules(RuleCatalog rules, Map<String, Map<String, Object>> parameters) {
        for (LearnedRule learned : baseline.manifest().rules()) {
            Optional<Rule> rule = rules.find(learned.id());
            if (rule.isPresent()) {
                LearnedRules.of(rule.get(), Objects.requireNonNull(parameters.get(learned.id())))
                        .flatMap(now ->
                                LearnedRules.difference(now, baseline.manifest().rules()))
                        .ifPresent(difference -> refuse("rule " + learned.id() + ": it " + difference));
            } else if (rules.retired().stream().noneMatch(one -> one.id().equals(learned.id()))) {
                refuse("rule " + learned.id() + ", which it has learned for, is not among the rules of this run");
            }
        }
    }

    private void refuse(String why) {
        throw new TidemarkException(
                ErrorCode.USAGE,
                "The days cannot be added to the baseline " + baseline.folder() + ", " + why
                        + ". Give the same rules and parameters as then, or " + anew + ".");
    }

    /** Refuses days without a date beside days with one: the hours would be compared, and the order of days and weekdays not. */
    void refuseUndatedBesideDated(Engine engine) {
        SortedSet<LocalDate> days = baseline.manifest().days();
        for (Rows.Row row : engine.rows(Query.resource(AdditionCheck.class, "learned_days.sql"))) {
            LocalDate added = LocalDate.ofEpochDay(row.integer("day"));
            if (days.first().isBefore(FIRST_DATED) != added.isBefore(FIRST_DATED)) {
                throw new TidemarkException(
                        ErrorCode.USAGE,
                        "The day " + added + " cannot be added to the baseline " + baseline.folder() + ", which holds "
                                + (days.size() == 1 ? "" : days.size() + " days from ") + days.first()
                                + ": a day of 1970 is one whose times count from midnight without a date, and the others have"
                                + " one. Nothing was written. Say the date with --day; or " + anew + ".");
            }
        }
    }

    /** Refuses flows of a day that is there already, but for its fringe. */
    void refuseLearnedDays(Engine engine) {
        List<Path> files = baseline.paths(Manifest.Holds.HOURS, null);
        engine.scan(BaselineImport.HOURS, new Scan.Parquet(files));
        for (Rows.Row row : engine.rows(Query.resource(AdditionCheck.class, "overlap.sql"))) {
            long larger = Math.max(row.integer("added"), row.integer("earlier"));
            if (row.integer("shared") > FRINGE * larger) {
                throw new TidemarkException(
                        ErrorCode.USAGE,
                        "The day " + LocalDate.ofEpochDay(row.integer("day")) + " is in the baseline "
                                + baseline.folder() + " already, with " + row.integer("earlier")
                                + " flows in the same hours as the " + row.integer("added")
                                + " given now. Nothing was written. Leave out the files of that day; learn all files of a"
                                + " day in one go; where times count from midnight, say the date with --day; or " + anew
                                + ".");
            }
        }
    }
}
