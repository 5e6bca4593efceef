// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.baseline.Lessons;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Table;
import dev.tidemark.engine.Workspace;
import dev.tidemark.rule.Rule;
import dev.tidemark.store.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is judged and what it is compared with.
 *
 * <p>Beside the question itself (the judged flows against the clean days) a run asks the same of flows known to be honest,
 * to learn what honest devices show: each clean day against the other clean days, or a single clean day against the judged
 * one. In the latter the wicked stand on the side of the comparison, where they can hide something but invent nothing.
 */
sealed interface Scope permits Scope.Whole, Scope.CleanDay, Copy.Against {
    Table HOURS_SOURCE = new Table("hours_source");
    Table CLEAN_HOURS_SOURCE = new Table("clean_hours_source");
    Table HOURS = new Table("hours");
    Table CLEAN_HOURS = new Table("clean_hours");
    Table LESSONS_SOURCE = new Table("lessons_source");
    Table OBSERVED = new Table("observed");
    Table BASELINE = new Table("baseline");
    /** More reference days than these cost time and teach little. */
    int MOST_REFERENCE_DAYS = 5;

    /** Lays out the views hours and clean_hours. */
    void lay(Workspace workspace);

    /** Lays out the views observed and baseline of a rule that learns. */
    void layLessons(Workspace workspace, Rule rule);

    /** One part as a whole against the other. */
    record Whole(Part judged, Part clean, Set<Part> present) implements Scope {
        @Override
        public void lay(Workspace workspace) {
            workspace.alias(HOURS, judged.hours());
            if (present.contains(clean)) {
                workspace.alias(CLEAN_HOURS, clean.hours());
            } else {
                workspace.alias(HOURS_SOURCE, judged.hours());
                workspace.keep(CLEAN_HOURS, Query.resource(Scope.class, "no_hours.sql"));
            }
        }

        @Override
        public void layLessons(Workspace workspace, Rule rule) {
            workspace.alias(OBSERVED, Lessons.table(judged, rule));
            if (present.contains(clean)) {
                workspace.alias(BASELINE, Lessons.table(clean, rule));
            } else {
                workspace.alias(LESSONS_SOURCE, Lessons.table(judged, rule));
                workspace.keep(BASELINE, Query.resource(Scope.class, "no_lessons.sql"));
            }
        }
    }

    /** One clean day against the others. */
    record CleanDay(long day) implements Scope {
        @Override
        public void lay(Workspace workspace) {
            workspace.alias(HOURS_SOURCE, Part.CLEAN.hours());
            workspace.alias(CLEAN_HOURS_SOURCE, Part.CLEAN.hours());
            Map<String, Object> one = Map.of("day", day);
            workspace.define(
                    HOURS, Query.resource(Scope.class, "hours_within.sql").with(one));
            workspace.define(
                    CLEAN_HOURS,
                    Query.resource(Scope.class, "hours_without.sql").with(one));
        }

        @Override
        public void layLessons(Workspace workspace, Rule rule) {
            workspace.alias(LESSONS_SOURCE, Lessons.table(Part.CLEAN, rule));
            Map<String, Object> one = Map.of("day", day);
            workspace.define(
                    OBSERVED, Query.resource(Scope.class, "lessons_within.sql").with(one));
            workspace.define(
                    BASELINE, Query.resource(Scope.class, "lessons_without.sql").with(one));
        }
    }

    /** The scopes that show what honest devices do; none without clean days. */
    static List<Scope> references(Workspace workspace, Set<Part> present) {
        if (!present.contains(Part.CLEAN)) {
            return List.of();
        }
        workspace.alias(CLEAN_HOURS_SOURCE, Part.CLEAN.hours());
        List<Long> days = new ArrayList<>();
        for (Rows.Row row : workspace.rows(Query.resource(Scope.class, "days.sql"))) {
            days.add(row.integer("day"));
        }
        if (days.size() < 2) {
            return List.of(new Whole(/* judged= */ Part.CLEAN, /* clean= */ Part.JUDGED, present));
        }
        return days.subList(Math.max(0, days.size() - MOST_REFERENCE_DAYS), days.size()).stream()
                .<Scope>map(CleanDay::new)
                .toList();
    }
}
