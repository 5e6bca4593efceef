// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.ProgressListener;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** An engine that starts in a thread of its own, which takes as long as to read all rules and formats. */
final class StartingEngine {
    private final Engine engine;
    private final CompletableFuture<Engine> opening;
    private boolean isOpen;
    private boolean isCancelled;

    private StartingEngine(Engine engine, EngineSettings settings, @Nullable ProgressListener listener) {
        this.engine = engine;
        this.opening = CompletableFuture.supplyAsync(
                () -> open(settings, listener), task -> new Thread(task, "tidemark-engine").start());
    }

    static StartingEngine begin(Engine engine, EngineSettings settings, @Nullable ProgressListener listener) {
        return new StartingEngine(engine, settings, listener);
    }

    private Engine open(EngineSettings settings, @Nullable ProgressListener listener) {
        engine.open(settings, listener);
        synchronized (this) {
            isOpen = true;
            if (isCancelled) {
                engine.cancel();
            }
        }
        return engine;
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
        if (isOpen) {
            engine.cancel();
        }
    }

    void close() {
        Engine opened = opening.exceptionally(failure -> null).join();
        if (opened != null) {
            opened.close();
        }
    }
}
