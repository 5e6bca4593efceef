// SPDX-License-Identifier: Apache-2.0

/**
 * The program: reads a command line, calls the library, prints. The only package that touches standard streams.
 *
 * <p>Uses {@code pipeline}, {@code trial} and what a command shows of the other packages. A new command is one class and
 * one line in {@link dev.tidemark.cli.Commands}.
 */
@NullMarked
package dev.tidemark.cli;

import org.jspecify.annotations.NullMarked;
