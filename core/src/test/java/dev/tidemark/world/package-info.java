// SPDX-License-Identifier: Apache-2.0

/** Tests of the made-up office. */
@NullMarked
package dev.tidemark.world;

import org.jspecify.annotations.NullMarked;
