// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class StepClockTest {
    private final AtomicLong seconds = new AtomicLong(1000);

    @Test
    void measuresEachStepInTheOrderOfWork() {
        StepClock clock = new StepClock(
                "preparing", () -> Duration.ofSeconds(seconds.get()).toNanos());
        seconds.addAndGet(1);
        clock.begin("reading");
        seconds.addAndGet(2);
        clock.begin("writing");
        seconds.addAndGet(3);

        assertThat(clock.timings().steps().toString()).isEqualTo("{preparing=PT1S, reading=PT2S, writing=PT3S}");
    }

    @Test
    void addsUpAStepThatComesTwice() {
        StepClock clock =
                new StepClock("making", () -> Duration.ofSeconds(seconds.get()).toNanos());
        seconds.addAndGet(1);
        clock.begin("judging");
        seconds.addAndGet(2);
        clock.begin("making");
        seconds.addAndGet(3);

        assertThat(clock.timings().steps()).containsEntry("making", Duration.ofSeconds(4));
    }
}
