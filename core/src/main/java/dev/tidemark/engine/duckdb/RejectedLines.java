// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.Table;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lines that a text scan could not read.
 *
 * <p>DuckDB notes them in temporary tables of the connection that read; here they are moved to a table that all see.
 */
final class RejectedLines {
    private static final String ERRORS = "_reject_errors";
    private static final String SCANS = "_reject_scans";
    private static final String NOTED = "SELECT table_name FROM duckdb_tables() WHERE temporary";

    private final Map<Table, List<Path>> scans = new ConcurrentHashMap<>();

    static String errors(Table view) {
        return view.name() + ERRORS;
    }

    static String scans(Table view) {
        return view.name() + SCANS;
    }

    /** Makes the empty table of a new view. */
    void begin(Connection connection, Table view, List<Path> files) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(filled("rejected-table.sql", view, files));
        }
        scans.put(view, List.copyOf(files));
    }

    void forget(Table view) {
        scans.remove(view);
    }

    /** Takes over what the connection noted while it read. */
    void collect(Connection connection) throws SQLException {
        if (scans.isEmpty()) {
            return;
        }
        Set<String> noted = noted(connection);
        for (Map.Entry<Table, List<Path>> scan : scans.entrySet()) {
            if (noted.contains(errors(scan.getKey()))) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(filled("rejected-collect.sql", scan.getKey(), scan.getValue()));
                }
            }
        }
    }

    private static Set<String> noted(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(NOTED);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                names.add(result.getString(1));
            }
        }
        return names;
    }

    private static String filled(String resource, Table view, List<Path> files) {
        return SqlText.resource(resource)
                .replace("{rejected}", SqlText.name(view.rejected()))
                .replace("{errors}", SqlText.identifier(errors(view)))
                .replace("{scans}", SqlText.identifier(scans(view)))
                .replace(
                        "{files}",
                        SqlText.literals(files.stream().map(Path::toString).toList()));
    }
}
