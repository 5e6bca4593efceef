// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.engine.ProgressListener;
import dev.tidemark.engine.QueryFailure;
import dev.tidemark.error.TidemarkException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkStageInfo;
import org.jspecify.annotations.Nullable;

/** What runs now: it can be ended, and a thread asks how far it is while somebody listens. */
final class Running {
    private static final long POLL_NANOS = 200_000_000L;

    private final SparkContext context;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean isStopped;
    private volatile @Nullable Thread poller;

    Running(SparkContext context, @Nullable ProgressListener listener) {
        this.context = context;
        if (listener != null) {
            Thread thread = new Thread(() -> poll(listener), "tidemark-spark-progress");
            thread.setDaemon(true);
            poller = thread;
            thread.start();
        }
    }

    /** Computes under a name that a failure's message begins with. */
    <T> T call(String name, Callable<T> work) {
        check();
        calls.incrementAndGet();
        try {
            return Attempt.of(name, work);
        } catch (TidemarkException e) {
            check();
            throw e;
        } finally {
            calls.decrementAndGet();
        }
    }

    void check() {
        if (isStopped) {
            throw QueryFailure.stopped();
        }
    }

    void stop() {
        isStopped = true;
        if (!context.isStopped()) {
            context.cancelAllJobs();
        }
    }

    synchronized void close() {
        Thread thread = poller;
        poller = null;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }

    private void poll(ProgressListener listener) {
        while (poller == Thread.currentThread() && !context.isStopped()) {
            LockSupport.parkNanos(this, POLL_NANOS);
            if (calls.get() > 0) {
                tell(listener);
            }
        }
    }

    /** Of a query in several stages, the share of the one that runs; Spark plans the later ones by what the earlier show. */
    private void tell(ProgressListener listener) {
        long tasks = 0;
        long done = 0;
        for (int id : context.statusTracker().getActiveStageIds()) {
            scala.Option<SparkStageInfo> stage = context.statusTracker().getStageInfo(id);
            if (stage.isDefined()) {
                tasks += stage.get().numTasks();
                done += stage.get().numCompletedTasks();
            }
        }
        if (tasks > 0) {
            listener.progressed((double) done / tasks, 0);
        }
    }
}
