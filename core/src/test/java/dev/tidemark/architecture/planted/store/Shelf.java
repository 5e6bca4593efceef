// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.architecture.planted.store;

/** Stands for a thing of a later package. */
public final class Shelf {
    /** How much lies on it. */
    public int count() {
        return 1;
    }
}
