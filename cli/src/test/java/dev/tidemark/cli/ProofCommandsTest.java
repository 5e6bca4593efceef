// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProofCommandsTest {
    private static final String[] OURS = {"--internal", SmallOffice.OURS, "--public", SmallOffice.SERVER};

    /** So many devices that a copy of their day has room for the attacks of a round. */
    private static final int MANY = 200;

    @TempDir
    private Path folder;

    @Test
    void judgesEachCleanDayByTheOthers() throws IOException {
        SmallOffice office = new SmallOffice(folder);
        Path first = office.day("2026-03-03");
        Path second = office.day("2026-03-04");
        Path third = office.wickedDay("2026-03-05");
        Path out = folder.resolve("backtest");

        Outcome text = backtest(first, second, third);
        Outcome json = backtest(first, second, third, "--json", "--out", out);
        Outcome again = backtest(first, second, third, "--json", "--out", out);

        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("3 clean days, each judged by the others", "2001:db8:1::7", "2026-03-05");
        assertThat(json.out()).startsWith("{\"schema\":1,").contains("\"by\":\"days\"", "\"promised_a_day\":");
        assertThat(again.out()).isEqualTo(json.out());
        assertThat(Files.readString(out.resolve("backtest.json"))).isEqualTo(json.out());
    }

    @Test
    void saysWhatOneCleanDayCannotKnow() throws IOException {
        Outcome outcome = backtest(new SmallOffice(folder).day("2026-03-03"));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("its halves judged by each other", "cannot tell how days differ");
    }

    @Test
    void countsWhatPeopleSaid() throws IOException {
        SmallOffice office = new SmallOffice(folder);
        Path run = folder.resolve("run");
        Path clean = office.day("2026-03-03");
        Outcome.of(
                "detect",
                office.wickedDay("2026-03-05"),
                "--clean",
                clean,
                OURS[0],
                OURS[1],
                OURS[2],
                OURS[3],
                "--out",
                run);
        String rule = "upload-one-destination";
        Outcome.of("triage", run, "--verdict", "true", "--device", "2001:db8:1::7", "--rule", rule);
        Outcome.of("triage", run, "--verdict", "false", "--device", "2001:db8:1::7", "--note", "the archive");

        Outcome ofAll = backtest(clean, office.day("2026-03-04"), "--run", run, "--json");
        Outcome.of("triage", run, "--verdict", "true", "--device", "2001:db8:1::7", "--rule", rule);
        Outcome ofOne = backtest(clean, office.day("2026-03-04"), "--run", run, "--json");

        assertThat(said(ofAll, rule)).contains("\"said_true\":0,\"said_false\":1");
        assertThat(said(ofOne, rule)).contains("\"said_true\":1,\"said_false\":0");
    }

    /** What is written of a rule. */
    private static String said(Outcome outcome, String rule) {
        String rest = outcome.out().substring(outcome.out().indexOf("\"name\":\"" + rule + "\","));
        return rest.substring(0, rest.indexOf('}'));
    }

    @Test
    void findsTheSmallestAttacksInCopiesOfADay() throws IOException {
        Path out = folder.resolve("drill");
        Path day = new SmallOffice(folder, MANY).day("2026-03-03");

        Outcome outcome = Outcome.of("drill", day, OURS[0], OURS[1], OURS[2], OURS[3], "--seeds", "5", "--out", out);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("families of attacks", "upload", "beacon-10min", "One clean day is both");
        assertThat(Files.readString(out.resolve("drill.json"))).contains("\"family\":\"upload\"", "\"curve\":[{");
        assertThat(Files.readString(out.resolve("drill.html")))
                .startsWith("<!DOCTYPE html>")
                .contains("Drill.open()");
    }

    @Test
    void refusesDrillsThatCannotBe() throws IOException {
        Path day = new SmallOffice(folder).day("2026-03-03");
        Path tiny = Files.writeString(folder.resolve("tiny.csv"), FlowRows.csv(100));

        assertThat(Outcome.of("drill", day, "--seeds", "1").err()).contains("--seeds 1");
        assertThat(Outcome.of("drill", tiny).err()).contains("at least 8");
        assertThat(Outcome.of("backtest").code()).isEqualTo(2);
    }

    private static Outcome backtest(Object... words) {
        Object[] all = Stream.concat(Stream.concat(Stream.of("backtest"), Stream.of(words)), Stream.of(OURS))
                .toArray();
        return Outcome.of(all);
    }
}
