// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the process tells a shell; the list in the help text is made from these. */
enum ExitCode {
    /** All went well. */
    DONE(0, "done"),
    /** A bug, or too little memory or disk. */
    OUR_FAULT(1, "our fault, too little memory or disk, a receiver of --send or a rule's case that failed"),
    /** An option, a setting or a file name. */
    USAGE(2, "wrong option, setting or rule"),
    /** Input that cannot be read, or too many impossible rows. */
    UNREADABLE(3, "input that cannot be read"),
    /** Only where the user asked for it. */
    FINDINGS(4, "findings at or above --fail-on, whatever else went wrong after"),
    /** The findings of the other rules stand. */
    RULES_FAILED(5, "some rules could not run"),
    /** What shells use for a process that Ctrl-C ended. */
    INTERRUPTED(130, "stopped by Ctrl-C");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    int number() {
        return number;
    }

    /** Numbers with their meanings, in the order of the help text. */
    static Map<String, String> list() {
        Map<String, String> list = new LinkedHashMap<>();
        for (ExitCode code : values()) {
            list.put(Integer.toString(code.number), code.meaning);
        }
        return list;
    }
}
