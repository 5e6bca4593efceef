// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.Arrays;

/** What a device remembers of the name server's answers. */
final class NameCache {
    private static final Endpoint UNKNOWN = Endpoint.v4(Endpoint.NONE);

    private final double[] askedAt;
    private final double[] holdsUntil;
    private final Endpoint[] answers;

    NameCache(int names) {
        askedAt = new double[names];
        holdsUntil = new double[names];
        answers = new Endpoint[names];
        Arrays.fill(holdsUntil, -1);
        Arrays.fill(answers, UNKNOWN);
    }

    /** Whether the name must be asked for; also where the answer is from later, as habits are lived one after the other. */
    boolean isStale(int name, double second) {
        return holdsUntil[name] < second || second < askedAt[name];
    }

    void keep(int name, double second, double length, Endpoint answer) {
        askedAt[name] = second;
        holdsUntil[name] = second + length;
        answers[name] = answer;
    }

    Endpoint at(int name) {
        return answers[name];
    }
}
