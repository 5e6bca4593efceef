// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class LanesTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void nobodyWorksAnyMoreOnceClosed() throws InterruptedException {
        AtomicBoolean isDone = new AtomicBoolean();
        try (Lanes lanes = new Lanes(2)) {
            Future<AtomicBoolean> running = lanes.begin(() -> {
                begun.countDown();
                passOver(Duration.ofMillis(50));
                isDone.set(true);
                return isDone;
            });
            begun.await();
            assertThat(running).isNotDone();
        }

        assertThat(isDone).isTrue();
    }

    @Test
    @Timeout(value = 900, unit = TimeUnit.MILLISECONDS)
    void whoHearsNothingHoldsNobodyUp() throws InterruptedException {
        try (Lanes lanes = new Lanes(2)) {
            Future<CountDownLatch> running = lanes.begin(() -> {
                begun.countDown();
                while (over.getCount() > 0) {
                    passOver(Duration.ofMillis(5));
                }
                return begun;
            });
            begun.await();
            assertThat(running).isNotDone();
        }

        assertThat(over.getCount()).isEqualTo(1);
        over.countDown();
    }

    /** Goes on as a query does, which hears of no interruption. */
    private void passOver(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
