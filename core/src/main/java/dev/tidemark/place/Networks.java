// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import dev.tidemark.flow.IpAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Which addresses are ours: the internal networks and the public servers. Immutable. */
public final class Networks {
    private static final int OCTET = 0xff;
    private static final int LONGEST_WITH_BROADCAST = 30;

    private final CidrSet internal;
    private final CidrSet publicServers;

    private Networks(CidrSet internal, CidrSet publicServers) {
        this.internal = internal;
        this.publicServers = publicServers;
    }

    /** RFC 1918, fc00::/7 and link-local, without public servers. */
    public static Networks usual() {
        return new Networks(SpecialRanges.PRIVATE, new CidrSet(List.of()));
    }

    /**
     * Reads what the user said.
     *
     * @param internal values of {@code --internal}, each one network or several with commas; empty for the usual ones
     * @param publicServers values of {@code --public}, written alike
     */
    public static Networks parse(List<String> internal, List<String> publicServers) {
        List<Cidr> ours = parseAll(internal, "--internal");
        CidrSet servers = new CidrSet(parseAll(publicServers, "--public"));
        return new Networks(ours.isEmpty() ? SpecialRanges.PRIVATE : new CidrSet(ours), servers);
    }

    private static List<Cidr> parseAll(List<String> values, String option) {
        List<Cidr> networks = new ArrayList<>();
        for (String value : values) {
            for (String text : value.split(",", -1)) {
                networks.add(Cidr.parse(text.strip(), option));
            }
        }
        return networks;
    }

    /** These networks with further public servers. */
    public Networks withPublic(Collection<IpAddress> servers) {
        List<Cidr> all = new ArrayList<>(publicServers.networks());
        servers.forEach(server -> all.add(Cidr.around(server, server.width())));
        return new Networks(internal, new CidrSet(all));
    }

    /** What an address is to us, as far as its number tells. */
    public AddressKind kindOf(IpAddress address) {
        if (publicServers.contains(address)) {
            return AddressKind.PUBLIC;
        }
        boolean isInternal = internal.contains(address);
        if (SpecialRanges.isLocalScope(address)) {
            return isInternal && SpecialRanges.isLinkLocal(address) ? AddressKind.INTERNAL : AddressKind.LOCAL_SCOPE;
        }
        return isInternal ? AddressKind.INTERNAL : AddressKind.EXTERNAL;
    }

    /**
     * What an address is that never opened a flow.
     *
     * <p>The last address of one of our IPv4 networks, or of any /24 within them, is then taken for a subnet's broadcast.
     * An address that does open flows is a device whatever its last number: nobody may hide there.
     */
    public AddressKind kindOfSilent(IpAddress address) {
        AddressKind kind = kindOf(address);
        return kind == AddressKind.INTERNAL && isBroadcast(address) ? AddressKind.LOCAL_SCOPE : kind;
    }

    private boolean isBroadcast(IpAddress address) {
        if (!address.isV4()) {
            return false;
        }
        return internal.networks().stream()
                .filter(cidr -> cidr.prefix() <= LONGEST_WITH_BROADCAST && cidr.contains(address))
                .anyMatch(
                        cidr -> (address.low() & OCTET) == OCTET || cidr.last().equals(address));
    }

    /** The internal networks in order of address; none lies within another. */
    public List<Cidr> internal() {
        return internal.networks();
    }

    /** The public servers in order of address. */
    public List<Cidr> publicServers() {
        return publicServers.networks();
    }
}
