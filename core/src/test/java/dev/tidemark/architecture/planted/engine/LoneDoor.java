// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.architecture.planted.engine;

/** Breaks the rule of two implementations: it has one. */
interface LoneDoor {
    void open();

    void close();
}
