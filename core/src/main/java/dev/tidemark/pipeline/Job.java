// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.source.SourceSettings;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What is to be judged and how.
 *
 * @param flows files, globs, folders or {@code -} of the judged window
 * @param clean the same of clean days; empty for none
 * @param source what the user says of the input
 * @param internal values of {@code --internal}
 * @param publicServers values of {@code --public}
 * @param zone where days and hours begin
 * @param budget honest devices flagged for each 100 judged in a day
 * @param overrides rule parameters by {@code rules.<id>.<parameter>}
 * @param folders where rules, formats and databases lie
 * @param version Tidemark's own
 */
public record Job(
        List<String> flows,
        List<String> clean,
        SourceSettings source,
        List<String> internal,
        List<String> publicServers,
        ZoneId zone,
        double budget,
        Map<String, String> overrides,
        Folders folders,
        String version) {
    /** Copies the lists. */
    public Job {
        flows = List.copyOf(flows);
        clean = List.copyOf(clean);
        internal = List.copyOf(internal);
        publicServers = List.copyOf(publicServers);
        overrides = Map.copyOf(overrides);
    }

    /**
     * Folders that come with the program.
     *
     * @param rules a folder a rule
     * @param formats a folder a format
     * @param geo databases of countries and owners
     */
    public record Folders(Path rules, Path formats, Path geo) {}
}
