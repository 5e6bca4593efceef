// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleCatalog;
import dev.tidemark.settings.RawSetting;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules of a job with the values of their parameters.
 *
 * @param catalog the rules
 * @param parameters values by rule id
 */
record JobRules(RuleCatalog catalog, Map<String, Map<String, Object>> parameters) {
    static JobRules load(Job job) {
        RuleCatalog catalog = RuleCatalog.load(job.folders().rules());
        Map<String, RawSetting> said = job.rules().overrides(catalog.keys());
        Map<String, RuleCatalog.Said> overrides = new TreeMap<>();
        said.forEach((key, raw) -> overrides.put(key, new RuleCatalog.Said(raw.text(), raw.origin())));
        return new JobRules(catalog, catalog.values(overrides));
    }

    /** The rules, by id. */
    List<Rule> all() {
        return catalog.rules();
    }
}
