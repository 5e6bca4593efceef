// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.benchmarks;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.Engines;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Scan;
import dev.tidemark.engine.Table;
import dev.tidemark.settings.ComputeSettings;
import java.nio.file.Path;
import java.util.List;

/** The engine alone: one pass over all columns of the files, which nothing that reads them can undercut. */
final class BarePass {
    private static final int RUNS = 5;
    private static final double NANOS = 1e9;

    private BarePass() {}

    /**
     * A pass.
     *
     * @param flows how many there are
     * @param seconds the least of several runs
     */
    record Pass(long flows, double seconds) {}

    static Pass over(ComputeSettings compute, Path folder, OfficeFlows.Sides sides) {
        try (Engine engine = Engines.find(compute.engine())) {
            engine.open(new EngineSettings(
                    compute.threads(), compute.memoryBytes(), folder, List.of(folder), List.of(folder)));
            engine.scan(new Table("flows"), new Scan.Parquet(List.of(sides.clean(), sides.judged())));
            Query query = Query.resource(BarePass.class, "bare.sql");
            Pass best = once(engine, query);
            for (int run = 1; run < RUNS; run++) {
                Pass pass = once(engine, query);
                best = pass.seconds() < best.seconds() ? pass : best;
            }
            return best;
        }
    }

    private static Pass once(Engine engine, Query query) {
        long begin = System.nanoTime();
        Rows.Row row = engine.rows(query).only();
        return new Pass(row.integer("flows"), (System.nanoTime() - begin) / NANOS);
    }
}
