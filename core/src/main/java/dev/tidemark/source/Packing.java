// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

/** How a text file is packed, told by its first bytes. */
enum Packing {
    PLAIN,
    GZIP,
    ZSTD
}
