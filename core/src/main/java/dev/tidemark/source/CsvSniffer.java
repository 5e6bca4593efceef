// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells separator and columns of separated text from its first lines. */
final class CsvSniffer {
    private static final List<String> SEPARATORS = List.of(",", "\t", ";", "|");
    private static final String BLANK = " ";
    /** Fewer fields are no flow. */
    private static final int FEWEST = 5;

    private static final Pattern VALUE =
            Pattern.compile("[-+]?[0-9.]+|[0-9.]+([.:][0-9]+)+|[0-9a-fA-F:]*::[0-9a-fA-F:.]*");

    private CsvSniffer() {}

    /** Empty where the lines are not separated, or not alike. */
    static Optional<Sniffed> sniff(Head head) {
        List<String> lines = head.lines();
        int header = 0;
        while (lines.get(header).isBlank()) {
            header++;
        }
        int first = header;
        List<String> rows = lines.subList(first + 1, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .limit(Sniffed.ROWS)
                .toList();
        return separator(lines.get(first), rows).map(separator -> {
            List<SourceColumn> columns = fields(lines.get(first), separator).stream()
                    .map(name -> SourceColumn.text(name.strip()))
                    .toList();
            TextShape shape = new TextShape(separator, "\"", first + 1, "", List.of());
            List<List<String>> samples =
                    rows.stream().map(row -> fields(row, separator)).toList();
            return new Sniffed(new Layout(FormatKind.CSV, head.packing(), columns, shape), samples);
        });
    }

    /** Rows of a file without a header line, under names that a format knows; empty where it has another width. */
    static Optional<Sniffed> sniff(Head head, List<String> headings) {
        List<String> rows = head.lines().stream()
                .filter(line -> !line.isBlank())
                .limit(Sniffed.ROWS)
                .toList();
        return separator(rows.get(0), rows)
                .filter(separator -> fields(rows.get(0), separator).size() == headings.size())
                .map(separator -> new Sniffed(
                        new Layout(
                                FormatKind.CSV,
                                head.packing(),
                                headings.stream().map(SourceColumn::text).toList(),
                                new TextShape(separator, "\"", 0, "", List.of())),
                        rows.stream().map(row -> fields(row, separator)).toList()));
    }

    /** True where the header line looks like a row, as in files without one. */
    static boolean isHeaderless(Sniffed sniffed) {
        List<String> names = sniffed.layout().names();
        long values =
                names.stream().filter(name -> VALUE.matcher(name).matches()).count();
        return values * 2 >= names.size();
    }

    /** The separator that cuts the header into most fields, and most rows into as many. */
    private static Optional<String> separator(String header, List<String> rows) {
        String best = null;
        int most = 1;
        for (String separator : SEPARATORS) {
            int width = fields(header, separator).size();
            long alike = rows.stream()
                    .filter(row -> fields(row, separator).size() == width)
                    .count();
            if (width > most && alike * 2 >= rows.size()) {
                best = separator;
                most = width;
            }
        }
        return best == null && isBlankSeparated(header, rows) ? Optional.of(BLANK) : Optional.ofNullable(best);
    }

    /** What separates most lines alike where the first is separated otherwise; empty where nothing does. */
    static Optional<String> mismatch(Head head) {
        List<String> lines = head.lines().stream()
                .filter(line -> !line.isBlank())
                .limit(Sniffed.ROWS)
                .toList();
        for (String separator : SEPARATORS) {
            int names = fields(lines.get(0), separator).size();
            int values = lines.size() < 2 ? 0 : fields(lines.get(1), separator).size();
            long alike = lines.stream()
                    .filter(line -> fields(line, separator).size() == values)
                    .count();
            if (values >= FEWEST && values != names && alike * 2 > lines.size()) {
                return Optional.of("text whose first line has " + names + (names == 1 ? " field" : " fields")
                        + " and whose rows have " + values);
            }
        }
        return Optional.empty();
    }

    /**
     * Blanks part words in names and values too, so that they part columns only where nothing else does. The last row may be
     * cut, in a file that is still being written.
     */
    private static boolean isBlankSeparated(String header, List<String> rows) {
        int width = fields(header, BLANK).size();
        List<String> whole = rows.size() > 1 ? rows.subList(0, rows.size() - 1) : rows;
        return width >= FEWEST
                && !whole.isEmpty()
                && whole.stream().allMatch(row -> fields(row, BLANK).size() == width);
    }

    static List<String> fields(String line, String separator) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        for (int place = 0; place < line.length(); place++) {
            char letter = line.charAt(place);
            if (letter == '"') {
                boolean isDoubled = isQuoted && place + 1 < line.length() && line.charAt(place + 1) == '"';
                if (isDoubled) {
                    field.append('"');
                    place++;
                } else {
                    isQuoted = !isQuoted;
                }
            } else if (letter == separator.charAt(0) && !isQuoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
