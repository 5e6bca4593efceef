// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The frame of a run: what was read, how it was judged, what could not be judged.
 *
 * @param version Tidemark's version
 * @param engine the engine's name and version
 * @param firstSeen begin of the judged window
 * @param lastSeen end of the judged window
 * @param timeZone where days and hours begin
 * @param inputs the judged files
 * @param cleanInputs the clean files, or the baseline's
 * @param rejections impossible rows by reason, judged and clean together
 * @param classes flows, devices and bytes by traffic class, in the class's order
 * @param internal the networks taken as ours, CIDR
 * @param publicServers addresses taken as public servers
 * @param budget the promise about false accusations, and what it came to
 * @param rules every rule that ran or could not
 * @param notes what was inferred or left out, a sentence each
 */
public record RunSummary(
        String version,
        String engine,
        Instant firstSeen,
        Instant lastSeen,
        String timeZone,
        List<Input> inputs,
        List<Input> cleanInputs,
        List<Rejection> rejections,
        Map<String, ClassTotals> classes,
        List<String> internal,
        List<String> publicServers,
        Budget budget,
        List<RuleRun> rules,
        List<String> notes) {
    /** Begins the path of an input that was never a file of the user's; the command that makes it follows. */
    public static final String MADE_UP = "made up by ";

    /** Begins the note that tells by which options, beside those in places of their own, a run was read and judged. */
    public static final String GIVEN = "Read and judged with: ";

    /** Copies the lists. */
    public RunSummary {
        inputs = List.copyOf(inputs);
        cleanInputs = List.copyOf(cleanInputs);
        rejections = List.copyOf(rejections);
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        internal = List.copyOf(internal);
        publicServers = List.copyOf(publicServers);
        rules = List.copyOf(rules);
        notes = List.copyOf(notes);
    }

    /** The same of another number of flagged and with other notes. */
    public RunSummary with(Budget other, List<String> otherNotes) {
        return new RunSummary(
                version,
                engine,
                firstSeen,
                lastSeen,
                timeZone,
                inputs,
                cleanInputs,
                rejections,
                classes,
                internal,
                publicServers,
                other,
                rules,
                otherNotes);
    }

    /** The accepted rows of the judged side. */
    public long flows() {
        return classes.values().stream().mapToLong(ClassTotals::flows).sum();
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
     * Impossible rows of one reason.
     *
     * @param reason a word such as {@code negative-bytes}
     * @param count how many
     * @param examples the first few as {@code file:line: text}
     */
    public record Rejection(String reason, long count, List<String> examples) {
        /** Copies the list. */
        public Rejection {
            examples = List.copyOf(examples);
        }
    }

    /**
     * What a traffic class holds on the judged side.
     *
     * @param flows rows
     * @param sources distinct openers
     * @param destinations distinct answerers
     * @param upBytes bytes from openers
     * @param downBytes bytes to openers
     */
    public record ClassTotals(long flows, long sources, long destinations, long upBytes, long downBytes) {}

    /**
     * The promise about false accusations.
     *
     * @param perHundred honest devices flagged for each 100 judged in a day, at most, as asked
     * @param days length of all that was judged, in days
     * @param windowDays length of the window that a device is flagged by, in days: as {@code days} where all was judged at once
     * @param judgedDevices devices of ours that were judged
     * @param judgedClients outside clients that were judged
     * @param expectedFalse honest ones expected among the flagged
     * @param flagged how many were flagged
     */
    public record Budget(
            double perHundred,
            double days,
            double windowDays,
            long judgedDevices,
            long judgedClients,
            double expectedFalse,
            long flagged) {
        /** The same promise with another number of flagged. */
        public Budget withFlagged(long other) {
            return new Budget(perHundred, days, windowDays, judgedDevices, judgedClients, expectedFalse, other);
        }
    }

    /**
     * A rule in this run.
     *
     * @param id the rule's id
     * @param version the rule's version
     * @param title its title
     * @param description what it sees
     * @param blindSpots what it cannot see
     * @param falsePositives honest causes
     * @param triage what to check next, step by step
     * @param attack ATT&amp;CK technique ids
     * @param parameters the values used, by name
     * @param candidates rows that its query gave
     * @param findings findings kept
     * @param status {@link #RAN}, or why not
     */
    public record RuleRun(
            String id,
            int version,
            String title,
            String description,
            String blindSpots,
            List<String> falsePositives,
            List<String> triage,
            List<String> attack,
            Map<String, String> parameters,
            long candidates,
            long findings,
            String status) {
        /** The status of a rule that could be asked all that it asks. */
        public static final String RAN = "ran";

        /** Copies the lists. */
        public RuleRun {
            falsePositives = List.copyOf(falsePositives);
            triage = List.copyOf(triage);
            attack = List.copyOf(attack);
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }

        /** True where it ran; else the status says why it did not, or not wholly. */
        public boolean hasRun() {
            return status.equals(RAN);
        }

        /** The same rule with other results. */
        public RuleRun with(long otherCandidates, long otherFindings, String otherStatus) {
            return new RuleRun(
                    id,
                    version,
                    title,
                    description,
                    blindSpots,
                    falsePositives,
                    triage,
                    attack,
                    parameters,
                    otherCandidates,
                    otherFindings,
                    otherStatus);
        }
    }
}
