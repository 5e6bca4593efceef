// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.architecture.planted.output;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Breaks many rules at once. */
class ChattyWriterImpl {
    static final ArrayList<String> SEEN = new ArrayList<>();

    List<String> getLines(String line) throws java.io.IOException {
        if (line.isEmpty()) {
            throw new java.io.IOException("empty");
        }
        System.out.println(Instant.now());
        SEEN.add(String.format("%s", line));
        return SEEN;
    }
}
