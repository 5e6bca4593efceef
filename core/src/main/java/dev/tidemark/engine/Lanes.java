// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work side by side. A query over sums is planned longer than it runs, and a plan is made by one thread: several at once use the
 * machine.
 */
public final class Lanes implements AutoCloseable {
    /** More would wait for each other in the engine. */
    private static final int MOST = 4;
    /** Less than the patience of whoever stops the program by Ctrl-C. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final ExecutorService threads;

    /**
     * Lanes.
     *
     * @param width how many tasks run at once, at least 1
     */
    public Lanes(int width) {
        this.threads = Executors.newFixedThreadPool(Math.min(width, MOST), task -> {
            Thread thread = new Thread(task, "tidemark-lane");
            // One that is still computing must not keep a program alive whose main thread has failed.
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts work; its result is taken by {@link #result}. */
    public <T> Future<T> begin(Supplier<T> work) {
        Callable<T> task = work::get;
        FutureTask<T> future = new FutureTask<>(task);
        threads.execute(future);
        return future;
    }

    /** Does all the work and returns the results in its order. */
    public <T> List<T> all(List<Supplier<T>> works) {
        return works.stream().map(this::begin).toList().stream()
                .map(Lanes::result)
                .toList();
    }

    /** Waits for a result; what the work threw is thrown here. */
    public static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while queries ran", e);
        }
    }

    /** Waits for what was cancelled, so that nobody uses a database that is closed next; but not long, as a query may not hear. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
