// SPDX-License-Identifier: Apache-2.0

/**
 * YAML written by people, read strictly: small files, every key known and given once, errors with file, line and key.
 *
 * <p>Uses {@code error} and the YAML parser; nobody else uses that parser. Add a reading method to {@link
 * dev.tidemark.yaml.YamlMap} where a new kind of value is needed.
 */
@NullMarked
package dev.tidemark.yaml;

import org.jspecify.annotations.NullMarked;
