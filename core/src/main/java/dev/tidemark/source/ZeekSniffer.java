// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the header of a Zeek log: its separator, its fields in their order, its marks for missing values. */
final class ZeekSniffer {
    private static final String SEPARATOR = "#separator ";
    private static final String COMMENT = "#";

    private ZeekSniffer() {}

    static boolean isZeek(Head head) {
        String first = head.lines().get(0);
        return first.startsWith(SEPARATOR) || first.startsWith("#fields") || first.startsWith("#set_separator");
    }

    /** Empty where the header names no fields. */
    static Optional<Sniffed> sniff(Head head) {
        String separator = "\t";
        List<String> fields = List.of();
        Set<String> unset = new LinkedHashSet<>();
        for (String line : head.lines()) {
            if (line.startsWith(SEPARATOR)) {
                separator = unescape(line.substring(SEPARATOR.length()).strip());
            } else if (line.startsWith("#fields")) {
                fields = fieldNames(line, separator);
            } else if (line.startsWith("#unset_field") || line.startsWith("#empty_field")) {
                unset.add(line.substring(line.indexOf(separator) + 1));
            } else if (!line.startsWith(COMMENT)) {
                break;
            }
        }
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        String cut = separator;
        List<List<String>> samples = head.lines().stream()
                .filter(line -> !line.startsWith(COMMENT) && !line.isBlank())
                .limit(Sniffed.ROWS)
                .map(line -> Arrays.asList(line.split(cut, -1)))
                .toList();
        List<SourceColumn> columns = fields.stream().map(SourceColumn::text).toList();
        TextShape shape = new TextShape(separator, "", 0, COMMENT, List.copyOf(unset));
        return Optional.of(new Sniffed(new Layout(FormatKind.ZEEK_TSV, head.packing(), columns, shape), samples));
    }

    /**
     * Some tools that add labels part the last names by blanks and not by the separator, in rows as in the header; the lot
     * stays one column and goes by its first name.
     */
    private static List<String> fieldNames(String line, String separator) {
        return Arrays.stream(line.split(Pattern.quote(separator), -1))
                .skip(1)
                .map(name -> name.strip().split(" ", 2)[0])
                .toList();
    }

    /** The header writes a tab as {@code \x09}. */
    private static String unescape(String text) {
        return text.startsWith("\\x") && text.length() == 4
                ? String.valueOf((char) Integer.parseInt(text.substring(2), 16))
                : text;
    }
}
