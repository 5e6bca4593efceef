// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds country and owner in a record of an MMDB file, whoever made it.
 *
 * <p>MaxMind and DB-IP nest the country ({@code country.iso_code}) and name the owner
 * {@code autonomous_system_organization}, enterprise files below {@code traits}; IPinfo is flat ({@code country} or
 * {@code country_code}, {@code asn} as {@code "AS64500"}, {@code as_name} or {@code name}); ip-location-db is flat too.
 */
final class GeoLayout {
    private static final int CODE_LENGTH = 2;

    private GeoLayout() {}

    static Place read(Object value) {
        if (!(value instanceof Map<?, ?> fields)) {
            return Place.UNKNOWN;
        }
        Place place = new Place(country(fields), asn(fields), owner(fields));
        return fields.get("traits") instanceof Map<?, ?> traits
                ? place.or(new Place(null, asn(traits), owner(traits)))
                : place;
    }

    private static @Nullable String country(Map<?, ?> fields) {
        Object country = fields.get("country");
        if (country instanceof Map<?, ?> nested) {
            return code(nested.get("iso_code"));
        }
        String code = code(fields.get("country_code"));
        return code != null ? code : code(country);
    }

    // "ZZ" and "XX" are how some files write "unknown"; names and "None" are no codes.
    private static @Nullable String code(@Nullable Object value) {
        if (!(value instanceof String text) || text.length() != CODE_LENGTH) {
            return null;
        }
        String code = text.toUpperCase(Locale.ROOT);
        boolean isCode = code.chars().allMatch(c -> c >= 'A' && c <= 'Z') && !code.equals("ZZ") && !code.equals("XX");
        return isCode ? code : null;
    }

    private static @Nullable Long asn(Map<?, ?> fields) {
        Object number = fields.get("autonomous_system_number");
        return number(number != null ? number : fields.get("asn"));
    }

    private static @Nullable Long number(@Nullable Object value) {
        if (value instanceof Long number) {
            return number > 0 ? number : null;
        }
        if (!(value instanceof String text)) {
            return null;
        }
        String digits = text.regionMatches(true, 0, "AS", 0, 2) ? text.substring(2) : text;
        boolean isNumber =
                !digits.isEmpty() && digits.length() <= 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? number(Long.valueOf(digits)) : null;
    }

    private static @Nullable String owner(Map<?, ?> fields) {
        String owner = text(fields.get("autonomous_system_organization"));
        if (owner == null) {
            owner = text(fields.get("as_name"));
        }
        // A bare "name" is the owner's only beside a system's number.
        return owner == null && fields.containsKey("asn") ? text(fields.get("name")) : owner;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? text.strip() : null;
    }
}
