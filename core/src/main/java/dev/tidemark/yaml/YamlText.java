// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.yaml;

/** A text, number or truth value as it was written. */
record YamlText(String text, int line) implements YamlValue {}
