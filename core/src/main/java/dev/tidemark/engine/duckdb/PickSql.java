// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Scan;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a SELECT says of a scan's columns, to give them names of ours. */
final class PickSql {
    private PickSql() {}

    static String select(Scan.Picked picked) {
        boolean isJson = picked.scan() instanceof Scan.Json
                || (picked.scan() instanceof Scan.Numbered numbered && numbered.scan() instanceof Scan.Json);
        return picked.picks().stream()
                .map(pick -> (isJson ? json(pick) : plain(pick)) + " AS " + SqlText.identifier(pick.name()))
                .collect(Collectors.joining(", ", "SELECT ", ""));
    }

    /** Top-level keys that are looked into. */
    static Set<String> objects(Scan.Picked picked) {
        return picked.picks().stream()
                .filter(pick -> pick.path().size() > 1)
                .map(pick -> pick.path().get(0))
                .collect(Collectors.toSet());
    }

    private static String plain(Scan.Pick pick) {
        if (pick.path().isEmpty()) {
            return constant(pick);
        }
        return pick.path().stream().map(SqlText::identifier).collect(Collectors.joining("."));
    }

    private static String json(Scan.Pick pick) {
        if (pick.path().size() < 2) {
            return plain(pick);
        }
        List<String> within = pick.path().subList(1, pick.path().size());
        String path = within.stream().map(PickSql::step).collect(Collectors.joining("", "$", ""));
        return "json_extract_string(" + SqlText.identifier(pick.path().get(0)) + ", " + SqlText.literal(path) + ")";
    }

    private static String step(String key) {
        if (key.indexOf('"') >= 0) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA, "The JSON key " + key + " holds a quote and cannot be read inside an object");
        }
        return ".\"" + key + "\"";
    }

    private static String constant(Scan.Pick pick) {
        String value = pick.constant() == null ? "NULL" : pick.constant().toString();
        return "CAST(" + value + " AS " + ScanSql.type(new Column(pick.name(), pick.type())) + ")";
    }
}
