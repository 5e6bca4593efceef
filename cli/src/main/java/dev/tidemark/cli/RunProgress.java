// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.cli.RunOutline.Stretch;
import org.jspecify.annotations.Nullable;

/** How much of a whole run is over, and from that how long the rest will take. */
final class RunProgress {
    /** The first tenth tells how fast the machine is on these flows. */
    private static final double TOO_EARLY_TO_TELL = 0.1;
    /** Of a short run nobody needs to know how long it is. */
    private static final long TOO_SHORT_TO_TELL = 2_000_000_000L;

    /** A step that takes longer than was expected is not over before it is. */
    private static final double NEARLY_OVER = 0.95;

    private final @Nullable RunOutline outline;
    private final long begun;
    private @Nullable Stretch stretch;
    private long stretchBegun;
    private double reached;
    private boolean isOfOutline;

    /**
     * The progress of a run.
     *
     * @param outline null where it is not known what is to come
     * @param begun when the run began, in nanoseconds
     */
    RunProgress(@Nullable RunOutline outline, long begun) {
        this.outline = outline;
        this.begun = begun;
        this.isOfOutline = outline != null;
    }

    /** Another step begins; a run that goes back to an earlier one is none that the outline tells of. */
    void begin(String step, long now) {
        if (outline == null) {
            return;
        }
        stretch = outline.stretch(step);
        stretchBegun = now;
        if (stretch != null) {
            isOfOutline = isOfOutline && stretch.before() >= reached - stretch.share();
            reached = Math.max(reached, stretch.before());
        }
    }

    /**
     * So much of the step is over, as far as it tells. It counts in the first steps alone: of later ones each of several queries
     * begins anew, and what the run has taken so far tells more.
     */
    void progress(double ofStep) {
        if (stretch != null && stretch.before() < TOO_EARLY_TO_TELL) {
            reached = Math.max(reached, stretch.reached(Math.min(1, ofStep)));
        }
    }

    /** Whether enough is over, of a run that the outline tells of. */
    boolean isTelling(long now) {
        boolean isLong = now - begun >= TOO_SHORT_TO_TELL;
        return isOfOutline && isLong && share(now) >= TOO_EARLY_TO_TELL && share(now) < 1;
    }

    /** The share of the run that is over, 0 to 1. */
    double share(long now) {
        if (stretch != null && stretch.before() >= TOO_EARLY_TO_TELL) {
            double expected = stretch.share() * (stretchBegun - begun) / stretch.before();
            double ofStep = expected > 0 ? (now - stretchBegun) / expected : 0;
            reached = Math.max(reached, stretch.reached(Math.min(NEARLY_OVER, ofStep)));
        }
        return reached;
    }

    /** How many nanoseconds the rest takes, if it goes on as it went so far. */
    double nanosLeft(long now) {
        return (now - begun) * (1 - share(now)) / share(now);
    }
}
