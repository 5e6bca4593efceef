// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

/**
 * How far honest devices go in a rule's statistic.
 *
 * @param known those that clean days know, less what each of them is used to show
 * @param newcomers those that clean days do not know
 */
record Calibration(Honest known, Honest newcomers) {
    /** Of a rule that nobody knows anything of. */
    static final Calibration UNKNOWN = ofAll(Honest.UNKNOWN);

    /** The same for everybody. */
    static Calibration ofAll(Honest honest) {
        return new Calibration(honest, honest);
    }

    /** What is known of one device. */
    Honest of(boolean isKnown) {
        return isKnown ? known : newcomers;
    }
}
