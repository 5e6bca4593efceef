// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Scan.Packing;
import dev.tidemark.flow.FlowField;
import dev.tidemark.flow.IpAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what a file is by its content, and which of its columns give which flow fields. */
final class Recogniser {
    private static final String CAPTURE =
            "Make flow records of the packets first: zeek -C -r FILE writes conn.log, argus -r FILE -w - | ra -r - does too";

    private static final String UNPACK =
            "Captures, datagrams, files of nfcapd and JSON that is not one object a line are read plain or packed by gzip:"
                    + " unpack it first (zstd -d)";

    private final FormatCatalog formats;
    private final SourceSettings settings;
    private final HeadReader heads;
    private final ParquetSniffer parquets;
    private final ColumnMapper mapper;

    Recogniser(Engine engine, FormatCatalog formats, SourceSettings settings) {
        this.parquets = new ParquetSniffer(engine);
        this.formats = formats;
        this.settings = settings;
        this.heads = new HeadReader(engine);
        this.mapper = new ColumnMapper(settings.columns());
    }

    Recognition recognise(InputFile file) {
        Head head = heads.read(file);
        return switch (head.content()) {
            case EMPTY -> new Recognition.Nothing(file);
            case PARQUET -> judge(file, head, parquets.sniff(file), "Parquet");
            case CUT_PARQUET -> other(file, "begins as Parquet but does not end so: it was cut off. Copy it again");
            case UTF16 -> other(file, "is UTF-16 text. Convert it: iconv -f UTF-16 -t UTF-8");
            case CAPTURE -> other(file, "is a capture of packets without NetFlow or IPFIX in it. " + CAPTURE);
            case BINARY -> other(file, binary(head));
            case TEXT_WITH_NULS ->
                other(file, "is text with NUL bytes in it. Take them away: tr -d '\\000' < FILE | tidemark detect -");
            case PACKED_BINARY -> other(file, "is binary, packed by Zstandard. " + UNPACK);
            case TEXT -> text(file, head);
        };
    }

    private String binary(Head head) {
        return head.archive() == null
                ? "is binary and no format that is known. Known are " + kinds()
                : head.archive().complaint();
    }

    private Recognition text(InputFile file, Head head) {
        if (ZeekSniffer.isZeek(head)) {
            return judge(file, head, ZeekSniffer.sniff(head).orElse(null), "a Zeek log without a #fields line");
        }
        if (JsonSniffer.isJson(head)) {
            Sniffed json = JsonSniffer.sniff(head).orElse(null);
            boolean isLines = json != null && !JsonSniffer.isArray(head);
            return isLines || head.packing() != Packing.ZSTD
                    ? judge(file, head, json, "JSON, but not one object on each line")
                    : other(file, "is JSON, but not one object on each line, packed by Zstandard. " + UNPACK);
        }
        Sniffed csv = CsvSniffer.sniff(head).orElse(null);
        if (csv != null && CsvSniffer.isHeaderless(csv)) {
            Optional<SourceFile> known = headerless(file, head);
            if (known.isPresent()) {
                return flows(known.get(), head);
            }
            return other(
                    file,
                    "has no header line: its first line looks like a row ("
                            + head.lines().get(0) + "). Put the names of the columns on top");
        }
        return csv == null ? other(file, "is " + columnless(head)) : judge(file, head, csv, "");
    }

    private String columnless(Head head) {
        if (head.lines().get(0).startsWith("#")) {
            return "text that begins with # and not with the names of its columns: take such lines away (sed '/^#/d')";
        }
        return CsvSniffer.mismatch(head)
                .map(mismatch ->
                        mismatch + ". The first line must name the columns, one for each value of a row: take away what"
                                + " stands above it (sed 1d), or add the names that are missing")
                .orElseGet(() -> "text without columns. Known are " + kinds());
    }

