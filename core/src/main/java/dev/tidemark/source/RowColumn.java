// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Column.Type;
import dev.tidemark.flow.FlowField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of rows.sql. */
final class RowColumn {
    private static final Column MICROS = new Column("time_micros", Type.BIGINT);
    private static final Column WHOLE = new Column("time_whole", Type.BIGINT);
    private static final Column REAL = new Column("time_real", Type.DOUBLE);
    /** Not kept: to know the places of rows would force the engine to read in order. */
    private static final Column RECORD = new Column("record_number", Type.BIGINT);

    /** Whether the payload is said to be far more than the packets held. */
    private static final Column ODD_PAYLOAD = new Column("odd_payload", Type.BOOLEAN);

    private static final Column ODD_DURATION = new Column("odd_duration", Type.BOOLEAN);
    private static final Column ODD_PACKETS = new Column("odd_packets", Type.BOOLEAN);
    private static final Column ODD_SRC_PORT = new Column("odd_src_port", Type.BOOLEAN);

    private static final List<Column> ALWAYS = List.of(
            new Column("file_number", Type.INTEGER),
            new Column("src", Type.STRING),
            new Column("dst", Type.STRING),
            new Column("proto", Type.STRING),
            new Column("port", Type.BIGINT),
            new Column("up_bytes", Type.BIGINT),
            new Column("down_bytes", Type.BIGINT),
            new Column("reason", Type.STRING));

    /** All of them. */
    static final List<Column> ALL = Stream.of(
                    Stream.of(RECORD, MICROS, WHOLE, REAL, ODD_PAYLOAD, ODD_DURATION, ODD_PACKETS, ODD_SRC_PORT),
                    ALWAYS.stream(),
                    Stream.of(FlowField.values())
                            .filter(field -> !field.isRequired())
                            .map(RowColumn::of))
            .flatMap(columns -> columns)
            .toList();

    private RowColumn() {}

    /** Those that may hold something in rows of these columns. */
    static List<Column> of(SourceFile file) {
        boolean hasPayload = file.format().spelling().bytes() == Spelling.Bytes.PAYLOAD_BESIDE;
        return Stream.of(
                        Stream.of(of(file.time())),
                        hasPayload ? Stream.of(ODD_PAYLOAD) : Stream.<Column>empty(),
                        odd(file.mapping()),
                        ALWAYS.stream(),
                        optional(file.mapping()))
                .flatMap(columns -> columns)
                .toList();
    }

    /** Whether what a flow need not have is there and makes no sense. */
    private static Stream<Column> odd(ColumnMapping mapping) {
        return Stream.of(
                        mapping.columns(FlowField.DURATION).map(columns -> ODD_DURATION),
                        mapping.columns(FlowField.UP_PACKETS)
                                .or(() -> mapping.columns(FlowField.DOWN_PACKETS))
                                .map(columns -> ODD_PACKETS),
                        mapping.columns(FlowField.SRC_PORT).map(columns -> ODD_SRC_PORT))
                .flatMap(Optional::stream);
    }

    private static Stream<Column> optional(ColumnMapping mapping) {
        return Stream.of(FlowField.values())
                .filter(field -> !field.isRequired() && mapping.columns(field).isPresent())
                .map(RowColumn::of);
    }

    private static Column of(TimeColumn time) {
        return switch (time) {
            case INSTANT, TEXT -> MICROS;
            case WHOLE -> WHOLE;
            case REAL -> REAL;
        };
    }

    private static Column of(FlowField field) {
        String name = field == FlowField.DURATION ? "duration_us" : field.id();
        if (field == FlowField.SRC_PORT) {
            return new Column(name, Type.INTEGER);
        }
        return new Column(name, field.kind() == FlowField.Kind.TEXT ? Type.STRING : Type.BIGINT);
    }
}
