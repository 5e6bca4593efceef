// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineScanContract;
import org.junit.jupiter.api.BeforeAll;

class SparkEngineScanTest extends EngineScanContract {
    @BeforeAll
    static void start() {
        OneSpark.start();
    }

    @Override
    protected Engine engine() {
        return new SparkEngine();
    }
}
