// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.flow.IpAddress;
import dev.tidemark.output.JsonFields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Who was wicked in flows that somebody labelled, and who only looked it.
 *
 * @param wicked device or client to the kinds of its attacks
 * @param decoys device or client that changed and is honest, to why
 * @param ignored devices that are neither caught nor falsely accused
 */
public record Labels(Map<String, List<String>> wicked, Map<String, String> decoys, Set<String> ignored) {
    private static final int SHOWN = 5;

    /** Copies the maps, in order. */
    public Labels {
        wicked = Collections.unmodifiableMap(new LinkedHashMap<>(wicked));
        decoys = Collections.unmodifiableMap(new LinkedHashMap<>(decoys));
        ignored = Set.copyOf(ignored);
    }

    /** Reads a file such as {@code labels.json} of a demo's run. */
    public static Labels read(Path file) {
        if (Files.notExists(file)) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "No such file of labels: " + file
                            + ". docs/proof.md shows their shape, and `tidemark demo --out DIR`" + " writes some.");
        }
        try {
            return of(JsonFields.parse(Files.readString(file, StandardCharsets.UTF_8), file.toString()));
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    file + " cannot be read as labels (" + e.getMessage() + "). Name a UTF-8 file in the shape of the"
                            + " labels.json that `tidemark demo --out DIR` writes.",
                    e);
        }
    }

    private static Labels of(JsonFields file) {
        Map<String, List<String>> wicked = new LinkedHashMap<>();
        if (!file.has("internal") && !file.has("external")) {
            throw file.bad("neither `internal` nor `external` is there, so nobody is labelled; docs/proof.md shows the"
                    + " shape of labels");
        }
        part(file, "internal", Labels::kinds).forEach(wicked::put);
        part(file, "external", entry -> List.of("outsider: " + entry.fields().text(entry.name())))
                .forEach((client, kinds) -> wicked.merge(client, kinds, Labels::both));
        return new Labels(
                wicked,
                part(file, "decoys", entry -> entry.fields().text(entry.name())),
                part(file, "ignore", JsonFields.Entry::name).keySet());
    }

    private static <T> Map<String, T> part(JsonFields file, String name, Function<JsonFields.Entry, T> read) {
        Map<String, T> part = new LinkedHashMap<>();
        if (file.has(name)) {
            file.map(name, read).forEach((address, value) -> part.put(canonical(address), value));
        }
        return part;
    }

    private static List<String> kinds(JsonFields.Entry entry) {
        return entry.fields().objects(entry.name()).stream().map(Labels::kind).toList();
    }

    private static String kind(JsonFields attack) {
        return attack.text("kind") + (attack.has("slow") && attack.truth("slow") ? " (slow)" : "");
    }

    private static List<String> both(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }

    /** Runs write addresses in one spelling; labels are written by anybody. */
    private static String canonical(String address) {
        return IpAddress.parse(address).map(IpAddress::toString).orElse(address);
    }

    /** Some labelled addresses, for a message. */
    String some() {
        List<String> all = List.copyOf(wicked.keySet());
        return String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
    }
}
