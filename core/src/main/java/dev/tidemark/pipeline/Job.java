// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.place.Places;
import dev.tidemark.settings.RuleSettings;
import dev.tidemark.source.SourceSettings;
import dev.tidemark.store.Slices;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be judged and how.
 *
 * @param source what the user says of the input
 * @param internal values of {@code --internal}
 * @param publicServers values of {@code --public}
 * @param zone where days and hours begin, null where the flows are to tell
 * @param budget honest devices flagged for each 100 judged in a day
 * @param window how long a window is, null where all flows given are one
 * @param rules the values of rule parameters that the user chose
 * @param folders where rules, formats and databases lie
 * @param version Tidemark's own
 */
public record Job(
        SourceSettings source,
        List<String> internal,
        List<String> publicServers,
        @Nullable ZoneId zone,
        double budget,
        @Nullable Duration window,
        RuleSettings rules,
        Folders folders,
        String version) {
    /** Copies the lists and checks the window. */
    public Job {
        internal = List.copyOf(internal);
        publicServers = List.copyOf(publicServers);
        if (window != null) {
            Slices.check(window);
        }
    }

    /**
     * Folders that come with the program.
     *
     * @param rules a folder a rule
     * @param formats a folder a format
     * @param geo databases of countries and owners
     */
    public record Folders(Path rules, Path formats, GeoFolder geo) {}

    /**
     * A folder of databases of countries and owners.
     *
     * @param path where it is
     * @param origin whose choice it is
     */
    public record GeoFolder(Path path, Origin origin) {
        /** Opens it; only the shipped one may be missing, since somebody may have left it out to save space. */
        Places open() {
            return switch (origin) {
                case SHIPPED -> Places.openIfPresent(path);
                case NAMED -> Places.open(path);
            };
        }
    }

    /** Whose choice a folder is. */
    public enum Origin {
        /** It comes with the program. */
        SHIPPED,
        /** The user named it. */
        NAMED
    }
}
