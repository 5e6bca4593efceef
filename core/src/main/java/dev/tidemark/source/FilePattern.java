// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Files by a pattern with {@code *}, {@code **}, {@code ?}, {@code [a-z]} or <code>{a,b}</code>, for shells that leave it as it is. */
final class FilePattern {
    private FilePattern() {}

    /** Files and folders that match, in order; none where the text is no pattern. */
    static List<Path> matches(String pattern, Addresses addresses) {
        int wild = firstWild(pattern);
        if (wild < 0) {
            return List.of();
        }
        int slash = pattern.lastIndexOf('/', wild);
        Path base = addresses.path(pattern.substring(0, slash <= 0 ? slash + 1 : slash));
        Path start = base.toString().isEmpty() ? Path.of(".") : base;
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        int depth = pattern.contains("**") ? Integer.MAX_VALUE : depth(pattern.substring(slash + 1));
        PathMatcher matcher = matcher(base.getFileSystem(), pattern);
        try (Stream<Path> paths = Files.walk(start, depth)) {
            return paths.map(path -> base.resolve(start.relativize(path)))
                    .filter(path -> matcher.matches(path) && !isHidden(path))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new TidemarkException(ErrorCode.BAD_DATA, "Cannot read " + start + " for " + pattern + ": " + e, e);
        }
    }

    private static PathMatcher matcher(FileSystem files, String pattern) {
        try {
            return files.getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException e) {
            throw new TidemarkException(ErrorCode.USAGE, "Not a file pattern: " + pattern + ": " + e.getMessage(), e);
        }
    }

    private static int firstWild(String pattern) {
        for (int place = 0; place < pattern.length(); place++) {
            if ("*?[{".indexOf(pattern.charAt(place)) >= 0) {
                return place;
            }
        }
        return -1;
    }

    private static int depth(String rest) {
        return 1 + (int) rest.chars().filter(letter -> letter == '/').count();
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
