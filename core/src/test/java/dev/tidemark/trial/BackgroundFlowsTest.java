// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.rule.CaseBackground;
import dev.tidemark.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackgroundFlowsTest {
    @Test
    void theOfficeHasTheAddressesThatThePageForAuthorsNames() {
        Set<String> desks = new TreeSet<>();
        Set<String> answering = new TreeSet<>();
        Set<LocalDate> days = new TreeSet<>();

        World.of(BackgroundFlows.spec(CaseBackground.OFFICE)).clean(flow -> {
            desks.add(flow.src());
            answering.add(flow.dst() + ":" + flow.port());
            days.add(LocalDate.ofInstant(Instant.ofEpochSecond(flow.startMicros() / 1_000_000), ZoneOffset.UTC));
        });

        assertThat(IntStream.rangeClosed(10, 32).filter(last -> last != 21).mapToObj(last -> "10.140.8." + last))
                .allMatch(desks::contains);
        assertThat(answering).contains("10.140.1.10:53", "10.140.1.11:53", "10.140.2.10:443", "10.140.2.11:443");
        assertThat(days).containsAll(CaseBackground.OFFICE.cleanDays()).contains(CaseBackground.OFFICE.judgedDay());
    }
}
