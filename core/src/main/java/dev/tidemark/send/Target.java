// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.send;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where to send, as {@code --send} says it.
 *
 * @param uri the whole of it
 * @param options what stands behind the question mark
 */
record Target(URI uri, Map<String, String> options) {
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}|::1");

    Target {
        options = Map.copyOf(options);
    }

    static Target parse(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getScheme() == null || uri.getHost() == null || uri.getPort() > HIGHEST_PORT) {
                throw none("a scheme or a host is missing");
            }
            return new Target(uri, options(uri));
        } catch (URISyntaxException e) {
            // Neither the text itself nor the failure, which repeats it: a part of it may be a secret.
            throw none(e.getReason());
        }
    }

    private static TidemarkException none(String fault) {
        return new TidemarkException(
                ErrorCode.USAGE,
                "--send: not an address with a scheme and a host (" + fault + "). Say for example"
                        + " syslog+tls://logs.example.org:6514 or webhook+https://hooks.example.org/tidemark");
    }

    private static Map<String, String> options(URI uri) {
        Map<String, String> options = new LinkedHashMap<>();
        boolean isSyslog = uri.getScheme().startsWith("syslog");
        if (isSyslog && uri.getQuery() != null) {
            for (String pair : uri.getQuery().split("&", -1)) {
                int place = pair.indexOf('=');
                options.put(place < 0 ? pair : pair.substring(0, place), place < 0 ? "" : pair.substring(place + 1));
            }
        }
        return options;
    }

    /** The same where no other option is given; what is given is not shown, as it may be a secret. */
    Target withOptions(String... known) {
        if (!List.of(known).containsAll(options.keySet())) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "--send " + shown() + ": behind the question mark stands what is no option of " + uri.getScheme()
                            + ". Known there: " + String.join(", ", known) + ".");
        }
        return this;
    }

    /** True for this machine by its own addresses or name; other names are not looked up. */
    boolean isLoopback() {
        return host().equalsIgnoreCase("localhost") || LOOPBACK.matcher(host()).matches();
    }

    String host() {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    int port(int usual) {
        return uri.getPort() < 0 ? usual : uri.getPort();
    }

    /** What may be shown: neither path nor query nor user. */
    String shown() {
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
