// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a list that lies beside this class: three columns parted by tabs, comments after #. */
final class Listing {
    private static final int COLUMNS = 3;

    private Listing() {}

    static List<List<String>> read(String name) {
        List<List<String>> lines = new ArrayList<>();
        for (String line : text(name).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> columns = new ArrayList<>(Arrays.asList(line.split("\t", COLUMNS)));
                while (columns.size() < COLUMNS) {
                    columns.add("");
                }
                lines.add(List.copyOf(columns));
            }
        }
        return lines;
    }

    private static String text(String name) {
        try (InputStream stream = Listing.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new TidemarkException(ErrorCode.INTERNAL, "The list " + name + " is not in the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.INTERNAL, "The list " + name + " cannot be read", e);
        }
    }
}
