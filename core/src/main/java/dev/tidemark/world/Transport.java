// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.Locale;

/** The protocols of the made-up office. */
enum Transport {
    TCP,
    UDP,
    ICMP;

    private final String id = name().toLowerCase(Locale.ROOT);

    String id() {
        return id;
    }
}
