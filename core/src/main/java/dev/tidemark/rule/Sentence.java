// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Evidence;
import dev.tidemark.finding.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one line that a finding says, with places for what was found.
 *
 * <p>{@code {device}} is the accused; {@code {name.observed}}, {@code .expected}, {@code .threshold}, {@code .change}
 * (in percent of what was expected) and {@code .detail} belong to an evidence's name. A part in square brackets is left
 * out whole where one of its places is not known.
 *
 * @param template as the rule states it
 */
public record Sentence(String template) {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern OPTIONAL_PART = Pattern.compile("\\[([^\\[\\]]*)]");
    /** What may follow an evidence's name. */
    static final List<String> FACETS = List.of("observed", "expected", "threshold", "change", "detail");

    /** The names between braces, in order. */
    public List<String> places() {
        List<String> places = new ArrayList<>();
        Matcher matcher = PLACE.matcher(template);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    /** What is wrong with the template for these evidence names, if anything. */
    public Optional<String> fault(Iterable<String> evidence) {
        List<String> allowed = new ArrayList<>(List.of("device"));
        evidence.forEach(name -> FACETS.forEach(facet -> allowed.add(name + "." + facet)));
        for (String place : places()) {
            if (!allowed.contains(place)) {
                return Optional.of("{" + place + "} is no place; write {device} or {<evidence>.<"
                        + String.join("|", FACETS) + ">}");
            }
        }
        String rest =
                OPTIONAL_PART.matcher(PLACE.matcher(template).replaceAll("")).replaceAll("");
        return rest.matches(".*[\\[\\]{}].*")
                ? Optional.of("a bracket or brace is not closed, or brackets stand inside brackets")
                : Optional.empty();
    }

    /** The sentence about one finding. */
    public String render(String device, Map<String, Evidence> evidence) {
        // Each piece of the template is filled once: text from logs may itself hold braces and brackets.
        Matcher parts = OPTIONAL_PART.matcher(template);
        StringBuilder text = new StringBuilder();
        int end = 0;
        while (parts.find()) {
            text.append(fill(template.substring(end, parts.start()), device, evidence, Missing.SAY));
            text.append(fill(parts.group(1), device, evidence, Missing.DROP));
            end = parts.end();
        }
        return text.append(fill(template.substring(end), device, evidence, Missing.SAY))
                .toString();
    }

    private enum Missing {
        DROP,
        SAY
    }

    private static String fill(String template, String device, Map<String, Evidence> evidence, Missing missing) {
        Matcher matcher = PLACE.matcher(template);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String value = value(matcher.group(1), device, evidence);
            if (value == null && missing == Missing.DROP) {
                return "";
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(value == null ? Units.UNKNOWN : value));
        }
        return matcher.appendTail(text).toString();
    }

    private static @Nullable String value(String place, String device, Map<String, Evidence> evidence) {
        if (place.equals("device")) {
            return device;
        }
        int dot = place.lastIndexOf('.');
        Evidence number = dot < 0 ? null : evidence.get(place.substring(0, dot));
        if (number == null) {
            return null;
        }
        return switch (place.substring(dot + 1)) {
            case "observed" -> known(number.observed(), number.unit());
            case "expected" -> known(number.expected(), number.unit());
            case "threshold" -> known(number.threshold(), number.unit());
            case "change" -> known(change(number), "%");
            case "detail" -> number.detail().isEmpty() ? null : number.detail();
            default -> throw new TidemarkException(ErrorCode.USAGE, "No place {" + place + "} in a rule's sentence");
        };
    }

    private static @Nullable String known(@Nullable Double value, String unit) {
        return value == null ? null : Units.format(value, unit);
    }

    private static @Nullable Double change(Evidence number) {
        Double observed = number.observed();
        Double expected = number.expected();
        return observed == null || expected == null || expected == 0 ? null : 100 * (observed - expected) / expected;
    }
}
