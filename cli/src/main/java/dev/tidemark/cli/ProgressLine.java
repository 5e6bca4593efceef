// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.finding.Units;
import dev.tidemark.pipeline.Listeners.HowFar;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Says on standard error how far long work is.
 *
 * <p>On a terminal it is one line, painted again and again and erased at the end; elsewhere, for those who ask for it, a
 * line a step and one every few seconds. Work that is over quickly shows nothing. Told from several threads.
 */
final class ProgressLine implements AutoCloseable {
    /** How it looks. */
    enum Look {
        /** One line of a terminal. */
        PAINTED(Duration.ofMillis(700), Duration.ofMillis(100)),
        /** Lines for a file that is read later. */
        PLAIN(Duration.ZERO, Duration.ofSeconds(5)),
        /** Not at all. */
        NONE(Duration.ZERO, Duration.ZERO);

        private final Duration patience;
        private final Duration pause;

        Look(Duration patience, Duration pause) {
            this.patience = patience;
            this.pause = pause;
        }
    }

    private static final long TICK_MILLIS = 500;

    private final Look look;
    private final PrintWriter err;
    private final LongSupplier nanos;
    private final long begun;
    private long painted;
    private String shown = "";
    /** Columns that stand on the line; blanks wipe them out, which every terminal understands. */
    private int standing;

    private boolean isClosed;
    private final RunProgress run;
    private StepProgress step;

    /**
     * A line that shows nothing yet.
     *
     * @param outline the steps to come, null where they are not known
     * @param nanos a steady clock, in nanoseconds from any origin
     */
    ProgressLine(Look look, @Nullable RunOutline outline, PrintWriter err, LongSupplier nanos) {
        this.look = look;
        this.err = err;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.painted = begun;
        this.run = new RunProgress(outline, begun);
        this.step = new StepProgress("preparing", begun);
    }

    /** A line that also stirs by itself where it is painted: not all work tells how far it is. */
    static ProgressLine open(Look look, @Nullable RunOutline outline, PrintWriter err) {
        ProgressLine line = new ProgressLine(look, outline, err, System::nanoTime);
        if (look == Look.PAINTED) {
            Thread ticker = new Thread(line::tick, "tidemark-progress");
            ticker.setDaemon(true);
            ticker.start();
        }
        return line;
    }

    private synchronized void tick() {
        try {
            while (!isClosed) {
                wait(TICK_MILLIS);
                show(look.pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True where anybody looks. */
    boolean isShown() {
        return look != Look.NONE;
    }

    /** Another step begins. */
    synchronized void begin(String name) {
        step = new StepProgress(name, nanos.getAsLong());
        run.begin(name, nanos.getAsLong());
        show(Duration.ZERO);
    }

    /** The step has come so far. */
    synchronized void progress(HowFar howFar) {
        step.progress(howFar, nanos.getAsLong());
        run.progress(howFar.share() == null ? 0 : howFar.share());
        show(look.pause);
    }

    /** Prints a message that stays. */
    synchronized void print(String message) {
        erase();
        err.println(message);
        err.flush();
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        notifyAll();
        erase();
        err.flush();
    }

    private void show(Duration pause) {
        long now = nanos.getAsLong();
        boolean isDue = now - begun >= look.patience.toNanos() && now - painted >= pause.toNanos();
        if (isClosed || !isShown() || !isDue) {
            return;
        }
        painted = now;
        String text = run.isTelling(now) ? step.text(now, run) : step.text(now);
        if (text.equals(shown)) {
            return;
        }
        shown = text;
        if (look == Look.PLAIN) {
            err.println("tidemark: " + text);
        } else {
            String line = text.substring(0, Math.min(Terminal.progressWidth(), text.length()));
            err.print("\r" + line + " ".repeat(Math.max(0, standing - line.length())));
            standing = line.length();
        }
        err.flush();
    }

    private void erase() {
        if (standing > 0) {
            err.print("\r" + " ".repeat(standing) + "\r");
            standing = 0;
            shown = "";
        }
    }

    /** How far one step is, and how long the part of it that runs will take. */
    private static final class StepProgress {
        private static final double TOO_EARLY_TO_TELL = 0.02;
        private static final long SECOND = 1_000_000_000L;
        // Numbers of queries that are over at once would only flicker.
        private static final long WORTH_TELLING = SECOND / 2;

        private final String name;
        private long since;
        private double share;
        private long rows;

        StepProgress(String name, long since) {
            this.name = name;
            this.since = since;
        }

        void progress(HowFar howFar, long now) {
            double newShare = howFar.share() == null ? 0 : howFar.share();
            if (newShare < share || howFar.rows() < rows) {
                // A step may run several queries, each from the beginning.
                since = now;
            }
            share = newShare;
            rows = howFar.rows();
        }

        String text(long now) {
            long spent = now - since;
            if (spent < WORTH_TELLING) {
                return name;
            }
            if (rows == 0 && share <= 0) {
                return name + (spent < SECOND ? "" : ": " + spent / SECOND + " s");
            }
            List<String> parts = new ArrayList<>();
            if (rows > 0) {
                parts.add(Units.number((double) rows) + " rows");
            }
            if (share > 0) {
                parts.add((int) (100 * share) + " %");
            }
            if (isTelling(spent)) {
                parts.add(left((long) ((double) spent * (1 - share) / share / SECOND)));
            }
            return name + ": " + String.join(", ", parts);
        }

        /** The same with the share and time left of the whole run instead of the step's. */
        String text(long now, RunProgress run) {
            String ofRun =
                    (int) (100 * run.share(now)) + " % of the run, " + left((long) (run.nanosLeft(now) / SECOND));
            boolean isWorthTelling = rows > 0 && now - since >= WORTH_TELLING;
            return name + ": " + (isWorthTelling ? Units.number((double) rows) + " rows, " : "") + ofRun;
        }

        private boolean isTelling(long spent) {
            return share >= TOO_EARLY_TO_TELL && share < 1 && spent >= SECOND;
        }

        private static String left(long seconds) {
            Duration left = Duration.ofSeconds(seconds + 1);
            if (left.toHours() > 0) {
                return left.toHours() + " h " + left.toMinutesPart() + " min left";
            }
            return left.toMinutes() > 0
                    ? left.toMinutes() + " min " + left.toSecondsPart() + " s left"
                    : left.toSeconds() + " s left";
        }
    }
}
