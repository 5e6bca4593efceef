// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.io.PrintWriter;

/**
 * What a command may talk to.
 *
 * @param out results, and nothing else
 * @param err messages and progress
 * @param interruption where long work says how it is ended by Ctrl-C
 */
record Console(PrintWriter out, PrintWriter err, Interruption interruption) {}
