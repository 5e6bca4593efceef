// SPDX-License-Identifier: Apache-2.0

/**
 * The vocabulary of flow records: fields, addresses, traffic classes.
 *
 * <p>Uses {@code error} only. A new flow field is one constant of {@link dev.tidemark.flow.FlowField}.
 */
@NullMarked
package dev.tidemark.flow;

import org.jspecify.annotations.NullMarked;
