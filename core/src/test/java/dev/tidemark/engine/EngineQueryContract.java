// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.TidemarkException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Queries and their values. */
public abstract class EngineQueryContract extends EngineContract {
    @Test
    void bindsValuesOfEveryType() {
        Rows.Row row = rows(
                        "SELECT :text AS t, :whole AS w, :part AS p, :truth AS b, :whole + 1 AS again",
                        Map.of("text", "it's :whole", "whole", 7L, "part", 1.5, "truth", true))
                .only();

        assertThat(row.text("t")).isEqualTo("it's :whole");
        assertThat(row.value("w")).isEqualTo(7L);
        assertThat(row.value("p")).isEqualTo(1.5);
        assertThat(row.value("b")).isEqualTo(true);
        assertThat(row.value("again")).isEqualTo(8L);
    }

    @Test
    void leavesTextsAndCommentsAlone() {
        Rows.Row row = rows(
                        "SELECT ':n' AS a, 'it''s :n' AS b, -- not :m, it's\n '--' AS c /* nor 'this :k; */, :n AS d;",
                        Map.of("n", 3L))
                .only();

        assertThat(row.text("a")).isEqualTo(":n");
        assertThat(row.text("b")).isEqualTo("it's :n");
        assertThat(row.text("c")).isEqualTo("--");
        assertThat(row.value("d")).isEqualTo(3L);
    }

    @Test
    void readsWholeNumbersAsLongAndOthersAsDouble() {
        Rows.Row row = rows("SELECT sum(n) AS s, count(*) AS c, avg(n) AS a, CAST(1.25 AS DECIMAL(9, 2)) AS d,"
                        + " CAST(NULL AS STRING) AS nothing FROM (VALUES (1), (2)) v(n)")
                .only();

        assertThat(row.value("s")).isEqualTo(3L);
        assertThat(row.value("c")).isEqualTo(2L);
        assertThat(row.value("a")).isEqualTo(1.5);
        assertThat(row.value("d")).isEqualTo(1.25);
        assertThat(row.value("nothing")).isNull();
    }

    @Test
    void namesTheQueryAndTheValueThatIsMissing() {
        assertThatThrownBy(() -> rows("SELECT :limit AS x"))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining("test")
                .hasMessageContaining(":limit");
    }

    @Test
    void namesTheQueryThatFails() {
        assertThatThrownBy(() -> engine.rows(Query.of("rule upload-volume", "SELECT no_such FROM nowhere")))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining("rule upload-volume")
                .hasMessageContaining("nowhere");
    }

    @Test
    void worksOnAfterAFailure() {
        assertThatThrownBy(() -> rows("SELECT no_such")).isInstanceOf(TidemarkException.class);

        assertThat(rows("SELECT 1 AS x").only().integer("x")).isEqualTo(1);
    }

    @Test
    void replacesTablesByViewsAndViewsByTables() {
        Table name = new Table("thing");
        keepNumbers();

        engine.keep(name, Query.of("test", "SELECT 1 AS n"));
        engine.alias(name, NUMBERS);
        long viewed = rows("SELECT n FROM thing").size();
        engine.keep(name, Query.of("test", "SELECT n FROM thing WHERE n > 3"));
        long kept = rows("SELECT n FROM thing").size();
        engine.load(name, List.of(new Column("n", Column.Type.BIGINT)), List.<Object[]>of(new Object[] {7L}));

        assertThat(viewed).isEqualTo(5);
        assertThat(kept).isEqualTo(2);
        assertThat(rows("SELECT n FROM thing").only().integer("n")).isEqualTo(7);
    }

    @Test
    @Timeout(60)
    void tellsHowFarLongWorkIsAndEndsItFromAnotherThread() {
        List<Double> shares = new CopyOnWriteArrayList<>();
        engine.close();
        engine = engine();
        engine.open(new EngineSettings(2, 512L << 20, work, List.of(input), List.of(output)), (share, rows) -> {
            shares.add(share);
            engine.cancel();
        });

        assertThatThrownBy(() -> {
                    engine.keep(NUMBERS, Query.of("numbers", "SELECT range AS n FROM range(3000000)"));
                    rows("SELECT count(*) AS pairs FROM numbers a JOIN numbers b ON a.n % 1000 = b.n % 1000");
                })
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining("stopped");

        assertThat(shares).isNotEmpty().allMatch(share -> share >= 0 && share <= 1);
    }

    @Test
    void keepsManyRowsAsItKeepsFew() {
        Table many = new Table("many");
        List<Column> columns = List.of(new Column("n", Column.Type.INTEGER), new Column("letter", Column.Type.STRING));
        keepNumbers();

        for (long expected : List.of(3L, Long.MAX_VALUE)) {
            Query some = Query.of("test", "SELECT n, letter FROM numbers WHERE n > 2");
            long kept = engine.keepMany(many, some, expected, columns);
            long fewer = engine.keepMany(
                    many, Query.of("test", "SELECT n, letter FROM many WHERE n > 3"), expected, columns);

            assertThat(kept).isEqualTo(3);
            assertThat(fewer).isEqualTo(2);
            assertThat(rows("SELECT n, letter FROM many ORDER BY n").row(1).text("letter"))
                    .isEqualTo("e");
        }
    }

    @Test
    void showsColumnsThatATableLacksAsNull() {
        List<Column> all = List.of(
                new Column("n", Column.Type.BIGINT),
                new Column("absent", Column.Type.STRING),
                new Column("letter", Column.Type.STRING));
        List<Column> present = List.of(all.get(0), all.get(2));
        keepNumbers();

        engine.keep(new Table("kept"), Query.chosen("test", NUMBERS, present));
        engine.define(new Table("shown"), Query.padded("test", new Table("kept"), all, present));

        Rows.Row first = rows("SELECT * FROM shown WHERE n = 1").only();
        assertThat(first.names()).containsExactly("n", "absent", "letter");
        assertThat(first.value("absent")).isNull();
        assertThat(first.text("letter")).isEqualTo("a");
    }
}
