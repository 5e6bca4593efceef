// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.finding.Evidence;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Peer;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.SampleFlow;
import dev.tidemark.finding.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes findings.jsonl: one line for each rule, device and window, strongest first. */
final class FindingsWriter implements FindingWriter {
    @Override
    public String fileName() {
        return RunFiles.FINDINGS;
    }

    @Override
    public void write(Run run, Consumer<String> out) {
        run.findings().forEach(finding -> out.accept(line(finding)));
    }

    private static String line(Finding finding) {
        JsonText json = new JsonText();
        write(json, finding);
        return json.line();
    }

    /** The finding as an object. */
    static void write(JsonText json, Finding finding) {
        json.object(() -> {
            verdict(json, finding);
            proof(json, finding);
            json.name("summary").text(finding.summary());
            json.name("peer_details").arrayOf(finding.peers(), peer -> peer(json, peer));
            json.name("series").arrayOf(finding.series(), series -> series(json, series));
        });
    }

    private static void verdict(JsonText json, Finding finding) {
        json.name("id").text(finding.id());
        json.name("rule").text(finding.rule());
        json.name("device").text(finding.device());
        json.name("side").text(finding.side().id());
        json.name("severity").text(finding.severity().id());
        json.name("score").number(finding.score());
        json.name("p_value").number(finding.pValue());
        json.name("baseline").text(finding.baseline().id());
        json.name("title").text(finding.title());
        json.name("first_seen").text(finding.firstSeen().toString());
        json.name("last_seen").text(finding.lastSeen().toString());
    }

    private static void proof(JsonText json, Finding finding) {
        json.name("peers").texts(finding.peers().stream().map(Peer::address).toList());
        json.name("peer_count").whole(finding.peerCount());
        json.name("evidence").objectOf(finding.evidence(), evidence -> evidence(json, evidence));
        json.name("attack").texts(finding.attack());
        json.name("flows").arrayOf(finding.flows(), flow -> flow(json, flow));
    }

    private static void evidence(JsonText json, Evidence evidence) {
        json.object(() -> {
            numbers(json, evidence);
            json.name("label").text(evidence.label());
            json.name("detail").text(evidence.detail());
        });
    }

    /** What was seen and what was expected, which every format says in the same words. */
    static void numbers(JsonText json, Evidence evidence) {
        json.name("observed").number(evidence.observed());
        json.name("expected").number(evidence.expected());
        json.name("threshold").number(evidence.threshold());
        json.name("unit").text(evidence.unit());
    }

    private static void flow(JsonText json, SampleFlow flow) {
        json.object(() -> {
            json.name("timestamp").text(flow.time().toString());
            json.name("src_ip").text(flow.source());
            json.name("dst_ip").text(flow.destination());
            json.name("proto").text(flow.protocol());
            json.name("port").whole(flow.port());
            json.name("up_bytes").whole(flow.upBytes());
            json.name("down_bytes").whole(flow.downBytes());
        });
    }

    private static void peer(JsonText json, Peer peer) {
        json.object(() -> {
            json.name("address").text(peer.address());
            json.name("country").text(peer.country());
            json.name("owner").text(peer.owner());
            json.name("flows").whole(peer.flows());
            json.name("up_bytes").whole(peer.upBytes());
            json.name("down_bytes").whole(peer.downBytes());
        });
    }

    /** Points stand as columns, which is a third of the size and what charts take; a column of nulls is left empty. */
    private static void series(JsonText json, Series series) {
        boolean hasLabels = series.points().stream().map(Series.Point::label).anyMatch(Objects::nonNull);
        json.object(() -> {
            json.name("name").text(series.name());
            json.name("axis").text(series.axis());
            json.name("unit").text(series.unit());
            json.name("x").arrayOf(series.points(), point -> place(json, point.x()));
            json.name("y").arrayOf(series.points(), point -> json.number(point.y()));
            column(json, "expected", series, Series.Point::expected);
            column(json, "low", series, Series.Point::low);
            column(json, "high", series, Series.Point::high);
            json.name("labels").array(() -> {
                if (hasLabels) {
                    series.points().forEach(point -> json.text(point.label()));
                }
            });
        });
    }

    private static void column(
            JsonText json, String name, Series series, Function<Series.Point, @Nullable Double> value) {
        List<@Nullable Double> values = new ArrayList<>();
        series.points().forEach(point -> values.add(value.apply(point)));
        boolean isThere = values.stream().anyMatch(Objects::nonNull);
        json.name(name).array(() -> {
            if (isThere) {
                values.forEach(json::number);
            }
        });
    }

    /** Microseconds have sixteen digits, all of which matter. */
    private static void place(JsonText json, double x) {
        if (x == Math.rint(x)) {
            json.whole((long) x);
        } else {
            json.number(x);
        }
    }
}
