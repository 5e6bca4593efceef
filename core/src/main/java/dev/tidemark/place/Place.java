// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import org.jspecify.annotations.Nullable;

/**
 * The country and the owner of an outside address.
 *
 * @param country ISO 3166 code, null where unknown; {@code NA} is Namibia
 * @param asn number of the autonomous system, null where unknown
 * @param owner name of the autonomous system's owner, null where unknown
 */
public record Place(
        @Nullable String country,
        @Nullable Long asn,
        @Nullable String owner) {
    /** Nothing known. */
    public static final Place UNKNOWN = new Place(null, null, null);

    /** Number and name as people write them, such as {@code AS64500 Example Net}; null where both are unknown. */
    public @Nullable String ownerLabel() {
        if (asn == null) {
            return owner;
        }
        return owner == null ? "AS" + asn : "AS" + asn + " " + owner;
    }

    /** What is known here, completed by another's answer. */
    Place or(Place other) {
        boolean lacksCountry = country == null && other.country != null;
        boolean lacksOwner = !hasOwner() && other.hasOwner();
        if (!lacksCountry && !lacksOwner) {
            return this;
        }
        Place owning = lacksOwner ? other : this;
        return new Place(lacksCountry ? other.country : country, owning.asn, owning.owner);
    }

    /** True where the owner's number or name is known. */
    boolean hasOwner() {
        return asn != null || owner != null;
    }

    /** True where neither country nor owner is missing. */
    boolean isWhole() {
        return country != null && asn != null && owner != null;
    }
}
