// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.triage;

import dev.tidemark.error.TidemarkException;
import dev.tidemark.place.Cidr;
import dev.tidemark.yaml.YamlFile;
import dev.tidemark.yaml.YamlMap;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people allowed, as they wrote it down.
 *
 * @param name the file's name, for messages
 * @param entries in the file's order
 */
public record AllowFile(String name, List<AllowEntry> entries) {
    private static final String ALLOW = "allow";
    private static final List<String> KEYS =
            List.of("device", "peer", "network", "owner", "rule", "hours", "until", "why", "by");

    /** Nothing is allowed. */
    public static final AllowFile NONE = new AllowFile("", List.of());

    /** Copies the list. */
    public AllowFile {
        entries = List.copyOf(entries);
    }

    /** Reads a file such as allow.yml; an unknown key or a value of the wrong form is its author's error. */
    public static AllowFile read(Path file) {
        return of(YamlFile.read(file), String.valueOf(file.getFileName()));
    }

    static AllowFile of(YamlMap top, String name) {
        top.only(List.of(ALLOW));
        List<AllowEntry> entries = new ArrayList<>();
        for (YamlMap map : top.maps(ALLOW)) {
            entries.add(entry(map));
        }
        return new AllowFile(name, entries);
    }

    private static AllowEntry entry(YamlMap map) {
        map.only(KEYS);
        Condition condition = new Condition(
                networks(map, "device"),
                networks(map, "peer"),
                networks(map, "network"),
                texts(map, "owner"),
                texts(map, "rule"),
                hours(map));
        if (condition.isEmpty()) {
            throw map.problem(
                    "why", "this entry would hide everything; say at least one of device, peer, network, owner, rule");
        }
        if (!map.has("why")) {
            throw map.problem("why", "is missing; say why this is allowed, so that whoever reads it later knows");
        }
        return new AllowEntry(
                map.line(), condition, until(map), map.text("why"), map.has("by") ? map.text("by") : null);
    }

    private static List<String> texts(YamlMap map, String key) {
        if (!map.has(key)) {
            return List.of();
        }
        List<String> texts = map.isList(key) ? map.texts(key) : List.of(map.text(key));
        if (texts.isEmpty() || texts.stream().anyMatch(String::isEmpty)) {
            throw map.problem(key, "must not be empty; leave it out where it does not matter");
        }
        return texts;
    }

    private static List<Cidr> networks(YamlMap map, String key) {
        return texts(map, key).stream()
                .map(text -> {
                    try {
                        return Cidr.parse(text, key);
                    } catch (TidemarkException e) {
                        throw map.problem(
                                key,
                                "'" + text + "' is no address such as 192.0.2.7 and no network such as"
                                        + " 192.0.2.0/24");
                    }
                })
                .toList();
    }

    private static @Nullable Hours hours(YamlMap map) {
        if (!map.has("hours")) {
            return null;
        }
        String text = map.text("hours");
        return Hours.parse(text)
                .orElseThrow(
                        () -> map.problem("hours", "must be hours such as 22-6 or 22:30-06:00, got '" + text + "'"));
    }

    private static @Nullable LocalDate until(YamlMap map) {
        if (!map.has("until")) {
            return null;
        }
        try {
            return LocalDate.parse(map.text("until"));
        } catch (DateTimeException e) {
            throw map.problem("until", "must be a date such as 2026-11-24, got '" + map.text("until") + "'");
        }
    }
}
