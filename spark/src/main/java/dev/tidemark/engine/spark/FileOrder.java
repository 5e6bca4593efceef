// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.paths.SparkPath;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/** Which file a row came from, and where in it: Spark knows the file's name, the piece's place and the row's in the piece. */
final class FileOrder {
    /** The number of the file, by a name that no file gives a column of its own. */
    static final String FILE = "tidemark_file";

    /** The number of the row in it, where it has one. */
    static final String RECORD = "tidemark_record";

    private static final String PIECE = "tidemark_piece";
    private static final String PLACE = "tidemark_place";
    /** Columns that only the numbering needs. */
    static final String[] ALL = {PIECE, PLACE};

    private FileOrder() {}

    /** Reads the files named and no others: names are no patterns, and folders tell no columns. */
    static DataFrameReader reader(SparkSession session) {
        return session.read().option("__globPaths__", "false").option("recursiveFileLookup", "true");
    }

    /** Adds the file's number, and what {@link #number} needs. */
    static Dataset<Row> add(Dataset<Row> rows, List<String> files) {
        Dataset<Row> placed = rows.withColumn(
                        PIECE, rows.metadataColumn("_metadata").getField("file_block_start"))
                .withColumn(PLACE, functions.monotonically_increasing_id());
        if (files.size() == 1) {
            return placed.withColumn(FILE, functions.lit(0));
        }
        Column name = rows.metadataColumn("_metadata").getField("file_path");
        TreeMap<String, Integer> numbers = new TreeMap<>();
        for (int place = 0; place < files.size(); place++) {
            numbers.put(address(files.get(place)), place);
        }
        return placed.withColumn(FILE, search(name, List.copyOf(numbers.entrySet())));
    }

    /** The number by halving: of a thousand names ten are compared with a row's. */
    private static Column search(Column name, List<Map.Entry<String, Integer>> sorted) {
        if (sorted.size() == 1) {
            return functions.lit(sorted.get(0).getValue());
        }
        int middle = sorted.size() / 2;
        return functions
                .when(name.lt(sorted.get(middle).getKey()), search(name, sorted.subList(0, middle)))
                .otherwise(search(name, sorted.subList(middle, sorted.size())));
    }

    /** As Spark writes it. */
    static String address(String file) {
        return SparkPath.fromPathString(file).urlEncoded();
    }

    /** The place of a row in its file, from 1. All rows of a file come together for it: for a few of few files. */
    static Column number() {
        return functions.row_number().over(Window.partitionBy(FILE).orderBy(PIECE, PLACE));
    }
}
