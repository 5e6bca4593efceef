// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.Locale;

/** How hard it is to tell the wicked from the honest in a made-up office. */
public enum Level {
    /** Loud attacks in a quiet office. */
    EASY,
    /** Attacks of ordinary size in an ordinary office. */
    PLAIN,
    /** Small, slow, jittered attacks in a restless office; not all of them can be caught. */
    HARD;

    /** The word in options and outputs. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Takes the one of three values that belongs to this level. */
    <T> T choose(T easy, T plain, T hard) {
        return switch (this) {
            case EASY -> easy;
            case PLAIN -> plain;
            case HARD -> hard;
        };
    }
}
