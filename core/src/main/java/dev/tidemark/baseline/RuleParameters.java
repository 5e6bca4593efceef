// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Table;
import dev.tidemark.engine.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The parameters of a rule as the view that its SQL reads. */
public final class RuleParameters {
    private static final Table PARAMS = new Table("params");

    private RuleParameters() {}

    /** Lays the values of one rule into a workspace, in the place of another rule's. */
    public static void load(Workspace workspace, Map<String, Object> values) {
        List<Column> columns = new ArrayList<>(List.of(new Column("one", Column.Type.INTEGER)));
        List<Object> row = new ArrayList<>(List.of(1));
        values.forEach((name, value) -> {
            columns.add(new Column(name, type(value)));
            row.add(value);
        });
        workspace.load(PARAMS, columns, List.<Object[]>of(row.toArray()));
    }

    private static Column.Type type(Object value) {
        if (value instanceof Double) {
            return Column.Type.DOUBLE;
        }
        return value instanceof Long || value instanceof Integer ? Column.Type.BIGINT : Column.Type.STRING;
    }
}
