// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Compares names of columns: case and punctuation say nothing. */
final class Names {
    private Names() {}

    static boolean isAlike(String left, String right) {
        return plain(left).equals(plain(right));
    }

    static String plain(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }

    /** 0 for nothing in common to 1 for alike, by the pairs of letters that both have. */
    static double likeness(String left, String right) {
        Set<String> ours = pairs(plain(left));
        Set<String> theirs = pairs(plain(right));
        if (ours.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(ours);
        both.retainAll(theirs);
        return 2.0 * both.size() / (ours.size() + theirs.size());
    }

    private static Set<String> pairs(String name) {
        Set<String> pairs = new HashSet<>();
        for (int place = 0; place + 1 < name.length(); place++) {
            pairs.add(name.substring(place, place + 2));
        }
        return pairs;
    }
}
