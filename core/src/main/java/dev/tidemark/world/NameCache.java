// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.Arrays;

/** What a device remembers of the name server's answers. */
final class NameCache {
    private static final Endpoint UNKNOWN = Endpoint.v4(Endpoint.NONE);

    private final double[] holdsUntil;
    private final Endpoint[] answers;

    NameCache(int names) {
        holdsUntil = new double[names];
        answers = new Endpoint[names];
        Arrays.fill(holdsUntil, -1);
        Arrays.fill(answers, UNKNOWN);
    }

    boolean isStale(int name, double second) {
        return holdsUntil[name] < second;
    }

    void keep(int name, double until, Endpoint answer) {
        holdsUntil[name] = until;
        answers[name] = answer;
    }

    Endpoint at(int name) {
        return answers[name];
    }
}
