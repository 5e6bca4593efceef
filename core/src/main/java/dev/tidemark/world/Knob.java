// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/**
 * What is out of the ordinary with a device on a day.
 *
 * @param pace how much more its person does
 * @param backup how much more its backups carry
 * @param isLate whether the person comes back in the evening
 * @param isPresent whether the person surely comes
 */
record Knob(double pace, double backup, boolean isLate, boolean isPresent) {
    static final Knob ORDINARY = new Knob(1, 1, false, false);
    static final Knob PRESENT = new Knob(1, 1, false, true);

    static Knob paced(double pace) {
        return new Knob(pace, 1, false, true);
    }

    static Knob backedUp(double factor) {
        return new Knob(1, factor, false, false);
    }

    static Knob late() {
        return new Knob(1, 1, true, true);
    }
}
