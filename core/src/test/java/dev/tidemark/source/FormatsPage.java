// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.flow.FlowField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The page of all source formats, made from their folders. */
final class FormatsPage {
    private static final String HEAD = """
            # Source formats

            Made from the folders in `formats/`; do not edit. A file is told by its content, whatever its name; `--input-format ID`
            says it outright, and `./tidemark formats detect FILE` shows what it is taken for. A further format is
            [one folder](add-a-format.md).

            NetFlow and IPFIX are read from files of datagrams and out of captures (pcap, pcapng); of other packets make flow records
            first, with Zeek or Argus. Files of nfcapd are read where the program `nfdump` is installed.

            Files may be packed by gzip, and those of lines (CSV, Zeek, JSON with one object a line) by Zstandard too. What rows must
            first be made of (captures, datagrams, files of nfcapd, Azure's logs, JSON over several lines) is not read out of
            Zstandard: `zstd -dc FILE | ./tidemark detect - …`

            Times are text or numbers. Text: `2026-11-24 10:11:12`, with a `T` or a blank before the time, slashes as well as dashes,
            fractions after a point or a comma, and behind it a zone (`Z`, `UTC`, `+0200`, `+02:00`) or none, which is UTC; also
            `20261124T101112`, and dates that end with the year: `24.11.2026`, and `24/11/2026` or `11/24/2026` where a number beyond 12
            tells which is the day. Where none does, `--dates day-first` or `month-first` says it. Numbers are counted since 1970 or
            since a midnight; unit and origin are told from their size, printed, and said otherwise by `--time-unit` and `--day`.

            """;

    private static final String JOINING = """

            ## One direction at a time

            Records of one direction are joined: those between the same two ends (addresses, ports, protocol) that follow each other
            within a minute are one talk; in a talk the first record of one end goes with the first of the other, the second with the
            second. Who sent first opened the flow; where both began at once, the end with the rarer port. Halves whose other half is
            not there stay as they are. How many were joined and how many not stands among the notes of a run.

            The same flow seen by two sensors counts once with `--dedupe`: same ends, protocol and ports, begun within a second of each
            other, in two files; or in one file, where the second begins before the first is over, since one sensor knows but one flow at a
            time between the same five ends. The one with most bytes stands for both; how many were left out is said.

            A line cut at the end of a file that is still being written is left out, and said. What cannot be a flow is counted by
            reason and shown with examples; above `--max-rejected` the run fails.
            """;

    private FormatsPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("| Format | Files | Direction | Told by |\n|---|---|---|---|\n");
        for (Format format : SourceKit.CATALOG.formats()) {
            page.append("| [`")
                    .append(format.id())
                    .append("`](#")
                    .append(format.id())
                    .append(") ");
            page.append(format.title()).append(" | ");
            page.append(String.join(", ", format.files()));
            page.append(" | ").append(format.direction().id()).append(" | ");
            page.append(toldBy(format)).append(" |\n");
        }
        page.append(JOINING);
        SourceKit.CATALOG.formats().forEach(format -> describe(format, page));
        return page.toString();
    }

    private static String toldBy(Format format) {
        if (format.isUnpacked()) {
            return "its content, of which rows are made";
        }
        return format.isParticular() ? code(format.recognise()) : "usual names, where no other format fits";
    }

    private static void describe(Format format, StringBuilder page) {
        page.append("\n## ")
                .append(format.id())
                .append("\n\n")
                .append(format.title())
                .append(". ");
        page.append(format.notes()).append("\n\n| Field | From |\n|---|---|\n");
        for (FlowField field : FlowField.values()) {
            String columns = columns(format.rule(field));
            if (!columns.isEmpty()) {
                page.append("| `")
                        .append(field.id())
                        .append("` | ")
                        .append(columns)
                        .append(" |\n");
            }
        }
        for (RowFilter filter : format.filters()) {
            page.append(
                    filter.sense() == RowFilter.Sense.KEEP
                            ? "\nOnly rows are read whose "
                            : "\nRows are left out whose ");
            page.append(code(filter.column()))
                    .append(" is ")
                    .append(code(filter.words()))
                    .append(".\n");
        }
    }

    private static String columns(FieldRule rule) {
        List<String> parts = new ArrayList<>();
        if (!rule.from().isEmpty()) {
            parts.add(code(rule.from()));
        }
        if (!rule.orElse().isEmpty()) {
            parts.add("where that is empty " + code(rule.orElse()));
        }
        if (!rule.less().isEmpty()) {
            parts.add("less " + code(rule.less()));
        }
        if (rule.empty() != null) {
            parts.add("else " + rule.empty());
        }
        return String.join("; ", parts);
    }

    private static String code(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
