// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import com.github.luben.zstd.ZstdInputStream;
import dev.tidemark.engine.Scan.Packing;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/**
 * Files as Spark reads them. It goes by the ending of a name and unpacks gzip alone by itself; where that would mislead it, a
 * file is unpacked into the run's folder first.
 */
final class PlainFiles {
    private final Path folder;
    private final Map<Path, Path> unpacked = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();

    PlainFiles(Path folder) {
        this.folder = folder;
    }

    List<String> of(List<Path> files, Packing packing) {
        return files.stream().map(file -> of(file, packing)).toList();
    }

    /** A path with its scheme, so that a cluster's default file system is not asked for it. */
    static String address(Path file) {
        return new org.apache.hadoop.fs.Path(file.toUri()).toString();
    }

    private String of(Path file, Packing said) {
        Packing packing = said == Packing.BY_NAME ? byName(file) : said;
        if (packing == byName(file) && packing != Packing.ZSTD) {
            return address(file);
        }
        return address(unpacked.computeIfAbsent(file, packed -> unpack(packed, packing)));
    }

    private static Packing byName(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".zst")) {
            return Packing.ZSTD;
        }
        return name.endsWith(".gz") ? Packing.GZIP : Packing.PLAIN;
    }

    private Path unpack(Path file, Packing packing) {
        Path plain = folder.resolve("plain-" + sequence.incrementAndGet() + ".txt");
        try (InputStream stream = open(file, packing)) {
            Files.copy(stream, plain);
            return plain;
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA, "Cannot read " + file + ": " + e.getMessage() + ". Is the file whole?", e);
        }
    }

    private static InputStream open(Path file, Packing packing) throws IOException {
        InputStream stream = Files.newInputStream(file);
        return switch (packing) {
            case GZIP -> new GZIPInputStream(stream);
            case ZSTD -> new ZstdInputStream(stream);
            case PLAIN, BY_NAME -> stream;
        };
    }
}
