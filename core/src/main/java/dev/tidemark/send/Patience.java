// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.send;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.time.Duration;

/**
 * How often is tried and how long is waited.
 *
 * @param attempts at least one
 * @param firstPause before the second attempt; each further pause is twice as long
 * @param timeOut for one connection or answer
 */
public record Patience(int attempts, Duration firstPause, Duration timeOut) {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Half a minute in all where nobody listens. */
    public static Patience usual() {
        return new Patience(6, Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    /** Waits after a failed attempt, the first being number 1. */
    void pause(int attempt) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempt - 1, 20));
        try {
            Thread.sleep(Math.min(pause.toMillis(), LONGEST_PAUSE.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TidemarkException(ErrorCode.RESOURCES, "stopped", e);
        }
    }
}
