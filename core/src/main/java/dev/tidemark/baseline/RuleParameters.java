// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import dev.tidemark.engine.Query;
import dev.tidemark.engine.Table;
import dev.tidemark.engine.Workspace;
import java.util.Map;

/** The parameters of a rule as the view that its SQL reads. */
public final class RuleParameters {
    private static final Table PARAMS = new Table("params");

    private RuleParameters() {}

    /** Lays the values of one rule into a workspace, in the place of another rule's, where its SQL names them. */
    public static void lay(Workspace workspace, Map<String, Object> values, String sql) {
        if (sql.contains(PARAMS.name())) {
            workspace.define(PARAMS, Query.row("parameters", values));
        }
    }
}
