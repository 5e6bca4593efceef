// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Markdown document of the repository.
 *
 * @param path from the repository's top
 * @param text all of it
 */
record Document(Path path, String text) {
    static final Path TOP = Path.of(System.getProperty(Home.PROPERTY));
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Set<String> SHELL = Set.of("sh", "bash", "console", "shell");

    /** All documents that lie at the top and in docs. */
    static List<Document> all() {
        try (Stream<Path> top = Files.list(TOP);
                Stream<Path> docs =
                        Files.isDirectory(TOP.resolve("docs")) ? Files.walk(TOP.resolve("docs")) : Stream.of()) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Document::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document read(Path file) {
        try {
            return new Document(TOP.relativize(file), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Targets of links that stay in the repository. */
    List<String> innerLinks() {
        return LINK.matcher(FENCE.matcher(text).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.matches("(https?|mailto):.*"))
                .toList();
    }

    /** Why a link leads nowhere; empty where it is good. */
    List<String> faultOf(String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = file.isEmpty() ? TOP.resolve(path) : TOP.resolve(path).resolveSibling(file);
        if (!Files.exists(target)) {
            return List.of(path + ": " + link + " leads to no file");
        }
        boolean isAnchor = hash >= 0 && target.toString().endsWith(".md");
        if (isAnchor && !read(target.normalize()).anchors().contains(link.substring(hash + 1))) {
            return List.of(path + ": " + link + " leads to no heading");
        }
        return List.of();
    }

    /** Headings as links name them: lower case, words joined by hyphens, nothing else. */
    private Set<String> anchors() {
        Set<String> anchors = new TreeSet<>();
        HEADING.matcher(text)
                .results()
                .map(heading -> heading.group(1))
                .forEach(heading -> anchors.add(heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-')));
        return anchors;
    }

    /** The Tidemark command lines that a reader would copy, each as its words without the program's name. */
    List<List<String>> commands() {
        return FENCE.matcher(text)
                .results()
                .filter(fence -> SHELL.contains(fence.group(1)))
                .map(fence -> fence.group(2))
                .flatMap(Document::joinedLines)
                .flatMap(line -> words(line).stream())
                .toList();
    }

    private static Stream<String> joinedLines(String block) {
        return block.replace("\\\n", " ").lines();
    }

    /** The words after tidemark in a line; empty where the line is of another program. */
    static List<List<String>> words(String line) {
        List<String> words = new ArrayList<>();
        Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^\\s'\"]+)")
                .matcher(line.replaceFirst("^\\s*(\\$ )?", ""))
                .results()
                .map(Document::word)
                .takeWhile(word -> !word.matches("#.*|[|>;]|>>|2>.*|&&"))
                .forEach(words::add);
        words.removeIf(word -> word.matches("[A-Z_]+=.*"));
        boolean isOurs = !words.isEmpty() && words.get(0).matches("(.*/)?tidemark");
        return isOurs ? List.of(words.subList(1, words.size())) : List.of();
    }

    private static String word(MatchResult match) {
        return Stream.of(1, 2, 3)
                .map(match::group)
                .filter(group -> group != null)
                .findFirst()
                .orElse("");
    }
}
