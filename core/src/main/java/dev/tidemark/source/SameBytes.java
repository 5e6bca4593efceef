// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Leaves out copies of a file: flows that are counted twice make every device suspicious. */
final class SameBytes {
    private SameBytes() {}

    /** The files without those that hold byte for byte what one before them holds; the one that is kept notes it. */
    static List<InputFile> once(Collection<InputFile> files) {
        Map<Long, List<InputFile>> bySize = new LinkedHashMap<>();
        Map<InputFile, List<String>> copies = new LinkedHashMap<>();
        for (InputFile file : files) {
            long size = size(file);
            List<InputFile> alike = bySize.computeIfAbsent(size, any -> new ArrayList<>());
            InputFile original = alike.stream()
                    .filter(other -> size > 0 && isSame(other, file))
                    .findFirst()
                    .orElse(file);
            copies.computeIfAbsent(original, kept -> new ArrayList<>());
            if (original.equals(file)) {
                alike.add(file);
            } else {
                copies.get(original)
                        .add(file.name() + " holds the same bytes as " + original.name() + " and is left out.");
            }
        }
        return copies.entrySet().stream()
                .map(kept -> kept.getKey().noted(kept.getValue()))
                .toList();
    }

    /** Of a table, which has no bytes, -1; an empty file says nothing, twice or once. */
    private static long size(InputFile file) {
        try {
            return file.isTable() ? -1 : Files.size(file.path());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static boolean isSame(InputFile one, InputFile other) {
        try {
            return Files.mismatch(one.path(), other.path()) < 0;
        } catch (IOException e) {
            throw unreadable(other, e);
        }
    }

    private static TidemarkException unreadable(InputFile file, IOException e) {
        return new TidemarkException(ErrorCode.BAD_DATA, "Cannot read " + file.name() + ": " + e.getMessage(), e);
    }
}
