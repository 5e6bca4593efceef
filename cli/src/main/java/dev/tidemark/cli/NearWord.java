// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was meant. */
final class NearWord {
    private NearWord() {}

    /** The nearest word, where it is near enough to have been meant: half of the letters may be wrong. */
    static Optional<String> find(String typed, Collection<String> words) {
        int bound = Math.max(1, typed.length() / 2);
        return words.stream()
                .sorted(Comparator.comparingInt((String word) -> distance(typed, word))
                        .thenComparing(Comparator.naturalOrder()))
                .findFirst()
                .filter(word -> distance(typed, word) <= bound);
    }

    /** Levenshtein's distance: how many letters must be put in, left out or changed. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] here = new int[to.length() + 1];
            here[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                int oneMore = Math.min(above[column], here[column - 1]) + 1;
                here[column] = Math.min(above[column - 1] + change, oneMore);
            }
            above = here;
        }
        return above[to.length()];
    }
}
