// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import java.util.List;

/**
 * A technique of ATT&CK, or a part of one. Formats that know the difference want the parts apart.
 *
 * @param id such as T1567 or T1567.002
 */
record Technique(String id) {
    static List<Technique> of(List<String> ids) {
        return ids.stream().map(Technique::new).toList();
    }

    /** True where it is a part of a technique. */
    boolean isSub() {
        return id.indexOf('.') > 0;
    }

    /** The technique itself, such as T1567. */
    String parent() {
        return isSub() ? id.substring(0, id.indexOf('.')) : id;
    }
}
