// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.engine.Query;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeTextsTest {
    private static final String REST = ";192.0.2.1;198.51.100.7;tcp;443;1;2\n";
    private static final String HEADER = SourceKit.HEADER.replace(',', ';') + "\n";

    @TempDir
    Path folder;

    private SourceKit kit;

    @BeforeEach
    void openKit() throws Exception {
        kit = new SourceKit(folder);
    }

    @AfterEach
    void closeKit() {
        kit.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04 12:11:12 +0200, 2026-03-04 10:11:12",
        "2026-03-04 12:11:12 +02:00, 2026-03-04 10:11:12",
        "2026-03-04 10:11:12 UTC, 2026-03-04 10:11:12",
        "2026-03-04 10:11:12 Z, 2026-03-04 10:11:12",
        "'2026-03-04 10:11:12,920', 2026-03-04 10:11:12.92",
        "'2026-03-04T10:11:12,920Z', 2026-03-04 10:11:12.92",
        "20260304T101112Z, 2026-03-04 10:11:12",
        "20260304101112, 2026-03-04 10:11:12",
        "04.03.2026 10:11:12, 2026-03-04 10:11:12",
        "17/03/2026 10:11:12, 2026-03-17 10:11:12",
        "17-03-2026 10:11, 2026-03-17 10:11:00",
        "03/17/2026 10:11:12 AM, 2026-03-17 10:11:12"
    })
    void readsTheSameInSeparatedTextAndJson(String text, String moment) throws Exception {
        String csv = kit.write("f.csv", HEADER + text + REST);
        String json = kit.write(
                "f.json",
                "{\"timestamp\":\"" + text
                        + "\",\"src_ip\":\"192.0.2.1\",\"dst_ip\":\"198.51.100.7\",\"proto\":\"tcp\","
                        + "\"port\":443,\"up_bytes\":1,\"down_bytes\":2}\n");

        kit.read(csv, json);

        assertThat(moments()).containsExactly(moment, moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"04/03/2026 10:11:12", "04-03-2026 10:11"})
    void refusesADateThatMayBeOfTwoDays(String text) throws Exception {
        String file = kit.write("f.csv", HEADER + "\n" + text + REST);

        assertRefused(
                file,
                file + ":3: " + text + " in the column timestamp may begin with the day or with the month",
                "Say which: --dates day-first or --dates month-first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "10:11:12", "04/Mar/2026:10:11:12 +0200", "04.03.26 10:11:12"})
    void refusesATextThatIsNoTime(String text) throws Exception {
        String file = kit.write("f.csv", HEADER + text + REST + text + REST);

        assertRefused(
                file,
                file + ":2: " + text + " in the column timestamp is no time that is read. Read are 2026-11-24 10:11:12",
                "--map timestamp=COLUMN");
    }

    @Test
    void refusesFlowsWithoutReadableTimesInAFolderToo() throws Exception {
        kit.write("day/a.csv", HEADER + "2026-03-04 10:11:12" + REST);
        kit.write("day/b.csv", HEADER + "04/03/2026 10:11:12" + REST);

        assertRefused(kit.input().resolve("day").toString(), "b.csv:2: 04/03/2026");
    }

    @ParameterizedTest
    @CsvSource({"DAY_FIRST, 2026-03-04 10:11:12", "MONTH_FIRST, 2026-04-03 10:11:12"})
    void believesTheOrderThatIsSaid(DateOrder said, String moment) throws Exception {
        String file = kit.write("f.csv", HEADER + "04/03/2026 10:11:12" + REST);

        kit.read(new SourceSettings(null, Map.of(), null, null, said, 0.01, false), file);

        assertThat(moments()).containsExactly(moment);
    }

    @Test
    void saysInWhichOrderDatesAreRead() throws Exception {
        String file = kit.write("f.csv", HEADER + "04/03/2026 10:11:12" + REST + "17/03/2026 10:11:12" + REST);

        SourceFlows flows = kit.read(file);

        assertThat(flows.notes()).contains("Times are read as text with the day first: " + file + ".");
        assertThat(moments()).containsExactly("2026-03-04 10:11:12", "2026-03-17 10:11:12");
    }

    @Test
    void readsWhatStandsForNoTimeAsNone() throws Exception {
        String header =
                "#separator \\x09\n#unset_field\t-\n#fields\tts\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\torig_bytes\t"
                        + "resp_bytes\tuid\tconn_state\n";
        String file = kit.write("conn.log", header + "-\t192.0.2.1\t1\t198.51.100.7\t443\ttcp\t1\t2\tC1\tSF\n");

        assertRefused(file, "bad-time: 1");
    }

    @Test
    void tellsWithoutReadingFlowsThatTimesCannotBeRead() throws Exception {
        String file = kit.write("f.csv", HEADER + "04/03/2026 10:11:12" + REST);

        Detection detection = new FormatDetector(kit.engine(), SourceKit.CATALOG, SourceSettings.usual())
                .detect(kit.find(file))
                .get(0);

        assertThat(detection.isReadable()).isFalse();
        assertThat(detection.complaint()).contains("--dates day-first");
    }

    private List<String> moments() {
        return kit.flows("ts").stream()
                .map(ts -> kit.engine()
                        .rows(Query.of("moment", "SELECT CAST(timestamp_micros(" + ts + ") AS STRING) AS t"))
                        .only()
                        .text("t"))
                .toList();
    }

    private void assertRefused(String file, String... parts) {
        assertThatThrownBy(() -> kit.read(file))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA))
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }
}
