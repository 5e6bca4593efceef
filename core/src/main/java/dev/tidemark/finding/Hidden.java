// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a run does not show because somebody allowed it.
 *
 * @param file where it is allowed, empty where nobody was asked
 * @param findings how many are hidden
 * @param devices how many are hidden altogether
 * @param entries what is allowed, in the file's order
 */
public record Hidden(String file, long findings, long devices, List<Entry> entries) {
    /** Nothing is hidden. */
    public static final Hidden NONE = new Hidden("", 0, 0, List.of());

    private static final int MOST_NOTED = 10;

    /** Copies the list. */
    public Hidden {
        entries = List.copyOf(entries);
    }

    /** What became of an entry. */
    public enum State {
        /** It hid something. */
        USED,
        /** Nothing was there that it would hide. */
        UNMATCHED,
        /** Its last day is over, so it hides nothing. */
        EXPIRED;

        /** The word in outputs. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An entry of the file.
     *
     * @param line where it stands
     * @param what what it allows, in words
     * @param why the reason given
     * @param by who allowed it, null where the file does not say
     * @param until its last day, null where it has none
     * @param findings how many it hid
     * @param state what became of it
     */
    public record Entry(
            int line,
            String what,
            String why,
            @Nullable String by,
            @Nullable String until,
            long findings,
            State state) {}

    /** A sentence for each thing that a reader of the run must know. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (findings > 0) {
            notes.add(file + " hid " + count(findings, "finding") + " and "
                    + (devices == 0 ? "no device altogether" : count(devices, "device") + " altogether")
                    + "; they stand in hidden.jsonl.");
        }
        entries.stream()
                .filter(entry -> entry.state() != State.USED)
                .limit(MOST_NOTED)
                .forEach(entry -> notes.add(note(entry)));
        return notes;
    }

    private String note(Entry entry) {
        String begin = file + ":" + entry.line() + ": ";
        return entry.state() == State.EXPIRED
                ? begin + "expired on " + entry.until() + " and hides nothing any more: " + entry.what() + "."
                : begin + "matched no finding: " + entry.what() + ".";
    }

    private static String count(long number, String what) {
        return Units.number((double) number) + " " + what + (number == 1 ? "" : "s");
    }
}
