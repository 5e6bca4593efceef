// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import java.util.regex.Pattern;

/** Writes text so that a shell takes it for one word. */
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[\\w./:,@%+=-]+");

    private ShellWord() {}

    /** The word, quoted where it must be. */
    public static String of(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
