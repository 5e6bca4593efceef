// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import java.util.Map;
import org.apache.spark.sql.classic.SparkSession;

/** The Spark that all tests of this process share, as it starts longer than they run; engines join it. */
public final class OneSpark {
    /** Of next to no rows, a plan costs more than its run: one part each, as planned, without generated code. */
    public static final Map<String, String> FOR_LITTLE = Map.of(
            "spark.sql.shuffle.partitions", "1",
            "spark.sql.adaptive.enabled", "false",
            "spark.sql.codegen.wholeStage", "false");

    private OneSpark() {}

    /** Starts it, unless it runs. */
    public static void start() {
        SparkSession.builder()
                .master("local[2]")
                .appName("tests")
                .config("spark.ui.enabled", "false")
                .config("spark.default.parallelism", "1")
                .config("spark.sql.shuffle.partitions", "2")
                .getOrCreate();
    }
}
