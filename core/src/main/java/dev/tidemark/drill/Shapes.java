// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

import dev.tidemark.drill.Stage.Bytes;
import dev.tidemark.drill.Stage.Door;
import dev.tidemark.pipeline.Fleet;
import dev.tidemark.pipeline.MadeUpFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntToDoubleFunction;

/** The shapes of attacks. Their numbers come from what such tools do, never from a rule. */
final class Shapes {
    private static final double SECOND = 1e6;
    private static final double HOUR = 3_600;

    private Shapes() {}

    /** So many bytes go to one new address, in pieces of a few hundred kilobytes to a few megabytes, within hours. */
    static Shape upload(double leastHours, double mostHours) {
        return (stage, size) -> {
            String target = stage.fresh();
            double seconds =
                    Math.min(stage.between(leastHours, mostHours) * HOUR, Math.max(HOUR, stage.awakeSeconds()));
            int pieces = (int) Math.max(40, Math.min(400, size / stage.between(4e5, 3e6)));
            long begin = stage.begin(seconds);
            for (int i = 0; i < pieces; i++) {
                double up = size / pieces * stage.between(0.6, 1.4);
                double moment = (double) begin + seconds * SECOND * stage.dice().nextDouble();
                stage.send(moment, stage.actor(0), target, Door.HTTPS, new Bytes(up, 1_500 + up / 120));
            }
            return stage.flows();
        };
    }

    /** So many bytes leave in names that are asked of the usual resolver. */
    static List<MadeUpFlow> dnsTunnel(Stage stage, double size) {
        int queries = (int) Math.max(1, Math.round(size / 200));
        double seconds = Math.min(stage.between(1, 6) * HOUR, Math.max(HOUR, stage.awakeSeconds()));
        long begin = stage.begin(seconds);
        for (int i = 0; i < queries; i++) {
            double moment = (double) begin + seconds * SECOND * stage.dice().nextDouble();
            stage.send(
                    moment,
                    stage.actor(0),
                    stage.day().resolver(),
                    Door.DNS,
                    new Bytes(stage.between(160, 240), stage.between(90, 260)));
        }
        return stage.flows();
    }

    /** So many questions to the usual resolver, by the clock over the day. */
    static List<MadeUpFlow> dnsControl(Stage stage, double size) {
        double period = stage.daySeconds() / size;
        for (int i = 0; i < (int) size; i++) {
            double moment = (double) stage.day().first() + SECOND * period * (i + stage.between(-0.2, 0.2) + 0.5);
            stage.send(
                    moment,
                    stage.actor(0),
                    stage.day().resolver(),
                    Door.DNS,
                    new Bytes(stage.between(70, 110), stage.between(90, 180)));
        }
        return stage.flows();
    }

    /** So many beats of a period, each off by up to a share of it, towards one new address. */
    static Shape beacon(double period, double jitter) {
        return (stage, size) -> {
            String target = stage.fresh();
            long begin = stage.begin(period * size);
            for (int i = 0; i < (int) size; i++) {
                double moment = (double) begin + SECOND * period * (i + stage.between(-jitter, jitter));
                stage.send(
                        moment,
                        stage.actor(0),
                        target,
                        Door.HTTPS,
                        new Bytes(stage.between(400, 900), stage.between(300, 1_200)));
            }
            return stage.flows();
        };
    }

    /** So many addresses of our networks are tried at one port; few answer. */
    static List<MadeUpFlow> scan(Stage stage, double size) {
        Door door = new Door(
                "tcp", List.of(22, 80, 445, 3_389, 8_080).get(stage.dice().nextInt(5)));
        double seconds = Math.max(60, size * stage.between(0.5, 3));
        long begin = stage.begin(Math.min(seconds, 6 * HOUR));
        List<Fleet.Member> devices = stage.day().devices();
        for (int i = 0; i < (int) size; i++) {
            String target = i < devices.size() ? devices.get(i).address() : Neighbours.of(stage.actor(0), i);
            boolean answers = stage.dice().nextInt(12) == 0;
            if (!target.equals(stage.actor(0))) {
                stage.send(
                        (double) begin + SECOND * seconds * i / size,
                        stage.actor(0),
                        target,
                        door,
                        new Bytes(answers ? 300 : 60, answers ? 400 : 0));
            }
        }
        return stage.flows();
    }

