// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** What one flow carries. */
record Exchange(long up, long down, double seconds, FlowState state) {
    static Exchange of(double up, double down, double seconds) {
        return new Exchange(Math.round(up), Math.round(down), seconds, FlowState.DONE);
    }

    /** A knock that nobody answers or that is turned away. */
    static Exchange knock(Dice dice, FlowState state) {
        int tries = state == FlowState.REFUSED ? 1 : dice.between(1, 3);
        int bytes = 40 + 4 * dice.below(6);
        long down = state == FlowState.REFUSED ? 40 : 0;
        return new Exchange((long) tries * bytes, down, state == FlowState.REFUSED ? 0.002 : tries - 0.9, state);
    }
}
