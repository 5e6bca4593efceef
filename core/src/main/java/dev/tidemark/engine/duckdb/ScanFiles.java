// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.Scan;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;

/**
 * The files of a scan, as DuckDB sees them.
 *
 * @param files real paths
 * @param hideNumbers true where columns of their own are called as DuckDB calls the numbers of files and rows
 */
record ScanFiles(List<Path> files, boolean hideNumbers) {
    private static final List<String> NUMBERS = List.of("file_index", "file_row_number");

    ScanFiles {
        files = List.copyOf(files);
    }

    static ScanFiles of(Connection connection, Scan scan, List<Path> files) throws SQLException {
        return new ScanFiles(files, isParquet(scan) && hideNumbers(connection, files));
    }

    /** As patterns that mean them alone. */
    String names() {
        return SqlText.files(files);
    }

    /** As they are. */
    String paths() {
        return SqlText.literals(files.stream().map(Path::toString).toList());
    }

    private static boolean isParquet(Scan scan) {
        if (scan instanceof Scan.Picked picked) {
            return isParquet(picked.scan());
        }
        if (scan instanceof Scan.Numbered numbered) {
            return isParquet(numbered.scan());
        }
        return scan instanceof Scan.Parquet;
    }

    private static boolean hideNumbers(Connection connection, List<Path> files) throws SQLException {
        String sql = "SELECT * FROM read_parquet(" + SqlText.files(files) + ", hive_partitioning=false)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ResultSetMetaData meta = statement.getMetaData();
            for (int place = 1; place <= meta.getColumnCount(); place++) {
                if (NUMBERS.stream().anyMatch(meta.getColumnLabel(place)::equalsIgnoreCase)) {
                    return true;
                }
            }
            return false;
        }
    }
}
