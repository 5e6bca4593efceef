// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleCatalog;
import java.util.List;
import java.util.Map;

/**
 * The rules of a job with the values of their parameters.
 *
 * @param catalog the rules
 * @param parameters values by rule id
 */
record JobRules(RuleCatalog catalog, Map<String, Map<String, Object>> parameters) {
    static JobRules load(Job job) {
        RuleCatalog catalog = RuleCatalog.load(job.folders().rules());
        return new JobRules(catalog, catalog.values(job.rules().overrides(catalog.keys())));
    }

    /** The rules, by id. */
    List<Rule> all() {
        return catalog.rules();
    }
}
