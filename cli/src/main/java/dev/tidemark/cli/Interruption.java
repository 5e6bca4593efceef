// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C: ends the work that is running and leaves it a moment to clean up.
 *
 * <p>A command hands in how its work is ended, for as long as it runs:
 *
 * <pre>{@code
 * try (Interruption.Work work = console.interruption().during(engine::cancel)) { … }
 * }</pre>
 *
 * The work then throws, and its {@code finally} blocks remove half-written files and temporary folders.
 */
final class Interruption {
    /** The promise is one second in all; the rest is for the JVM to end. */
    private static final long PATIENCE_MILLIS = 900;

    private final List<Work> running = new ArrayList<>();
    private final CountDownLatch finished = new CountDownLatch(1);
    private boolean requested;

    /** Work that is running; closing it means that it is over. */
    final class Work implements AutoCloseable {
        private final Runnable cancel;

        private Work(Runnable cancel) {
            this.cancel = cancel;
        }

        @Override
        public void close() {
            synchronized (running) {
                running.remove(this);
            }
        }
    }

    /** Says how to end the work that begins now; {@code cancel} is called from another thread and must not block. */
    Work during(Runnable cancel) {
        Work work = new Work(cancel);
        boolean tooLate;
        synchronized (running) {
            running.add(work);
            tooLate = requested;
        }
        if (tooLate) {
            cancel.run();
        }
        return work;
    }

    /** True once the user asked to stop. */
    boolean isRequested() {
        synchronized (running) {
            return requested;
        }
    }

    /** The program is through, in whatever way; {@link #stop} waits no longer. */
    void finish() {
        finished.countDown();
    }

    /** Ends the running work and waits for its cleaning; does nothing after {@link #finish}. */
    void stop() {
        if (finished.getCount() == 0) {
            return;
        }
        List<Work> toEnd;
        synchronized (running) {
            requested = true;
            toEnd = List.copyOf(running);
        }
        toEnd.forEach(work -> work.cancel.run());
        try {
            boolean clean = finished.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            assert clean || requested;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
