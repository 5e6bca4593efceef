// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells addresses that belong to nobody from those that may be somebody's. */
final class MadeUpAddress {
    private static final Pattern V4 =
            Pattern.compile("(?<![\\w.])(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?![\\w]|\\.\\d)");
    /** At least two groups and a double colon, or eight groups: a time of day has neither. */
    private static final Pattern V6 = Pattern.compile(
            "(?<![\\w:.])(?:[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4}){7}|(?:[0-9a-fA-F]{1,4}:){1,7}:(?:[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4}){0,6})?)(?![\\w:])");

    private static final List<String> ALLOWED_V4 = List.of(
            "10.",
            "192.168.",
            "192.0.2.",
            "198.51.100.",
            "203.0.113.",
            "127.",
            "169.254.",
            "0.0.0.0",
            "255.255.255.255");
    private static final Pattern ALLOWED_172 = Pattern.compile("172\\.(1[6-9]|2\\d|3[01])\\..*");

    private MadeUpAddress() {}

    /** The addresses in a line that are not made up. */
    static List<String> others(String line) {
        List<String> others = new ArrayList<>();
        Matcher v4 = V4.matcher(line);
        while (v4.find()) {
            if (!isMadeUp(v4.group())) {
                others.add(v4.group());
            }
        }
        // Most lines of a case hold no colon, and the pattern is slow.
        if (line.indexOf(':') < 0) {
            return others;
        }
        Matcher v6 = V6.matcher(line);
        while (v6.find()) {
            if (!isMadeUpV6(v6.group())) {
                others.add(v6.group());
            }
        }
        return others;
    }

    private static boolean isMadeUp(String address) {
        return ALLOWED_V4.stream().anyMatch(address::startsWith)
                || ALLOWED_172.matcher(address).matches();
    }

    private static boolean isMadeUpV6(String address) {
        try {
            // The pattern lets only literals through, so no name is looked up.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            boolean isDocumentation =
                    bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0d && bytes[3] == (byte) 0xb8;
            boolean isLocal = (bytes[0] & 0xfe) == 0xfc || (bytes[0] == (byte) 0xfe && (bytes[1] & 0xc0) == 0x80);
            return isDocumentation || isLocal;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
