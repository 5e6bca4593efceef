// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.engine.Table;
import dev.tidemark.engine.Workspace;
import dev.tidemark.rule.Rule;

/**
 * Flows under names of their own, which may be judged or be judged by.
 *
 * @param name what its tables begin with
 */
record Copy(String name) {
    Table flows() {
        return new Table(name + "_flows");
    }

    Table hours() {
        return new Table(name + "_hours");
    }

    Table lessons(Rule rule) {
        return new Table(name + "_lessons_" + rule.id().replace('-', '_'));
    }

    /**
     * One copy held against another.
     *
     * @param judged the one
     * @param clean the other
     */
    record Against(Copy judged, Copy clean) implements Scope {
        @Override
        public void lay(Workspace workspace) {
            workspace.alias(HOURS, judged.hours());
            workspace.alias(CLEAN_HOURS, clean.hours());
        }

        @Override
        public void layLessons(Workspace workspace, Rule rule) {
            workspace.alias(OBSERVED, judged.lessons(rule));
            workspace.alias(BASELINE, clean.lessons(rule));
        }
    }
}
