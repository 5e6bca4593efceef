// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineSettings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** An engine that starts in a thread of its own, which takes as long as to read all rules and formats. */
final class Opening {
    private final CompletableFuture<Engine> opening = new CompletableFuture<>();
    private boolean isCancelled;

    private Opening() {}

    static Opening begin(Engine engine, EngineSettings settings) {
        Opening begun = new Opening();
        new Thread(() -> begun.open(engine, settings), "tidemark-engine").start();
        return begun;
    }

    @SuppressWarnings("IllegalCatch") // Whatever it is, it is thrown again where the engine is asked for.
    private void open(Engine engine, EngineSettings settings) {
        try {
            engine.open(settings);
            handOver(engine);
        } catch (RuntimeException | Error e) {
            opening.completeExceptionally(e);
        }
    }

    private synchronized void handOver(Engine engine) {
        if (isCancelled) {
            engine.cancel();
        }
        opening.complete(engine);
    }

    /** The engine once it is open, or the failure to open it. */
    Engine engine() {
        try {
            return opening.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Ends what runs in it, now or as soon as it is open. */
    synchronized void cancel() {
        isCancelled = true;
        if (opening.isDone() && !opening.isCompletedExceptionally()) {
            opening.join().cancel();
        }
    }

    void close() {
        Engine opened = opening.exceptionally(failure -> null).join();
        if (opened != null) {
            opened.close();
        }
    }
}
