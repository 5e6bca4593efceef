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
    /** The promise is one second in all; the rest is for cleaning in the work's stead, and for the JVM to end. */
    private static final long PATIENCE_MILLIS = 700;

    private final List<Work> running = new ArrayList<>();
    private final CountDownLatch finished = new CountDownLatch(1);
    private boolean requested;

    /** Work that is running; closing it means that it is over. */
    final class Work implements AutoCloseable {
        private final Runnable cancel;
        private final Runnable clean;

        private Work(Runnable cancel, Runnable clean) {
            this.cancel = cancel;
            this.clean = clean;
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
        return begin(new Work(cancel, () -> {}));
    }

    /** Says what must not be left behind, should the work be too deep in thought to see to it in time. */
    Work leavingNothing(Runnable clean) {
        return begin(new Work(() -> {}, clean));
    }

    private Work begin(Work work) {
        boolean tooLate;
        synchronized (running) {
            running.add(work);
            tooLate = requested;
        }
        if (tooLate) {
            work.cancel.run();
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
            if (!finished.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                stillRunning().forEach(work -> work.clean.run());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Work> stillRunning() {
        synchronized (running) {
            return List.copyOf(running);
        }
    }
}
