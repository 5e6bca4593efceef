// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.benchmarks;

import dev.tidemark.pipeline.Job;
import dev.tidemark.settings.RuleSettings;
import dev.tidemark.source.SourceSettings;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Jobs with what is shipped and nothing set but the budget.
 *
 * @param home of the sources, with rules, formats and databases of places
 * @param budget honest ones accused for each 100 judged in a day
 */
record JobMaker(Path home, double budget) {
    static final double USUAL_BUDGET = 0.25;

    Job make() {
        return new Job(
                SourceSettings.usual(),
                List.of(),
                List.of(),
                ZoneOffset.UTC,
                budget,
                null,
                new RuleSettings(null, List.of()),
                new Job.Folders(
                        home.resolve("rules"),
                        home.resolve("formats"),
                        new Job.GeoFolder(home.resolve("core/src/main/geo"), Job.Origin.NAMED)),
                "benchmark");
    }
}
