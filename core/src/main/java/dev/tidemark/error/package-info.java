// SPDX-License-Identifier: Apache-2.0

/**
 * What can go wrong and whose it is: the one exception of the project and its codes.
 *
 * <p>Uses nothing. Add a code only where the exit code or the blame differs. {@link dev.tidemark.error.Sha256} is here since
 * all packages may use it.
 */
@NullMarked
package dev.tidemark.error;

import org.jspecify.annotations.NullMarked;
