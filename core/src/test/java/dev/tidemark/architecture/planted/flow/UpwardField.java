// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.architecture.planted.flow;

import dev.tidemark.architecture.planted.store.Shelf;

/** Breaks the way of the data: flow may not know store. */
final class UpwardField {
    int count(Shelf shelf) {
        return shelf.count();
    }
}