    /** Each speaks so many times with each of the others, who never spoke before. */
    static List<MadeUpFlow> clique(Stage stage, double size) {
        int port = 20_000 + stage.dice().nextInt(20_000);
        long begin = stage.begin(6 * HOUR);
        for (int one = 0; one < stage.cast(); one++) {
            for (int other = 0; other < stage.cast(); other++) {
                for (int i = 0; one != other && i < (int) size; i++) {
                    stage.send(
                            (double) begin + stage.between(0, 6 * HOUR * SECOND),
                            stage.actor(one),
                            stage.actor(other),
                            new Door("tcp", port),
                            new Bytes(stage.between(200, 2_000), stage.between(200, 2_000)));
                }
            }
        }
        return stage.flows();
    }

    /** So many devices are administered by one that never did. */
    static List<MadeUpFlow> admin(Stage stage, double size) {
        Door door =
                new Door("tcp", List.of(22, 445, 3_389, 5_985).get(stage.dice().nextInt(4)));
        List<String> peers = new ArrayList<>();
        for (int tries = 0; peers.size() < (int) size && tries < 5_000; tries++) {
            String peer = stage.other();
            if (!peers.contains(peer)) {
                peers.add(peer);
            }
        }
        double seconds = Math.max(600, 200 * size);
        long begin = stage.begin(Math.min(seconds, 6 * HOUR));
        for (int i = 0; i < peers.size(); i++) {
            for (int again = 0; again < 3; again++) {
                stage.send(
                        (double) begin + SECOND * seconds * i / size + SECOND * stage.between(0, 90),
                        stage.actor(0),
                        peers.get(i),
                        door,
                        new Bytes(stage.between(2_000, 40_000), stage.between(1_500, 20_000)));
            }
        }
        return stage.flows();
    }

    /** So many flows to one outside address within half an hour. */
    static List<MadeUpFlow> burst(Stage stage, double size) {
        String target = stage.fresh();
        long begin = stage.begin(HOUR / 2);
        for (int i = 0; i < (int) size; i++) {
            double moment = (double) begin + stage.between(0, HOUR / 2 * SECOND);
            stage.send(
                    moment,
                    stage.actor(0),
                    target,
                    new Door("tcp", 80),
                    new Bytes(stage.between(60, 300), stage.between(150, 600)));
        }
        return stage.flows();
    }

    /** A visitor comes so many times, by the clock. */
    static List<MadeUpFlow> regularClient(Stage stage, double size) {
        double period = Math.min(stage.between(15, 60), stage.daySeconds() * 0.9 / size);
        return visits(stage, size, i -> period * (i + stage.between(-0.08, 0.08)), period * size);
    }

    /** A visitor comes so many times within an hour. */
    static List<MadeUpFlow> busyClient(Stage stage, double size) {
        return visits(stage, size, i -> stage.between(0, HOUR), HOUR);
    }

    /** A visitor takes so many bytes in a few dozen flows within hours. */
    static List<MadeUpFlow> bulkDownload(Stage stage, double size) {
        return bulk(stage, share -> new Bytes(stage.between(500, 3_000), size * share));
    }

    /** A visitor sends so many bytes in a few dozen flows within hours. */
    static List<MadeUpFlow> bulkUpload(Stage stage, double size) {
        return bulk(stage, share -> new Bytes(size * share, stage.between(300, 2_000)));
    }

    private static List<MadeUpFlow> bulk(Stage stage, DoubleFunction<Bytes> bytes) {
        Fleet.Service service = service(stage);
        String client = stage.fresh();
        double seconds = stage.between(0.3, 4) * HOUR;
        int pieces = (int) stage.between(10, 60);
        long begin = stage.begin(seconds);
        for (int i = 0; i < pieces; i++) {
            stage.send(
                    (double) begin + SECOND * stage.between(0, seconds),
                    client,
                    service.address(),
                    new Door(service.proto(), service.port()),
                    bytes.apply(stage.between(0.6, 1.4) / pieces));
        }
        return stage.flows();
    }

    private static Fleet.Service service(Stage stage) {
        List<Fleet.Service> servers = stage.day().servers();
        return servers.get(stage.dice().nextInt(Math.min(2, servers.size())));
    }

    private static List<MadeUpFlow> visits(Stage stage, double size, IntToDoubleFunction second, double seconds) {
        Fleet.Service service = service(stage);
        String client = stage.fresh();
        long begin = stage.begin(seconds);
        for (int i = 0; i < (int) size; i++) {
            stage.send(
                    (double) begin + SECOND * second.applyAsDouble(i),
                    client,
                    service.address(),
                    new Door(service.proto(), service.port()),
                    new Bytes(stage.between(300, 1_500), stage.between(1_000, 30_000)));
        }
        return stage.flows();
    }
}
