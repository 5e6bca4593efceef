// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.finding.Evidence;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Measure;
import dev.tidemark.finding.Peer;
import dev.tidemark.finding.SampleFlow;
import dev.tidemark.finding.Series;
import dev.tidemark.finding.Severity;
import dev.tidemark.finding.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a line that {@link FindingsWriter} wrote. */
final class FindingFields {
    private FindingFields() {}

    static Finding read(JsonFields line) {
        return new Finding(
                line.text("id"),
                line.text("rule"),
                line.text("device"),
                line.word("side", Side.values(), Side::id),
                line.word("severity", Severity.values(), Severity::id),
                line.number("score"),
                line.numberOrNull("p_value"),
                line.word("baseline", Measure.values(), Measure::id),
                line.text("title"),
                line.text("summary"),
                line.time("first_seen"),
                line.time("last_seen"),
                line.objects("peer_details").stream().map(FindingFields::peer).toList(),
                line.small("peer_count"),
                line.map("evidence", entry -> evidence(entry.fields().object(entry.name()))),
                line.texts("attack"),
                line.objects("flows").stream().map(FindingFields::flow).toList(),
                line.objects("series").stream().map(FindingFields::series).toList());
    }

    private static Evidence evidence(JsonFields fields) {
        return new Evidence(
                fields.text("label"),
                fields.numberOrNull("observed"),
                fields.numberOrNull("expected"),
                fields.numberOrNull("threshold"),
                fields.text("unit"),
                fields.text("detail"));
    }

    private static Peer peer(JsonFields fields) {
        return new Peer(
                fields.text("address"),
                fields.textOrNull("country"),
                fields.textOrNull("owner"),
                fields.whole("flows"),
                fields.whole("up_bytes"),
                fields.whole("down_bytes"));
    }

    private static SampleFlow flow(JsonFields fields) {
        return new SampleFlow(
                fields.time("timestamp"),
                fields.text("src_ip"),
                fields.text("dst_ip"),
                fields.text("proto"),
                fields.small("port"),
                fields.whole("up_bytes"),
                fields.whole("down_bytes"));
    }

    private static Series series(JsonFields fields) {
        @Nullable Double[] x = fields.numbers("x");
        @Nullable Double[] y = fields.numbers("y");
        @Nullable Double[] expected = fields.numbers("expected");
        @Nullable Double[] low = fields.numbersIfAny("low");
        @Nullable Double[] high = fields.numbersIfAny("high");
        List<@Nullable String> labels = fields.textsOrNulls("labels");
        if (y.length != x.length
                || Stream.of(expected, low, high).anyMatch(column -> column.length != 0 && column.length != x.length)
                || (!labels.isEmpty() && labels.size() != x.length)) {
            throw fields.bad("a series has columns of different lengths");
        }
        List<Series.Point> points = new ArrayList<>(x.length);
        for (int i = 0; i < x.length; i++) {
            points.add(new Series.Point(
                    numberOf(x[i]),
                    labels.isEmpty() ? null : labels.get(i),
                    numberOf(y[i]),
                    at(expected, i),
                    at(low, i),
                    at(high, i)));
        }
        return new Series(fields.text("name"), fields.text("axis"), fields.text("unit"), points);
    }

    private static @Nullable Double at(@Nullable Double[] column, int index) {
        return column.length == 0 ? null : column[index];
    }

    /** JSON has no word for what is no number, and {@link JsonText} writes null. */
    private static double numberOf(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }
}