    /** Some tools write no header line; their columns are known by number and by addresses that stand where they should. */
    private Optional<SourceFile> headerless(InputFile file, Head head) {
        for (Format format : formats.formats()) {
            boolean isAsked =
                    settings.inputFormat() == null || settings.inputFormat().equals(format.id());
            Sniffed sniffed =
                    isAsked ? CsvSniffer.sniff(head, format.headings()).orElse(null) : null;
            if (sniffed != null) {
                SourceFile source = map(file, format, sniffed);
                if (source.isWhole() && hasAddresses(source, sniffed)) {
                    return Optional.of(source);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasAddresses(SourceFile source, Sniffed sniffed) {
        return Stream.of(FlowField.SRC_IP, FlowField.DST_IP).allMatch(field -> {
            SourceColumn column = source.mapping().columns(field).orElseThrow().from();
            List<String> values = column == null ? List.of() : sniffed.values(column);
            long addresses = values.stream()
                    .filter(value -> IpAddress.parse(value).isPresent())
                    .count();
            return addresses * 2 > values.size();
        });
    }

    private static Recognition other(InputFile file, String what) {
        return new Recognition.Other(file, file.name() + " " + what + ".", null);
    }

    private Recognition judge(InputFile file, Head head, @Nullable Sniffed sniffed, String otherwise) {
        if (sniffed == null) {
            return other(file, "is " + otherwise + ". Known are " + kinds());
        }
        Layout layout = sniffed.layout();
        List<Format> candidates = candidates(layout);
        if (candidates.isEmpty()) {
            return other(
                    file,
                    "is " + layout.kind().id() + " of no format that is known; its columns: "
                            + String.join(", ", layout.names()));
        }
        List<SourceFile> read =
                candidates.stream().map(format -> map(file, format, sniffed)).toList();
        return read.stream()
                .filter(SourceFile::isWhole)
                .findFirst()
                .map(source -> whole(source, sniffed, head))
                .orElseGet(() -> {
                    SourceFile nearest = nearest(read);
                    return new Recognition.Other(file, nearest.complaint(sniffed), nearest);
                });
    }

    private static Recognition whole(SourceFile source, Sniffed sniffed, Head head) {
        for (SourceColumn column : source.mapping().counts()) {
            Optional<String> broken = sniffed.values(column).stream()
                    .filter(ColumnValues::hasFraction)
                    .findFirst();
            if (broken.isPresent()) {
                String complaint = ValueComplaint.ofCount(source, column.name(), broken.get(), head.lines());
                return new Recognition.Other(source.file(), complaint, source);
            }
        }
        return flows(source, head);
    }

    private static Recognition flows(SourceFile source, Head head) {
        String doubt = source.texts().doubt();
        return doubt == null
                ? new Recognition.Flows(source)
                : new Recognition.Other(source.file(), ValueComplaint.ofTime(source, doubt, head.lines()), source);
    }

    /** What lacks least; of several the most particular. */
    private static SourceFile nearest(List<SourceFile> read) {
        return read.stream()
                .min(Comparator.comparingInt(
                        source -> source.mapping().missing().size()))
                .orElseThrow();
    }

    /** The most particular first; the general ones ask for no column. */
    private List<Format> candidates(Layout layout) {
        if (settings.inputFormat() != null) {
            return List.of(formats.named(settings.inputFormat()));
        }
        return formats.formats().stream()
                .filter(format -> format.kinds().contains(layout.kind()))
                .filter(format -> format.recognise().stream()
                        .allMatch(name -> layout.find(name).isPresent()))
                .sorted(Comparator.comparingInt(
                        (Format format) -> -format.recognise().size()))
                .toList();
    }

    private SourceFile map(InputFile file, Format format, Sniffed sniffed) {
        ColumnMapping mapping = mapper.map(format, sniffed.layout());
        SourceColumn column =
                mapping.columns(FlowField.TIMESTAMP).map(FieldColumns::from).orElse(null);
        List<String> values = column == null ? List.of() : times(file, format, sniffed, column);
        TimeColumn time = column == null ? TimeColumn.TEXT : TimeColumn.of(column.type(), values);
        DateOrder said = settings.dates() == null ? format.spelling().dates() : settings.dates();
        TimeTexts texts = TimeTexts.of(time == TimeColumn.TEXT ? values : List.of(), said);
        return new SourceFile(file, format, sniffed.layout(), time, texts, mapping);
    }

    private List<String> times(InputFile file, Format format, Sniffed sniffed, SourceColumn column) {
        boolean isAsked = sniffed.layout().kind() == FormatKind.PARQUET && column.type() == Column.Type.STRING;
        List<String> values = isAsked ? parquets.values(file, column) : sniffed.values(column);
        return values.stream()
                .filter(value -> !format.spelling().unset().contains(value)
                        && !sniffed.layout().text().unset().contains(value))
                .toList();
    }

    private String kinds() {
        return String.join(", ", formats.formats().stream().map(Format::id).toList());
    }
}
