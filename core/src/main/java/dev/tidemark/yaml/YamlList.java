// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.yaml;

import java.util.List;

/** A list of values. */
record YamlList(List<YamlValue> items, int line) implements YamlValue {
    YamlList {
        items = List.copyOf(items);
    }
}
