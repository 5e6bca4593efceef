// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.flow.IpAddress;
import dev.tidemark.place.PublicServers.Answerer;
import dev.tidemark.place.PublicServers.FileEnds;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicServersTest {
    private static final IpAddress FIRST = IpAddress.ofV4(0xcb00710b);
    private static final IpAddress SECOND = IpAddress.ofV4(0xcb00710c);

    private static FileEnds visits(long flowsWithOurs, long sources, Answerer... answerers) {
        return new FileEnds("visits.parquet", 5_000, flowsWithOurs, sources, 5_000, List.of(answerers));
    }

    @Test
    void findsTheFewAddressesThatOutsidersVisit() {
        FileEnds file = visits(0, 196, new Answerer(SECOND, 107, 4_000, 0), new Answerer(FIRST, 89, 1_000, 0));

        assertThat(PublicServers.infer(List.of(file))).containsExactly(FIRST, SECOND);
    }

    @Test
    void unitesWhatSeveralFilesShow() {
        FileEnds clean = visits(0, 50, new Answerer(FIRST, 50, 5_000, 0));
        FileEnds other = visits(0, 50, new Answerer(SECOND, 50, 5_000, 0));
        FileEnds office = new FileEnds("office.parquet", 9_000, 9_000, 200, 800, List.of());

        assertThat(PublicServers.infer(List.of(office, other, clean))).containsExactly(FIRST, SECOND);
    }

    @Test
    void findsServersThatOpenAFewFlowsThemselves() {
        FileEnds file = new FileEnds(
                "visits.parquet",
                5_000,
                0,
                196,
                4_960,
                List.of(new Answerer(FIRST, 150, 4_000, 40), new Answerer(SECOND, 46, 960, 0)));

        assertThat(PublicServers.infer(List.of(file))).containsExactly(FIRST, SECOND);
    }

    @Test
    void findsNothingWhereOneFlowHasAnEndOfOurs() {
        assertThat(PublicServers.infer(List.of(visits(1, 196, new Answerer(FIRST, 196, 5_000, 0)))))
                .isEmpty();
    }

    @Test
    void findsNothingWhereTheVisitorsAreFew() {
        assertThat(PublicServers.infer(List.of(visits(0, 9, new Answerer(FIRST, 9, 5_000, 0)))))
                .isEmpty();
        assertThat(PublicServers.infer(List.of(visits(0, 10, new Answerer(FIRST, 10, 5_000, 0)))))
                .containsExactly(FIRST);
        assertThat(PublicServers.infer(
                        List.of(visits(0, 10, new Answerer(FIRST, 10, 4_000, 0), new Answerer(SECOND, 2, 1_000, 0)))))
                .isEmpty();
    }

    @Test
    void findsTheSecondAddressesThatFewVisit() {
        FileEnds file = visits(0, 35, new Answerer(FIRST, 35, 4_600, 0), new Answerer(SECOND, 3, 400, 0));

        assertThat(PublicServers.infer(List.of(file))).containsExactly(FIRST, SECOND);
    }

    @Test
    void findsServersThoughSomebodyKnocksBesideThem() {
        FileEnds one = visits(0, 100, new Answerer(FIRST, 99, 4_900, 0), new Answerer(SECOND, 1, 100, 0));
        FileEnds many = visits(
                0,
                100,
                Stream.concat(
                                Stream.of(new Answerer(FIRST, 99, 4_900, 0)),
                                IntStream.range(0, 50)
                                        .mapToObj(i -> new Answerer(IpAddress.ofV4(0xcb007200 + i), 1, 2, 0)))
                        .toArray(Answerer[]::new));

        assertThat(PublicServers.infer(List.of(one))).containsExactly(FIRST, SECOND);
        assertThat(PublicServers.infer(List.of(many))).containsExactly(FIRST);
    }

    @Test
    void findsNothingWhereManyFlowsGoWhereHardlyAnybodyGoes() {
        FileEnds file = visits(0, 196, new Answerer(FIRST, 196, 4_700, 0), new Answerer(SECOND, 1, 300, 0));

        assertThat(PublicServers.infer(List.of(file))).isEmpty();
    }

    @Test
    void findsNothingWhereManyFlowsAreNeitherVisitsNorTheServersOwn() {
        FileEnds file =
                new FileEnds("visits.parquet", 5_000, 0, 196, 4_700, List.of(new Answerer(FIRST, 150, 4_700, 39)));

        assertThat(PublicServers.infer(List.of(file))).isEmpty();
    }

    @Test
    void findsNothingWhereAnAddressOpensMuchItself() {
        FileEnds file =
                new FileEnds("visits.parquet", 5_000, 0, 196, 4_900, List.of(new Answerer(FIRST, 195, 4_500, 500)));

        assertThat(PublicServers.infer(List.of(file))).isEmpty();
    }

    @Test
    void findsNothingWhereTheAddressesAreANetwork() {
        Answerer[] seventeen = IntStream.range(0, 17)
                .mapToObj(number -> new Answerer(IpAddress.ofV4(0xcb007100 | number), 500, 300, 0))
                .toArray(Answerer[]::new);

        assertThat(PublicServers.infer(List.of(visits(0, 5_000, seventeen)))).isEmpty();
    }

    @Test
    void findsNothingInNothing() {
        assertThat(PublicServers.infer(List.of())).isEmpty();
        assertThat(PublicServers.infer(List.of(new FileEnds("empty.parquet", 0, 0, 0, 0, List.of()))))
                .isEmpty();
    }

    @Test
    void saysWhatItTookAndHowToCorrectIt() {
        FileEnds file = visits(0, 196, new Answerer(SECOND, 107, 4_000, 0), new Answerer(FIRST, 89, 1_000, 0));

        assertThat(PublicServers.describe(PublicServers.infer(List.of(file))))
                .contains("203.0.113.11, 203.0.113.12", "--public 203.0.113.11,203.0.113.12 to confirm");
    }
}
