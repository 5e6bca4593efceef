// SPDX-License-Identifier: Apache-2.0

/**
 * What can go wrong and whose it is: the one exception of the project and its codes.
 *
 * <p>Uses nothing. Add a code only where the exit code or the blame differs.
 */
@NullMarked
package dev.tidemark.error;

import org.jspecify.annotations.NullMarked;
