// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Engines;
import dev.tidemark.settings.ComputeSettings;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells what lies on this machine from what only an engine reaches. */
public final class Addresses {
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*", Pattern.DOTALL);
    private static final String HERE = "file://";
    private static final String TABLE = "table://";

    private final ComputeSettings compute;

    /**
     * Finds places.
     *
     * @param compute whose engine reaches what lies elsewhere, {@code scheme://…}
     */
    public Addresses(ComputeSettings compute) {
        this.compute = compute;
    }

    /** True for an address of what does not lie on this machine. */
    public static boolean isElsewhere(String said) {
        return ELSEWHERE.matcher(said).matches() && !said.startsWith(HERE);
    }

    /** True for what names no file, but a table of a catalogue. */
    static boolean isTable(String said) {
        return said.startsWith(TABLE);
    }

    /** A table as its catalogue calls it. */
    static String table(String said) {
        return said.substring(TABLE.length());
    }

    /** The path of what a user named, whether something is there or not. */
    public Path path(String said) {
        return isElsewhere(said) ? Engines.find(compute.engine()).locate(said, compute.options()) : Path.of(here(said));
    }

    /** What lies here, without the word that says so. */
    static String here(String said) {
        return said.startsWith(HERE) ? said.substring(HERE.length()) : said;
    }
}
