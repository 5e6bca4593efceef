// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One side of a run while it is read: the files of one table. */
final class Side {
    private final Table table;
    private final List<GroupReader> readers = new ArrayList<>();
    private final List<InputFile> empty = new ArrayList<>();
    private final List<Recognition.Other> left = new ArrayList<>();
    private final List<String> later = new ArrayList<>();
    private Moments moments = new Moments(Long.MIN_VALUE, Long.MAX_VALUE);

    /**
     * Between which moments flows count.
     *
     * @param first in microseconds since the epoch
     * @param last the last that counts
     */
    record Moments(long first, long last) {
        Map<String, Object> values() {
            return Map.of("first", first, "last", last);
        }
    }

    Side(Table table) {
        this.table = table;
    }

    Table table() {
        return table;
    }

    /** In the order of the files' numbers. */
    List<GroupReader> readers() {
        return readers;
    }

    /** Files that hold nothing. */
    List<InputFile> empty() {
        return empty;
    }

    /** Files of a folder that hold something else. */
    List<Recognition.Other> left() {
        return left;
    }

    /** Notes what was done with the flows of all files together. */
    void note(String sentence) {
        later.add(sentence);
    }

    void within(Moments those) {
        moments = those;
    }

    Moments moments() {
        return moments;
    }

    /** Null where a file's numbers name no day. */
    SourceFlows.@Nullable Stretch stretch() {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (GroupReader reader : readers) {
            Moments those = reader.moments().orElse(null);
            if (those == null) {
                return null;
            }
            first = Math.min(first, those.first());
            last = Math.max(last, those.last());
        }
        return new SourceFlows.Stretch(first, last);
    }

    Stream<SourceFile> sources() {
        return readers.stream().flatMap(reader -> reader.group().files().stream());
    }

    long rows() {
        return counts().stream().mapToLong(FileCount::rows).sum();
    }

    long rejectedRows() {
        return counts().stream().mapToLong(FileCount::rejectedRows).sum();
    }

    /** By the files' numbers. */
    List<FileCount> counts() {
        return readers.stream().flatMap(reader -> reader.counts().stream()).toList();
    }

    List<ReadFile> files() {
        List<ReadFile> files = new ArrayList<>();
        for (GroupReader reader : readers) {
            for (int place = 0; place < reader.counts().size(); place++) {
                SourceFile file = reader.group().files().get(place);
                FileCount count = reader.counts().get(place);
                files.add(new ReadFile(
                        file.file().name(),
                        file.file().path(),
                        file.format().id(),
                        count.rows(),
                        count.rejectedRows()));
            }
        }
        empty.forEach(file -> files.add(new ReadFile(file.name(), file.path(), "empty", 0, 0)));
        return files;
    }

    /** What a reader of the result should know. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!left.isEmpty()) {
            notes.add(count(left.size(), "file") + " left out, not flow records: "
                    + names(left.stream().map(other -> other.file().name()).toList()) + ".");
        }
        sources().flatMap(source -> source.file().notes().stream()).distinct().forEach(notes::add);
        readers.forEach(reader -> notes.addAll(reader.notes()));
        notes.addAll(later);
        List<String> without = files().stream()
                .filter(file -> file.rows() == 0)
                .map(ReadFile::name)
                .toList();
        if (!without.isEmpty()) {
            notes.add(count(without.size(), "file") + " without a single flow: " + names(without) + ".");
        }
        return notes;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** At most ten, since folders may hold thousands. */
    static String names(List<String> names) {
        int most = 10;
        String shown = String.join(", ", names.subList(0, Math.min(most, names.size())));
        return names.size() <= most ? shown : shown + " and " + (names.size() - most) + " more";
    }
}
