// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.EngineSettings;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** Opens a database in memory and locks it into its settings. */
final class Opening {
    static final String SPILL_FOLDER = "spill";

    private Opening() {}

    /** Where progress is wanted, DuckDB counts it after every task, a fiftieth of a short run. */
    static DuckDBConnection open(EngineSettings settings, boolean isProgressWanted) {
        String sql = sql(settings, isProgressWanted) + SqlText.resource("shims.sql");
        try {
            DuckDBConnection connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
            // One call for all: each statement costs a round through the driver.
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
            return connection;
        } catch (SQLException e) {
            throw new TidemarkException(ErrorCode.INTERNAL, "DuckDB could not be opened: " + e.getMessage(), e);
        }
    }

    /** The order matters: paths before access is shut off, access before the lock. */
    private static String sql(EngineSettings settings, boolean isProgressWanted) {
        List<String> options = new ArrayList<>();
        options.add("threads=" + settings.threads());
        options.add(String.format(Locale.ROOT, "memory_limit='%dB'", settings.memoryBytes()));
        options.add("temp_directory=" + SqlText.literal(spillFolder(settings).toString()));
        options.add("autoinstall_known_extensions=false");
        options.add("autoload_known_extensions=false");
        options.add("preserve_insertion_order=false");
        // A file's footer is read for each view over it and each query; it stays the same.
        options.add("parquet_metadata_cache=true");
        options.add("TimeZone='UTC'");
        options.add("enable_progress_bar_print=false");
        options.add("progress_bar_time=0");
        // After the time, which switches progress on.
        options.add("enable_progress_bar=" + isProgressWanted);
        options.add("allowed_directories=" + SqlText.literals(folders(settings)));
        options.add("allowed_paths=" + SqlText.literals(readableFiles(settings)));
        options.add("enable_external_access=false");
        options.add("lock_configuration=true");
        StringBuilder sql = new StringBuilder();
        options.forEach(option -> sql.append("SET ").append(option).append(";\n"));
        return sql.toString();
    }

    static Path spillFolder(EngineSettings settings) {
        return real(settings.workFolder()).resolve(SPILL_FOLDER);
    }

    private static List<String> folders(EngineSettings settings) {
        List<Path> folders = new ArrayList<>(settings.readable());
        folders.removeIf(path -> !Files.isDirectory(path));
        folders.addAll(settings.writable());
        folders.add(settings.workFolder());
        return folders.stream().flatMap(Opening::spellings).distinct().toList();
    }

    private static List<String> readableFiles(EngineSettings settings) {
        return settings.readable().stream()
                .filter(path -> !Files.isDirectory(path))
                .flatMap(path -> Stream.concat(spellings(path), link(settings, real(path))))
                .distinct()
                .toList();
    }

    /** DuckDB follows it here and now, and allows what it leads to. */
    private static Stream<String> link(EngineSettings settings, Path file) {
        return FileLinks.isNeeded(file)
                ? Stream.of(FileLinks.to(file, spillFolder(settings)).toString())
                : Stream.empty();
    }

    /** A path as it is and as a scan writes it: what is allowed is compared with both, the pattern and the file found. */
    private static Stream<String> spellings(Path path) {
        String text = real(path).toString();
        return Stream.of(text, SqlText.noPattern(text));
    }

    /** Links are followed once, here: DuckDB compares the text of paths. */
    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
