// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

/**
 * Something wrong with a rule.
 *
 * @param rule the rule's folder name
 * @param file the file in it, such as {@code query.sql}
 * @param line from 1, 0 where it is about the whole file or folder
 * @param check the id of the check that found it
 * @param message what is wrong and what to do
 */
public record LintProblem(String rule, String file, int line, String check, String message) {
    /** One line for a terminal: where, what, which check. */
    public String text() {
        String place = line > 0 ? rule + "/" + file + ":" + line : rule + "/" + file;
        return place + ": " + message + " [" + check + "]";
    }
}
