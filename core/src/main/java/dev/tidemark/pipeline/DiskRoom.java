// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Units;
import dev.tidemark.source.FileMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The disk that a run may take meanwhile. The rows of text are kept, smaller than they were written, and of every source the
 * flows under numbers; what memory cannot hold lies in the work folder.
 */
public final class DiskRoom {
    /** Flow logs shrink to about a tenth when they are packed. */
    private static final long UNPACKED = 10;

    /** Flows under numbers are packed less tightly than Parquet that is meant to last: by two fifths when measured. */
    private static final long PARQUET_AGAIN = 2;

    /** The rest of the memory is for what queries hold. */
    private static final long SHARE_FOR_ROWS = 2;

    private DiskRoom() {}

    /**
     * How many bytes may be laid down at most.
     *
     * @param files what is read; folders do not count
     * @param memoryBytes bound on the engine's memory
     */
    public static long needed(List<Path> files, long memoryBytes) {
        long rows = files.stream().mapToLong(DiskRoom::rows).sum();
        return Math.max(0, rows - memoryBytes / SHARE_FOR_ROWS);
    }

    /** Refuses to begin what would fill the disk of a folder. */
    public static void check(long needed, Path folder) {
        long free = free(folder);
        if (needed > free) {
            throw new TidemarkException(
                    ErrorCode.RESOURCES,
                    "The flows may take " + Units.format((double) needed, "B") + " of disk meanwhile, and " + folder
                            + " has " + Units.format((double) free, "B")
                            + " left. Name a roomier folder by --temp, or give more --memory.");
        }
    }

    private static long rows(Path file) {
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        try {
            FileMark mark = FileMark.of(file);
            if (mark == FileMark.PARQUET) {
                return Files.size(file) * PARQUET_AGAIN;
            }
            return Files.size(file) * (mark.isPacked() ? UNPACKED : 1);
        } catch (IOException e) {
            // Whoever reads it says so.
            return 0;
        }
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            // What cannot be told must not stop anybody.
            return Long.MAX_VALUE;
        }
    }
}
