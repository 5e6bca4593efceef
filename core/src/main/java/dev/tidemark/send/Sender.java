// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.send;

import dev.tidemark.finding.Run;

/** Brings the findings of a run to one receiver. */
public interface Sender {
    /**
     * Sends; where that cannot be done at last it is an error that says what becomes of the findings.
     *
     * @return one sentence that says what was done
     */
    String send(Run run);

    /** What is said where there is no finding and none waits. */
    static String nothing(Target target) {
        return "Nothing to send to " + target.shown() + ": there are no findings.";
    }

    /** How many findings, in words. */
    static String findings(int count) {
        return count + (count == 1 ? " finding" : " findings");
    }
}
