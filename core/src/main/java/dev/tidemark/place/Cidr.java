// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.flow.IpAddress;
import java.util.Optional;

/**
 * A network such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}.
 *
 * @param network its first address
 * @param prefix how many leading bits are fixed
 */
public record Cidr(IpAddress network, int prefix) {
    private static final int MAPPED_BITS = 96;

    /** Checks that the network has no bits beyond its prefix. */
    public Cidr {
        if (!network.firstOf(prefix).equals(network)) {
            throw new IllegalArgumentException(network + "/" + prefix + " has bits beyond its prefix");
        }
    }

    /** The network of this many bits around an address. */
    public static Cidr around(IpAddress address, int prefix) {
        return new Cidr(address.firstOf(prefix), prefix);
    }

    /**
     * Reads a network, or one address, as a user writes it.
     *
     * @param option the option or key that the text was given to, named in the error
     */
    public static Cidr parse(String text, String option) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        IpAddress start = parseAddress(address).orElseThrow(() -> refuse(text, option, "is not a network"));
        if (slash < 0) {
            return new Cidr(start, start.width());
        }
        int prefix = parsePrefix(text.substring(slash + 1), address, start);
        if (prefix < 0 || prefix > start.width()) {
            throw refuse(text, option, "needs a prefix of 0 to " + start.width() + " bits after the slash");
        }
        if (!start.firstOf(prefix).equals(start)) {
            Cidr meant = around(start, prefix);
            throw refuse(text, option, "has bits beyond its prefix; did you mean " + meant + " or " + start + "?");
        }
        return new Cidr(start, prefix);
    }

    // A zone belongs to one interface, never to a network.
    private static Optional<IpAddress> parseAddress(String text) {
        return text.indexOf('%') < 0 ? IpAddress.parse(text) : Optional.empty();
    }

    private static int parsePrefix(String digits, String address, IpAddress start) {
        if (digits.isEmpty() || digits.length() > 3 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int prefix = Integer.parseInt(digits);
        boolean isMapped = start.isV4() && address.indexOf(':') >= 0;
        return isMapped ? prefix - MAPPED_BITS : prefix;
    }

    private static TidemarkException refuse(String text, String option, String why) {
        return new TidemarkException(
                ErrorCode.USAGE,
                option + ": '" + text + "' " + why + (why.endsWith("?") ? "" : ".")
                        + " Write networks with commas between them, such as " + option + " 10.0.0.0/8,2001:db8::/32.");
    }

    /** The last address. */
    public IpAddress last() {
        return network.lastOf(prefix);
    }

    /** True for an address of this network. */
    public boolean contains(IpAddress address) {
        return address.isV4() == network.isV4() && address.firstOf(prefix).equals(network);
    }

    /** The usual text, such as {@code 10.0.0.0/8}. */
    @Override
    public String toString() {
        return network + "/" + prefix;
    }
}
