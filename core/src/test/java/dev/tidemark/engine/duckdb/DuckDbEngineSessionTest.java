// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineSessionContract;

final class DuckDbEngineSessionTest extends EngineSessionContract {
    @Override
    protected Engine engine() {
        return new DuckDbEngine();
    }
}
