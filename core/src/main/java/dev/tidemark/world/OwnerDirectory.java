// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The owners of outside addresses, from {@code owners.tsv}, and fresh addresses of theirs. */
final class OwnerDirectory {
    private static final String RESOURCE = "owners.tsv";
    private static final int ATTEMPTS = 1_000;

    private final List<Owner> owners;
    private final AddressBook addresses;

    OwnerDirectory(AddressBook addresses) {
        this.addresses = addresses;
        this.owners = read().lines()
                .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                .map(OwnerDirectory::parse)
                .toList();
    }

    List<Owner> all(OwnerKind kind, Reach reach) {
        return owners.stream().filter(owner -> owner.isA(kind, reach)).toList();
    }

    Owner find(String name) {
        return owners.stream()
                .filter(owner -> owner.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TidemarkException(
                        ErrorCode.INTERNAL, "No owner " + name + " in " + RESOURCE + "; add its line there."));
    }

    /** Who holds an address. */
    Optional<Owner> ownerOf(String address) {
        return owners.stream()
                .filter(owner -> Stream.concat(owner.v4().stream(), owner.v6().stream())
                        .anyMatch(prefix -> prefix.contains(address)))
                .findFirst();
    }

    /** An address of the owner's that nothing else has, while there are any: IPv4 always, IPv6 too where the owner has it. */
    Endpoint freshEndpoint(Owner owner, Dice dice) {
        int v4 = freshAddress(owner.v4(), dice);
        return owner.v6().isEmpty() ? Endpoint.v4(v4) : new Endpoint(v4, freshAddress(owner.v6(), dice));
    }

    /** An IPv4 address of the owner's, whoever else may have it: the same dice give the same address at any time. */
    Endpoint anyEndpoint(Owner owner, Dice dice) {
        return Endpoint.v4(addresses.number(dice.pick(owner.v4()).address(dice)));
    }

    private int freshAddress(List<Prefix> prefixes, Dice dice) {
        String text = dice.pick(prefixes).address(dice);
        for (int attempt = 0; attempt < ATTEMPTS && addresses.contains(text); attempt++) {
            text = dice.pick(prefixes).address(dice);
        }
        return addresses.number(text);
    }

    private static Owner parse(String line) {
        String[] cells = line.split("\t", -1);
        List<Prefix> prefixes =
                Stream.of(cells[4].split(" ", -1)).map(Prefix::parse).toList();
        return new Owner(
                cells[0],
                cells[1],
                OwnerKind.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                Reach.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                prefixes.stream().filter(prefix -> !prefix.isV6()).toList(),
                prefixes.stream().filter(Prefix::isV6).toList());
    }

    private static String read() {
        try (InputStream in = OwnerDirectory.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new TidemarkException(
                        ErrorCode.INTERNAL, RESOURCE + " is missing from the program; build it anew.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.INTERNAL, RESOURCE + " in the program cannot be read; build it anew.", e);
        }
    }
}
