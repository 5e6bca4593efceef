// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleCatalog;
import dev.tidemark.rule.RuleSet;
import dev.tidemark.rule.lint.RuleReach;
import dev.tidemark.settings.RawSetting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules of a job.
 *
 * @param catalog where they come from
 * @param rules with their parameters; some of the user's own may not run
 */
record JobRules(RuleCatalog catalog, RuleSet rules) {
    static JobRules load(Job job) {
        RuleCatalog catalog = RuleCatalog.load(job.folders().rules());
        Map<String, RawSetting> said = job.rules().overrides(catalog.keys());
        Map<String, RuleCatalog.Said> overrides = new TreeMap<>();
        said.forEach((key, raw) -> overrides.put(key, new RuleCatalog.Said(raw.text(), raw.origin())));
        return new JobRules(
                catalog, new RuleSet(catalog.rules(), catalog.values(overrides), refused(job, catalog), Set.of()));
    }

    /** Those that come with the program were asked when it was built. */
    private static Map<String, String> refused(Job job, RuleCatalog catalog) {
        List<Rule> own = job.rules().folder() == null ? List.of() : catalog.rules();
        Map<String, String> refused = new LinkedHashMap<>();
        own.forEach(rule -> RuleReach.refusal(rule).ifPresent(why -> refused.put(rule.id(), "could not run: " + why)));
        return refused;
    }
}
