// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.yaml;

/** What stands at a place of a YAML file. */
sealed interface YamlValue permits YamlText, YamlList, YamlMap {
    /** The line it begins on, from 1. */
    int line();
}
