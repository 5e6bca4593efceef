// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.Nearest;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.flow.FlowField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code --map} options that would let a file be read, with the likeliest columns. */
final class MappingAdvice {
    private static final double LIKE_ENOUGH = 0.34;

    private final SourceFile file;
    private final Sniffed sniffed;

    MappingAdvice(SourceFile file, Sniffed sniffed) {
        this.file = file;
        this.sniffed = sniffed;
    }

    /** Refuses a column that the user named and no file has. */
    static void checkSaid(Map<FlowField, String> said, List<SourceFile> files) {
        said.forEach((field, column) -> {
            if (files.stream().noneMatch(file -> file.layout().find(column).isPresent())) {
                throw new TidemarkException(
                        ErrorCode.USAGE,
                        "--map " + field.id() + "=" + column + ": no file has a column " + column + ". "
                                + Nearest.hint(column, files.get(0).layout().names()));
            }
        });
    }

    /** A guess that a column gives a field. */
    private record Guess(FlowField field, SourceColumn column, double likeness) {}

    /** One option for each field that is missing; the word COLUMN where no column is likely. */
    List<String> options() {
        List<FlowField> missing = file.mapping().missing();
        Map<FlowField, SourceColumn> likely = likely(missing);
        return missing.stream()
                .map(field -> "--map " + field.id() + "="
                        + Optional.ofNullable(likely.get(field))
                                .map(column -> quoted(column.name()))
                                .orElse("COLUMN"))
                .toList();
    }

    /** The best guess first; each column serves once. */
    private Map<FlowField, SourceColumn> likely(List<FlowField> missing) {
        List<Guess> guesses = new ArrayList<>();
        for (FlowField field : missing) {
            List<SourceColumn> possible = possible(field);
            for (SourceColumn column : possible) {
                boolean isOnly = tellers(field, possible).equals(List.of(column));
                double likeness = likeness(field, column);
                if (isOnly || likeness >= LIKE_ENOUGH) {
                    guesses.add(new Guess(field, column, likeness));
                }
            }
        }
        guesses.sort(Comparator.comparingDouble(Guess::likeness).reversed());
        Map<FlowField, SourceColumn> likely = new EnumMap<>(FlowField.class);
        for (Guess guess : guesses) {
            if (!likely.containsValue(guess.column())) {
                likely.putIfAbsent(guess.field(), guess.column());
            }
        }
        return likely;
    }

    /** Columns that give no field yet, whose values and name do not speak against this one. */
    private List<SourceColumn> possible(FlowField field) {
        ColumnWords words = ColumnWords.of(field);
        return file.layout().columns().stream()
                .filter(column -> file.mapping().fieldsOf(column).isEmpty())
                .filter(column -> !ColumnWords.of(column.name()).contradicts(words))
                .filter(column -> ColumnValues.fit(field, column, sniffed.values(column)))
                .toList();
    }

    private List<SourceColumn> tellers(FlowField field, List<SourceColumn> possible) {
        return possible.stream()
                .filter(column -> ColumnValues.areTelling(field, sniffed.values(column)))
                .toList();
    }

    /** By the letters of the names, and by the words that a name is made of. */
    private double likeness(FlowField field, SourceColumn column) {
        double letters = Stream.concat(Stream.of(field.id()), file.format().rule(field).from().stream())
                .mapToDouble(name -> Names.likeness(name, column.name()))
                .max()
                .orElse(0);
        return letters + ColumnWords.of(column.name()).shared(ColumnWords.of(field));
    }

    private static String quoted(String name) {
        return name.matches("[A-Za-z0-9_.@-]+") ? name : "'" + name + "'";
    }
}
