// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.Nearest;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The source formats known, in order of their ids. */
public final class FormatCatalog {
    private static final String FILE = "format.yml";

    private final List<Format> formats;

    FormatCatalog(List<Format> formats) {
        this.formats = formats.stream().sorted(Comparator.comparing(Format::id)).toList();
    }

    /** Reads a folder that holds one folder a format; it may lie inside a jar opened as a file system. */
    public static FormatCatalog load(Path root) {
        List<Format> formats = new ArrayList<>();
        for (Path folder : folders(root)) {
            formats.add(read(folder));
        }
        if (formats.isEmpty()) {
            throw new TidemarkException(
                    ErrorCode.USAGE, "No formats in " + root + ": it must hold folders with a " + FILE + " in each");
        }
        return new FormatCatalog(formats);
    }

    /** Reads the formats that come with the program. */
    public static FormatCatalog shipped() {
        URL url = FormatCatalog.class.getResource("/formats");
        if (url == null) {
            throw new TidemarkException(ErrorCode.INTERNAL, "The program lacks its formats");
        }
        try {
            URI uri = url.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return load(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return load(jar.getPath("/formats"));
            }
        } catch (URISyntaxException | IOException e) {
            throw new TidemarkException(ErrorCode.INTERNAL, "Cannot read the program's own formats: " + url, e);
        }
    }

    /** All of them. */
    public List<Format> formats() {
        return formats;
    }

    /** The format of an id. */
    public Optional<Format> find(String id) {
        return formats.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /** The format of an id that a user gave. */
    public Format named(String id) {
        return find(id).orElseThrow(() -> new TidemarkException(
                ErrorCode.USAGE,
                "No format '" + id + "'. "
                        + Nearest.hint(id, formats.stream().map(Format::id).toList())));
    }

    private static List<Path> folders(Path root) {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve(FILE)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.USAGE, "Cannot read the folder of formats " + root, e);
        }
    }

    private static Format read(Path folder) {
        return FormatLoader.load(name(folder), folder.resolve(FILE));
    }

    /** Inside a jar a folder's name ends in a slash. */
    private static String name(Path folder) {
        return folder.getFileName().toString().replace("/", "");
    }
}
