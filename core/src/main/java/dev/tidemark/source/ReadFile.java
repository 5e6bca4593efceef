// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.nio.file.Path;

/**
 * A file that was read.
 *
 * @param name as the user named it
 * @param path where it is
 * @param format its format's id, {@code empty} where it holds nothing
 * @param rows rows in it, accepted or not
 * @param rejected rows that cannot be flows
 */
public record ReadFile(String name, Path path, String format, long rows, long rejected) {}
