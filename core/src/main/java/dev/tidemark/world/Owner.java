// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/** Somebody who holds outside addresses. */
record Owner(String name, String country, OwnerKind kind, Reach reach, List<Prefix> v4, List<Prefix> v6) {
    Owner {
        v4 = List.copyOf(v4);
        v6 = List.copyOf(v6);
    }

    boolean isA(OwnerKind wanted, Reach wantedReach) {
        return kind == wanted && reach == wantedReach;
    }
}
