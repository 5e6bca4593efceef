// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that somebody probably meant, for messages that say what to do next. */
public final class Nearest {
    private static final int LONGEST_LIST = 12;
    private static final int SHORTEST_BEGINNING = 3;

    private Nearest() {}

    /** The known word closest to the given one, if any is close enough to be a slip of the keys or begins with it. */
    public static Optional<String> find(String word, Collection<String> known) {
        int limit = Math.max(2, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= limit || isBeginning(word, candidate))
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isBeginning(String word, String candidate) {
        return word.length() >= SHORTEST_BEGINNING && candidate.startsWith(word);
    }

    /** A sentence that names the nearest known word, or else the known words. */
    public static String hint(String word, Collection<String> known) {
        Optional<String> nearest = find(word, known);
        if (nearest.isPresent()) {
            return "Did you mean '" + nearest.get() + "'?";
        }
        String list =
                String.join(", ", known.stream().sorted().limit(LONGEST_LIST).toList());
        return known.isEmpty() ? "None is known." : "Known: " + list + (known.size() > LONGEST_LIST ? ", …" : ".");
    }

    /** Insertions, deletions and replacements that turn one word into the other. */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int column = 0; column < previous.length; column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[previous.length];
            current[0] = row;
            for (int column = 1; column < current.length; column++) {
                int replaced = previous[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
