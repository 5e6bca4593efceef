// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The owners in rare countries, parted by country.
 *
 * @param visited where some page of the office's long tail lives
 * @param unvisited where nobody has reason to go
 */
record FarLands(List<Owner> visited, List<Owner> unvisited) {
    private static final double VISITED = 0.55;

    FarLands {
        visited = List.copyOf(visited);
        unvisited = List.copyOf(unvisited);
    }

    static FarLands draw(OwnerDirectory owners, Dice dice) {
        Set<String> known = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        List<Owner> visited = new ArrayList<>();
        List<Owner> unvisited = new ArrayList<>();
        for (Owner owner : owners.all(OwnerKind.HOSTING, Reach.RARE)) {
            String country = owner.country();
            if (!unknown.contains(country) && !known.contains(country)) {
                (dice.chance(VISITED) ? known : unknown).add(country);
            }
            (known.contains(country) ? visited : unvisited).add(owner);
        }
        return new FarLands(visited, unvisited);
    }
}
