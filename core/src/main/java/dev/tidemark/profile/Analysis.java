// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code analyze} says.
 *
 * @param frame what was read and how
 * @param profile the flows given
 * @param comparison the flows beside them; null where there are none
 */
public record Analysis(
        Frame frame, Profile profile, @Nullable Comparison comparison) {
    /**
     * What was read and how.
     *
     * @param version Tidemark's version
     * @param engine the engine's name and version
     * @param timeZone where days and hours begin
     * @param inputs the files given
     * @param otherInputs the files beside them
     * @param rejected impossible rows by reason, of all files
     * @param internal the networks taken as ours, CIDR
     * @param publicServers addresses taken as public servers
     * @param notes what was inferred or left out, a sentence each
     */
    public record Frame(
            String version,
            String engine,
            String timeZone,
            List<Input> inputs,
            List<Input> otherInputs,
            Map<String, Long> rejected,
            List<String> internal,
            List<String> publicServers,
            List<String> notes) {
        /** Copies the collections. */
        public Frame {
            inputs = List.copyOf(inputs);
            otherInputs = List.copyOf(otherInputs);
            rejected = Collections.unmodifiableMap(new LinkedHashMap<>(rejected));
            internal = List.copyOf(internal);
            publicServers = List.copyOf(publicServers);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A file that was read.
     *
     * @param path as the user named it
     * @param format the source format's id
     * @param rows rows in it, accepted or not
     */
    public record Input(String path, String format, long rows) {}

    /**
     * The flows beside those given.
     *
     * @param other what they look like
     * @param changes what differs
     */
    public record Comparison(Profile other, Changes changes) {}
}
