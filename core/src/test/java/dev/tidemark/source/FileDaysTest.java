// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDaysTest {
    private static final long DAY_MICROS = 86_400_000_000L;

    @TempDir
    private Path folder;

    private SourceKit kit;

    @BeforeEach
    void open() throws IOException {
        kit = new SourceKit(folder);
    }

    @AfterEach
    void close() {
        kit.close();
    }

    /** Flows of three sources in every hour between two, in hundredths of a second since midnight; no two files are copies. */
    private String day(String name, String network, int from, int to) throws IOException {
        List<String> rows = new ArrayList<>();
        int upload = Math.floorMod(name.hashCode(), 1_000);
        for (int hour = from; hour < to; hour++) {
            for (int source = 1; source <= 3; source++) {
                rows.add((hour * 360_000L + source) + "," + network + source + ",198.51.100.7,tcp,443," + upload
                        + ",20");
            }
        }
        return kit.writeCsv(name, rows.toArray(String[]::new));
    }

    private List<Long> daysOfFlows() {
        return kit.flows("ts").stream()
                .map(ts -> Long.parseLong(ts) / DAY_MICROS)
                .distinct()
                .toList();
    }

    @Test
    void takesFilesWithTheSameSourcesAtTheSameHoursForDaysOfTheirOwn() throws IOException {
        SourceFlows flows = kit.read(
                day("a.csv", "10.0.0.", 0, 24), day("b.csv", "10.0.0.", 0, 24), day("c.csv", "10.0.0.", 0, 24));

        assertThat(daysOfFlows()).containsExactlyInAnyOrder(0L, 1L, 2L);
        assertThat(kit.flows("file_number").stream().distinct()).containsExactlyInAnyOrder("0", "1", "2");
        assertThat(flows.notes())
                .contains(
                        "Files with the same sources at the same hours are taken for 3 days: 1970-01-01 a.csv; 1970-01-02"
                                + " b.csv; 1970-01-03 c.csv. If they are one day, name it by --day.");
    }

    @Test
    void putsFilesOfOtherSourcesOnTheSameDays() throws IOException {
        kit.read(
                day("inside-1.csv", "10.0.0.", 0, 24),
                day("inside-2.csv", "10.0.0.", 0, 24),
                day("outside-1.csv", "192.0.2.", 0, 24),
                day("outside-2.csv", "192.0.2.", 0, 24));

        assertThat(Stream.of(0, 1, 2, 3).map(file -> dayOf(file))).containsExactly(0L, 1L, 0L, 1L);
    }

    private long dayOf(int file) {
        List<String> numbers = kit.flows("file_number");
        return Long.parseLong(kit.flows("ts").get(numbers.indexOf(Integer.toString(file)))) / DAY_MICROS;
    }

    @Test
    void putsOneWeekAfterAnother() throws IOException {
        SourceSettings said = new SourceSettings(null, Map.of(), ClockUnit.CENTISECONDS, null, null, 0.01, false);

        SourceFlows flows = kit.read(said, day("a.csv", "10.0.0.", 0, 168), day("b.csv", "10.0.0.", 0, 168));

        assertThat(daysOfFlows()).hasSize(14).contains(0L, 6L, 7L, 13L);
        assertThat(flows.notes())
                .anyMatch(note -> note.contains("taken for 2 spans of 7 days: 1970-01-01 a.csv; 1970-01-08"));
    }

    @Test
    void putsFilesOfOtherHoursOnOneDay() throws IOException {
        SourceFlows flows = kit.read(day("a.csv", "10.0.0.", 0, 8), day("b.csv", "10.0.0.", 8, 24));

        assertThat(daysOfFlows()).containsExactly(0L);
        assertThat(flows.notes()).noneMatch(note -> note.contains("are taken for"));
    }

    @Test
    void putsPiecesOfOneFileOnOneDay() throws IOException {
        kit.read(day("part-00000.csv", "10.0.0.", 0, 24), day("part-00001.csv", "10.0.0.", 0, 24));

        assertThat(daysOfFlows()).containsExactly(0L);
    }

    @Test
    void believesTheDayThatIsSaid() throws IOException {
        SourceSettings said = new SourceSettings(null, Map.of(), null, LocalDate.of(1970, 1, 4), null, 0.01, false);

        kit.read(said, day("a.csv", "10.0.0.", 0, 24), day("b.csv", "10.0.0.", 0, 24));

        assertThat(daysOfFlows()).containsExactly(3L);
    }

    @Test
    void datesFlowsOfWhichSomeAreRefused() throws IOException {
        String broken = day("b.csv", "10.0.0.", 0, 24);
        String more = Files.readString(Path.of(broken)) + "5,10.0.0.1,198.51.100.7,tcp,70000,10,20\n";
        SourceSettings lenient = new SourceSettings(null, Map.of(), null, null, null, 0.1, false);
        kit.read(lenient, day("a.csv", "10.0.0.", 0, 24), day("z.csv", "172.16.0.", 0, 24), kit.write("b.csv", more));

        assertThat(daysOfFlows()).containsExactlyInAnyOrder(0L, 1L);
        assertThat(kit.flows("ts")).hasSize(3 * 72);
    }
}
