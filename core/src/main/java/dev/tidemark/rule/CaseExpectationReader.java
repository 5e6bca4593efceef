// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.Nearest;
import dev.tidemark.error.TidemarkException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;

/** Reads {@code expected.json} strictly: a slip of a key would else make a case that proves nothing. */
final class CaseExpectationReader {
    private static final String BACKGROUND = "background";
    private static final String TOLERANCE = "tolerance";
    private static final String FINDINGS = "findings";
    private static final String DEVICE = "device";
    private static final String FLAGGED = "flagged";
    private static final String EVIDENCE = "evidence";
    private static final double LARGEST_TOLERANCE = 0.5;

    private CaseExpectationReader() {}

    static CaseExpectation read(String text) {
        Object top = json(text);
        if (top instanceof List<?> list) {
            return new CaseExpectation(null, 0, findings(list));
        }
        if (!(top instanceof Map<?, ?> map)) {
            throw wrong("must be a JSON list of findings, or a map with such a list under \"findings\"");
        }
        requireKeys(map, Set.of(BACKGROUND, TOLERANCE, FINDINGS), "the file");
        if (!(map.get(FINDINGS) instanceof List<?> list)) {
            throw wrong("needs \"findings\", a list; an empty one means that the rule must stay quiet");
        }
        return new CaseExpectation(background(map.get(BACKGROUND)), tolerance(map.get(TOLERANCE)), findings(list));
    }

    private static @Nullable Object json(String text) {
        try {
            return JSON.std.anyFrom(text);
        } catch (JacksonException e) {
            throw new TidemarkException(ErrorCode.USAGE, "is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static @Nullable CaseBackground background(@Nullable Object word) {
        if (word == null) {
            return null;
        }
        return Stream.of(CaseBackground.values())
                .filter(background -> background.id().equals(word))
                .findFirst()
                .orElseThrow(() -> wrong("knows no background '" + word + "'; there is " + CaseBackground.words()));
    }

    private static double tolerance(@Nullable Object value) {
        if (value == null) {
            return 0;
        }
        if (value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= LARGEST_TOLERANCE) {
            return number.doubleValue();
        }
        throw wrong("has the tolerance " + value + "; give a share from 0 to " + LARGEST_TOLERANCE);
    }

    private static List<ExpectedFinding> findings(List<?> list) {
        List<ExpectedFinding> findings = new ArrayList<>();
        Set<String> devices = new LinkedHashSet<>();
        for (Object entry : list) {
            ExpectedFinding finding = finding(entry);
            if (!devices.add(finding.device())) {
                throw wrong("names " + finding.device() + " twice; say all of it in one finding");
            }
            findings.add(finding);
        }
        return findings;
    }

    private static ExpectedFinding finding(@Nullable Object entry) {
        if (!(entry instanceof Map<?, ?> map)
                || !(map.get(DEVICE) instanceof String device)
                || !(map.get(FLAGGED) instanceof Boolean flagged)) {
            throw wrong("holds a finding without \"device\": an address, and \"flagged\": true or false");
        }
        requireKeys(map, Set.of(DEVICE, FLAGGED, EVIDENCE), device);
        return new ExpectedFinding(device, flagged, numbers(device, map.get(EVIDENCE)));
    }

    private static List<ExpectedNumber> numbers(String device, @Nullable Object evidence) {
        if (evidence == null) {
            return List.of();
        }
        if (!(evidence instanceof Map<?, ?> byName)) {
            throw wrong("has no map under \"evidence\" of " + device);
        }
        List<ExpectedNumber> numbers = new ArrayList<>();
        byName.forEach((name, pair) -> {
            if (!(pair instanceof Map<?, ?> map) || map.isEmpty()) {
                throw wrong("says nothing of the evidence " + name + " of " + device
                        + "; write {\"observed\": 600, \"expected\": 12}, or one of them");
            }
            requireKeys(map, Set.of("observed", "expected"), name + " of " + device);
            for (ExpectedNumber.Kind kind : ExpectedNumber.Kind.values()) {
                if (map.containsKey(kind.id())) {
                    numbers.add(new ExpectedNumber(name.toString(), kind, number(name, map.get(kind.id()))));
                }
            }
        });
        return numbers;
    }

    private static @Nullable Double number(@Nullable Object name, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw wrong("gives '" + value + "' for " + name + "; give a number, or null where it must be unknown");
    }

    private static void requireKeys(Map<?, ?> map, Set<String> known, String where) {
        for (Object key : map.keySet()) {
            if (!known.contains(key)) {
                List<String> words = known.stream().sorted().toList();
                throw wrong("has the unknown key '" + key + "' in " + where + ". "
                        + Nearest.hint(String.valueOf(key), words));
            }
        }
    }

    private static TidemarkException wrong(String what) {
        return new TidemarkException(ErrorCode.USAGE, what);
    }
}
