// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Identifiers of STIX objects, made of what they name (UUID version 5). */
final class StixId {
    /** The name space that STIX 2.1 states for observables. */
    private static final UUID OBSERVABLES = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");

    /** Ours, for all else. */
    private static final UUID OWN = UUID.fromString("5b0d2c44-6a0e-5e9b-9a3f-6d1f0c1e7a11");

    private StixId() {}

    static String of(String type, String name) {
        return type + "--" + uuid(OWN, type + " " + name);
    }

    static String ofAddress(String address) {
        JsonText named = new JsonText();
        named.object(() -> named.name("value").text(address));
        return addressType(address) + "--" + uuid(OBSERVABLES, named.line().strip());
    }

    static String addressType(String address) {
        return address.indexOf(':') >= 0 ? "ipv6-addr" : "ipv4-addr";
    }

    private static UUID uuid(UUID space, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            ByteBuffer spaceBytes = ByteBuffer.allocate(16);
            spaceBytes.putLong(space.getMostSignificantBits()).putLong(space.getLeastSignificantBits());
            digest.update(spaceBytes.array());
            ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
            long most = (hash.getLong() & ~0xf000L) | 0x5000L;
            long least = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
            return new UUID(most, least);
        } catch (NoSuchAlgorithmException e) {
            throw new TidemarkException(ErrorCode.INTERNAL, "This Java lacks SHA-1", e);
        }
    }
}
