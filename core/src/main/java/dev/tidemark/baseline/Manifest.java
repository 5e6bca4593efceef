// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a baseline folder holds; the only list of its files that counts.
 *
 * @param version Tidemark's own, of the last learning
 * @param frame what all its flows have in common
 * @param learned each learning, in order
 * @param rules the rules that learned from all of its days
 * @param files all files but the manifest itself
 */
public record Manifest(
        String version, Frame frame, List<Learned> learned, List<LearnedRule> rules, List<StoredFile> files) {
    /** The version of the layout. */
    public static final int SCHEMA = 2;

    /** Copies the lists. */
    public Manifest {
        learned = List.copyOf(learned);
        rules = List.copyOf(rules);
        files = List.copyOf(files);
    }

    /**
     * What must not change from one learning to the next.
     *
     * @param timeZone where days and hours begin
     * @param internal our networks, CIDR
     * @param publicServers our public servers, CIDR
     * @param isNamed true where the user named public servers, false where they were told from the flows
     */
    public record Frame(String timeZone, List<String> internal, List<String> publicServers, boolean isNamed) {
        /** Copies the lists. */
        public Frame {
            internal = List.copyOf(internal);
            publicServers = List.copyOf(publicServers);
        }
    }

    /**
     * What one learning added.
     *
     * @param number ends the names of its files
     * @param inputs the files of flows
     * @param first begin of the first flow
     * @param last begin of the last flow
     * @param days flows by day
     * @param classes flows by traffic class
     */
    public record Learned(
            int number,
            List<Input> inputs,
            Instant first,
            Instant last,
            Map<LocalDate, Long> days,
            Map<String, Long> classes) {
        /** Copies the lists and maps, days in order. */
        public Learned {
            inputs = List.copyOf(inputs);
            days = Collections.unmodifiableMap(new TreeMap<>(days));
            classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        }

        /** All its flows. */
        public long flows() {
            return days.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * A file of flows that was learned.
     *
     * @param path as the user named it
     * @param format the source format's id
     * @param rows rows in it, accepted or not
     * @param sha256 of its bytes, hexadecimal
     */
    public record Input(String path, String format, long rows, String sha256) {}

    /**
     * A rule that learned by its baseline.sql.
     *
     * @param id the rule's id
     * @param version the rule's version
     * @param sha256 of its baseline.sql
     * @param parameters the values that its baseline.sql reads
     */
    public record LearnedRule(String id, int version, String sha256, Map<String, String> parameters) {
        /** Copies the map, sorted by name. */
        public LearnedRule {
            parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        }
    }

    /**
     * A Parquet file of the folder.
     *
     * @param name in the folder
     * @param holds what its rows are
     * @param rule whose lessons they are, null for other rows
     * @param addresses the columns of lessons that hold addresses
     * @param rows how many
     * @param bytes its size
     * @param crc32 of its bytes, hexadecimal
     */
    public record StoredFile(
            String name,
            Holds holds,
            @Nullable String rule,
            List<String> addresses,
            long rows,
            long bytes,
            String crc32) {
        /** Copies the list. */
        public StoredFile {
            addresses = List.copyOf(addresses);
        }
    }

    /** What the rows of a file are. */
    public enum Holds {
        /** Sums by source, destination, protocol, port, day and hour. */
        HOURS,
        /** The ends of flows. */
        ADDRESSES,
        /** What a rule learned. */
        LESSONS
    }

    /** The days with flows, in order. */
    public SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>();
        learned.forEach(one -> days.addAll(one.days().keySet()));
        return days;
    }

    /** All flows. */
    public long flows() {
        return learned.stream().mapToLong(Learned::flows).sum();
    }

    /** Flows by traffic class, over all learnings. */
    public Map<String, Long> classes() {
        Map<String, Long> classes = new TreeMap<>();
        learned.forEach(one -> one.classes().forEach((name, flows) -> classes.merge(name, flows, Long::sum)));
        return classes;
    }

    /** The bytes of all files. */
    public long bytes() {
        return files.stream().mapToLong(StoredFile::bytes).sum();
    }

    /** True where a day came in several learnings, so that its hours must be joined. */
    boolean hasDaysInPieces() {
        return days().size()
                < learned.stream().mapToInt(one -> one.days().size()).sum();
    }

    /** The files that hold one kind of rows, of one rule where it is of lessons. */
    List<StoredFile> files(Holds holds, @Nullable String rule) {
        return files.stream()
                .filter(file -> file.holds() == holds && (rule == null || rule.equals(file.rule())))
                .toList();
    }

    /** The names of all files. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        files.forEach(file -> names.add(file.name()));
        return names;
    }
}
