// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of an option that may be repeated, each a name and what is said of it; picocli's own maps keep the last in silence. */
final class Pairs {
    private Pairs() {}

    /** What is said of each name. */
    static Map<String, String> of(String option, List<String> words) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String word : words) {
            int sign = word.indexOf('=');
            if (sign < 1) {
                throw refuse(option + " " + word + ": give a name and its value with = between them");
            }
            String name = word.substring(0, sign);
            if (pairs.put(name, word.substring(sign + 1)) != null) {
                throw refuse(option + " " + name + " is given twice; keep one of them");
            }
        }
        return pairs;
    }

    private static TidemarkException refuse(String what) {
        return new TidemarkException(ErrorCode.USAGE, what);
    }
}
