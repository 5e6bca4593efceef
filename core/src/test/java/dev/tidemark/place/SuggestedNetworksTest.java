// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.flow.IpAddress;
import dev.tidemark.place.SuggestedNetworks.End;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestedNetworksTest {
    private static IpAddress ip(String text) {
        return IpAddress.parse(text).orElseThrow();
    }

    /** Many outside addresses all over the numbers, with one flow each. */
    private static List<End> scattered(int count, long opened, long answered) {
        Random random = new Random(5);
        List<End> ends = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            // Between 20.0.0.0 and 147.255.255.255.
            ends.add(new End(IpAddress.ofV4(0x14000000 + random.nextInt(Integer.MAX_VALUE)), opened, answered));
        }
        return ends;
    }

    private static List<String> suggested(List<End> ends) {
        return SuggestedNetworks.suggest(ends).stream().map(Cidr::toString).toList();
    }

    @ParameterizedTest
    @CsvSource({"100, 51, true", "100, 50, false", "0, 0, false", "1, 1, true", "101, 50, false", "101, 51, true"})
    void isNeededWhereMoreThanHalfHaveNoEndOfOurs(long flows, long without, boolean expected) {
        assertThat(SuggestedNetworks.isNeeded(flows, without)).isEqualTo(expected);
    }

    @Test
    void namesTheNetworkWhoseDevicesOpenFlows() {
        List<End> ends = scattered(2_000, 0, 1);
        ends.add(new End(ip("203.0.113.20"), 1_200, 0));
        ends.add(new End(ip("203.0.113.180"), 800, 30));

        assertThat(suggested(ends)).containsExactly("203.0.113.0/24");
    }

    @Test
    void widensANetworkToHoldAllOfASite() {
        List<End> ends = scattered(2_000, 0, 1);
        ends.add(new End(ip("198.51.96.20"), 1_000, 0));
        ends.add(new End(ip("198.51.111.20"), 1_000, 0));

        assertThat(suggested(ends)).containsExactly("198.51.96.0/20");
    }

    @Test
    void namesSeveralSitesLargestFirst() {
        List<End> ends = scattered(3_000, 0, 1);
        ends.add(new End(ip("203.0.113.20"), 900, 0));
        ends.add(new End(ip("203.0.113.21"), 100, 0));
        ends.add(new End(ip("2001:db8::1"), 1_500, 0));
        ends.add(new End(ip("2001:db8:0:1::1"), 500, 0));

        assertThat(suggested(ends)).containsExactly("2001:db8::/63", "203.0.113.0/24");
    }

    @Test
    void namesServersThatMostFlowsAreOpenedTo() {
        List<End> ends = scattered(2_000, 1, 0);
        ends.add(new End(ip("203.0.113.80"), 0, 2_000));

        assertThat(suggested(ends)).containsExactly("203.0.113.80/32");
    }

    @Test
    void namesServersEvenWhereTheirVisitorsAreNeighbours() {
        List<End> ends = new ArrayList<>();
        for (int index = 1; index <= 196; index++) {
            ends.add(new End(ip("198.51.100." + index), 10, 0));
        }
        ends.add(new End(ip("203.0.113.11"), 0, 1_000));
        ends.add(new End(ip("203.0.113.12"), 0, 960));

        assertThat(suggested(ends)).containsExactly("203.0.113.0/24");
    }

    @Test
    void namesAHostThatOpensAndAnswers() {
        List<End> ends = scattered(1_500, 1, 0);
        ends.addAll(scattered(700, 0, 1));
        ends.add(new End(ip("203.0.113.77"), 700, 1_500));

        assertThat(suggested(ends)).containsExactly("203.0.113.77/32");
    }

    @Test
    void doesNotAddPopularSitesToAHostThatMostlyAnswers() {
        List<End> ends = scattered(3_000, 1, 0);
        ends.addAll(scattered(500, 0, 1));
        ends.add(new End(ip("198.51.100.1"), 0, 250));
        ends.add(new End(ip("192.0.2.1"), 0, 250));
        ends.add(new End(ip("203.0.113.77"), 1_000, 3_000));

        assertThat(suggested(ends)).containsExactly("203.0.113.77/32");
    }

    @Test
    void doesNotAddAPopularSiteToSeveralOfOurs() {
        List<End> ends = scattered(2_000, 0, 1);
        ends.add(new End(ip("198.18.0.1"), 0, 2_000));
        for (String site : List.of("203.0.113.1", "198.51.100.1", "192.0.2.1", "2001:db8::1")) {
            ends.add(new End(ip(site), 1_000, 0));
        }

        assertThat(suggested(ends))
                .containsExactlyInAnyOrder("203.0.113.1/32", "198.51.100.1/32", "192.0.2.1/32", "2001:db8::1/128");
    }

    @Test
    void namesAPrivateNetworkThatTheUserLeftOut() {
        List<End> ends = scattered(500, 0, 1);
        ends.add(new End(ip("192.168.7.20"), 250, 0));
        ends.add(new End(ip("192.168.7.21"), 250, 0));

        assertThat(suggested(ends)).containsExactly("192.168.7.0/24");
    }

    @Test
    void namesNothingWhereNothingStandsOut() {
        assertThat(suggested(scattered(2_000, 1, 1))).isEmpty();
        assertThat(suggested(List.of())).isEmpty();
    }

    @Test
    void neverNamesMulticast() {
        List<End> ends = new ArrayList<>();
        ends.add(new End(ip("203.0.113.20"), 50, 0));
        ends.add(new End(ip("203.0.113.21"), 50, 0));
        ends.add(new End(ip("224.0.0.251"), 0, 100));

        assertThat(suggested(ends)).containsExactly("203.0.113.0/24");
    }

    @Test
    void doesNotDependOnTheOrderOfTheEnds() {
        List<End> ends = scattered(300, 0, 1);
        ends.add(new End(ip("203.0.113.20"), 150, 0));
        ends.add(new End(ip("198.51.100.20"), 150, 0));
        List<String> expected = suggested(ends);
        Random random = new Random(13);
        for (int count = 0; count < 20; count++) {
            Collections.shuffle(ends, random);

            assertThat(suggested(ends)).isEqualTo(expected).hasSize(2);
        }
    }
}
