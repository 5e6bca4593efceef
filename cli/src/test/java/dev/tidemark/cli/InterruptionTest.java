// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class InterruptionTest {
    private final Interruption interruption = new Interruption();
    private final List<String> cancelled = new ArrayList<>();

    @Test
    void cancelsWhatIsRunningAndNotWhatIsOver() {
        Interruption.Work first = interruption.during(() -> cancelled.add("first"));
        Interruption.Work second = interruption.during(() -> cancelled.add("second"));
        first.close();

        interruption.stop();

        assertThat(cancelled).containsExactly("second");
        assertThat(interruption.isRequested()).isTrue();
        second.close();
    }

    @Test
    void cleansInTheSteadOfWorkThatDoesNotEndInTime() {
        Interruption.Work over = interruption.leavingNothing(() -> cancelled.add("over"));
        Interruption.Work stuck = interruption.leavingNothing(() -> cancelled.add("stuck"));
        over.close();

        interruption.stop();

        assertThat(cancelled).containsExactly("stuck");
        stuck.close();
    }

    @Test
    void cancelsWorkThatBeginsAfterwards() {
        interruption.stop();

        Interruption.Work late = interruption.during(() -> cancelled.add("late"));

        assertThat(cancelled).containsExactly("late");
        late.close();
    }

    @Test
    void doesNothingOnceTheProgramIsThrough() {
        Interruption.Work work = interruption.during(() -> cancelled.add("work"));
        interruption.finish();

        interruption.stop();

        assertThat(cancelled).isEmpty();
        assertThat(interruption.isRequested()).isFalse();
        work.close();
    }

    @Test
    void letsTheWorkCleanUpBeforeItReturns() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        List<String> order = new ArrayList<>();
        Thread worker = new Thread(() -> {
            try (Interruption.Work work = interruption.during(asked::countDown)) {
                asked.await();
                order.add("cleaned");
            } catch (InterruptedException e) {
                order.add("interrupted");
            }
            interruption.finish();
        });
        worker.start();
        while (worker.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        interruption.stop();

        assertThat(order).containsExactly("cleaned");
        worker.join();
    }
}
