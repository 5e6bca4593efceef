// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.engine.QueryFailure;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What Spark may fail at. It throws what it does not declare; a task hands over all of it. */
final class Attempt {
    private Attempt() {}

    /** Does it here and now, under a name that a failure's message begins with. */
    static <T> T of(String name, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw Failures.of(name, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw QueryFailure.stopped();
        }
    }
}
