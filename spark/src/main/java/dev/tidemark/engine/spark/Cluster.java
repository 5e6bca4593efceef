// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.engine.EngineSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.classic.SparkSession;
import scala.collection.Iterator;

/** Joins the Spark that runs in this process already, as spark-submit starts it, or starts one. */
final class Cluster {
    /** Functions by which a query could run or read what is no view. */
    private static final Set<String> FORBIDDEN = Set.of("reflect", "java_method", "try_reflect");

    /** Before Hadoop's own words, which belong to it and not to Spark. */
    private static final String HADOOP = "spark.hadoop.";

    /** Before what belongs to a catalogue, which a session opens when it is first asked for it. */
    private static final String CATALOGUE = "spark.sql.catalog.";

    private final SparkSession session;
    private final Life life;

    private Cluster(SparkSession session, Life life) {
        this.session = session;
        this.life = life;
    }

    /** Whether the engine that opened Spark also ends it. */
    private enum Life {
        /** Somebody else's. */
        JOINED,
        /** Started here. */
        STARTED
    }

    static Cluster open(EngineSettings settings) {
        boolean isThere = isThere();
        SparkSession session = isThere ? SparkSession.getDefaultSession().get().newSession() : start(settings);
        options(settings).forEach((key, value) -> {
            if (session.conf().isModifiable(key) || key.startsWith(CATALOGUE)) {
                session.conf().set(key, value);
            } else if (isThere && key.startsWith(HADOOP)) {
                session.conf().set(key.substring(HADOOP.length()), value);
            }
        });
        addFunctions(session);
        return new Cluster(session, isThere ? Life.JOINED : Life.STARTED);
    }

    private static boolean isThere() {
        return SparkSession.getDefaultSession().isDefined()
                && !SparkSession.getDefaultSession().get().sparkContext().isStopped();
    }

    /** What Hadoop will be set to in a session with these options, which need not be open for it. */
    static Configuration hadoop(Map<String, String> options) {
        SparkConf said = isThere()
                ? SparkSession.getDefaultSession().get().sparkContext().getConf()
                : new SparkConf();
        options.forEach(said::set);
        return SparkHadoopUtil.get().newConfiguration(said);
    }

    private static SparkSession start(EngineSettings settings) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("tidemark")
                .config("spark.ui.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false")
                .config(
                        "spark.local.dir",
                        settings.workFolder().resolve("spark").toString())
                .config(
                        "spark.sql.warehouse.dir",
                        settings.workFolder().resolve("warehouse").toString());
        String master = System.getProperty("spark.master", "local[" + settings.threads() + "]");
        builder.config("spark.master", master);
        options(settings).forEach(builder::config);
        return builder.getOrCreate();
    }

    /** What the common dialect means, whatever a cluster is set to; then what runs well; then the user's own words. */
    private static Map<String, String> options(EngineSettings settings) {
        Map<String, String> options = new LinkedHashMap<>();
        // By far most queries are over sums; a shuffle of many parts is joined to few where there is little in them.
        options.put("spark.sql.adaptive.coalescePartitions.parallelismFirst", "false");
        options.put("spark.sql.adaptive.coalescePartitions.minPartitionSize", "4m");
        options.put("spark.sql.parquet.compression.codec", "lz4_raw");
        options.putAll(settings.options());
        options.put("spark.sql.session.timeZone", "UTC");
        options.put("spark.sql.ansi.enabled", "true");
        options.put("spark.sql.ansi.doubleQuotedIdentifiers", "true");
        options.put("spark.sql.runSQLOnFiles", "false");
        options.put("spark.sql.csv.parser.columnPruning.enabled", "false");
        options.put("spark.sql.csv.filterPushdown.enabled", "false");
        options.put("spark.sql.json.filterPushdown.enabled", "false");
        options.put("spark.sql.legacy.parquet.nanosAsLong", "true");
        options.put("spark.sql.caseSensitive", "false");
        return options;
    }

    private static void addFunctions(SparkSession session) {
        try (Scanner statements = new Scanner(Resource.text("functions.sql")).useDelimiter(";\\s*\n")) {
            while (statements.hasNext()) {
                String statement = statements.next().strip();
                if (!statement.isEmpty()) {
                    session.sql(statement);
                }
            }
        }
        Quartile.addTo(session);
        forbid(session.sessionState().functionRegistry());
    }

    private static void forbid(FunctionRegistry registry) {
        Iterator<FunctionIdentifier> names = registry.listFunction().iterator();
        while (names.hasNext()) {
            FunctionIdentifier name = names.next();
            if (FORBIDDEN.contains(name.funcName())) {
                registry.dropFunction(name);
            }
        }
    }

    SparkSession session() {
        return session;
    }

    String version() {
        return session.version();
    }

    void close() {
        if (life == Life.STARTED) {
            session.sparkContext().stop();
        }
    }
}
