// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

/**
 * One demand on rules.
 *
 * @param id its name in problems and exceptions
 * @param demand what a rule must do, one sentence
 * @param inspection how that is told
 */
record LintCheck(String id, String demand, Inspection inspection) {
    /** Looks at a rule and reports what is wrong. */
    @FunctionalInterface
    interface Inspection {
        void inspect(RuleSubject subject, Complaints complaints);
    }

    /** Takes what is wrong. */
    @FunctionalInterface
    interface Complaints {
        void add(String file, int line, String message);
    }
}
