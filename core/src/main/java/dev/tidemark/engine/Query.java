// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A SELECT in the common dialect.
 *
 * @param name what it is for, for messages and timings, such as {@code rule upload-volume}
 * @param sql one SELECT; {@code :name} stands for a bound value
 * @param values the bound values by name: String, Long, Double or Boolean
 */
public record Query(String name, String sql, Map<String, Object> values) {
    /** Copies the map. */
    public Query {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Makes a query without values. */
    public static Query of(String name, String sql) {
        return new Query(name, sql, Map.of());
    }
}
