// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions: the same names, and each its own meaning. */
public abstract class EngineSessionContract extends EngineContract {
    private static final Table VALUES = new Table("values_of_session");
    private static final Table SHOWN = new Table("shown");
    private static final List<Column> NUMBER = List.of(new Column("n", Column.Type.BIGINT));

    @Test
    void hidesNamesOfTheEngineBehindItsOwn() {
        engine.load(VALUES, NUMBER, rows(1));
        engine.alias(SHOWN, VALUES);

        long inside = engine.inSession(session -> {
            session.load(VALUES, NUMBER, rows(2));
            session.alias(SHOWN, VALUES);
            return number(session, SHOWN);
        });

        assertThat(inside).isEqualTo(2);
        assertThat(number(engine, SHOWN)).isEqualTo(1);
        assertThat(number(engine, VALUES)).isEqualTo(1);
    }

    @Test
    void seesWhatTheEngineNamedAndMayReplaceItsOwn() {
        engine.load(VALUES, NUMBER, rows(1));

        long inside = engine.inSession(session -> {
            session.keep(SHOWN, Query.of("test", "SELECT n + 1 AS n FROM " + VALUES.name()));
            session.keep(SHOWN, Query.of("test", "SELECT n + 1 AS n FROM " + SHOWN.name()));
            session.define(SHOWN, Query.of("test", "SELECT n + 5 AS n FROM " + VALUES.name()));
            return number(session, SHOWN);
        });

        assertThat(inside).isEqualTo(6);
    }

    @Test
    void keepsSessionsApart() {
        List<Long> seen = engine.inSession(one -> engine.inSession(other -> {
            one.load(VALUES, NUMBER, rows(7));
            other.load(VALUES, NUMBER, rows(8));
            return List.of(number(one, VALUES), number(other, VALUES));
        }));

        assertThat(seen).containsExactly(7L, 8L);
    }

    private static List<Object[]> rows(long n) {
        return List.<Object[]>of(new Object[] {n});
    }

    private static long number(Workspace workspace, Table table) {
        return workspace
                .rows(Query.of("test", "SELECT n FROM " + table.name()))
                .only()
                .integer("n");
    }
}
