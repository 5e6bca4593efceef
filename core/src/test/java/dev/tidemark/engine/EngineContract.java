// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What every part of the contract kit needs: an open engine with folders of its own. Extended for each capability. */
abstract class EngineContract {
    static final Table NUMBERS = new Table("numbers");

    @TempDir
    Path folder;

    Path input;
    Path work;
    Path output;
    Path forbidden;
    Engine engine;

    /** The engine under test, not open. */
    protected abstract Engine engine();

    @BeforeEach
    void openEngine() throws Exception {
        input = Files.createDirectory(folder.resolve("input"));
        work = Files.createDirectory(folder.resolve("work"));
        output = Files.createDirectory(folder.resolve("output"));
        forbidden = Files.createDirectory(folder.resolve("forbidden"));
        engine = engine();
        engine.open(new EngineSettings(2, 512L << 20, work, List.of(input), List.of(output)));
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    Path write(String name, String text) throws Exception {
        return Files.writeString(input.resolve(name), text);
    }

    Rows rows(String sql) {
        return engine.rows(Query.of("test", sql));
    }

    Rows rows(String sql, Map<String, Object> values) {
        return engine.rows(new Query("test", sql, values));
    }

    /** Keeps the numbers 1 to 5 with a letter each. */
    void keepNumbers() {
        engine.keep(
                NUMBERS,
                Query.of(
                        "numbers",
                        "SELECT n, letter FROM (VALUES (1, 'a'), (2, 'b'), (3, 'c'), (4, 'd'), (5, 'e')) v(n, letter)"));
    }
}
