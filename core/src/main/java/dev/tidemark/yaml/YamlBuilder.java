// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.yaml;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds values from the parser's events.
 *
 * <p>Events, not the library's own loader: values keep their line, words such as {@code 1.10} stay as written, and
 * anchors, tags and deep nesting, the ways to make a small file explode, end here.
 */
final class YamlBuilder {
    private static final int DEEPEST = 16;

    private final String name;

    YamlBuilder(String name) {
        this.name = name;
    }

    YamlMap build(String text) {
        LoadSettings settings = LoadSettings.builder().setLabel(name).build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            YamlMap map = top(events);
            while (events.hasNext()) {
                Event event = events.next();
                if (event.getEventId() == Event.ID.DocumentStart) {
                    throw problem(event, "holds a second document; keep one");
                }
            }
            return map;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new TidemarkException(ErrorCode.USAGE, name + ":" + line + ": not YAML: " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new TidemarkException(ErrorCode.USAGE, name + ": not YAML: " + e.getMessage(), e);
        }
    }

    private YamlMap top(Iterator<Event> events) {
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.MappingStart) {
                return map(events, event, "", 1);
            }
            if (event instanceof NodeEvent) {
                throw problem(event, "must hold keys and values at its top");
            }
        }
        return new YamlMap(name, "", 1, Map.of());
    }

    private YamlMap map(Iterator<Event> events, Event start, String path, int depth) {
        refuseTricks(start, depth);
        Map<String, YamlValue> values = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            refuseTricks(event, depth);
            if (!(event instanceof ScalarEvent key)) {
                throw problem(event, "a key must be a single word");
            }
            String word = key.getValue();
            if (values.containsKey(word)) {
                throw problem(event, path + word + " stands twice; keep one");
            }
            values.put(word, value(events, path + word + ".", depth));
        }
        return new YamlMap(name, path, line(start), values);
    }

    private YamlValue value(Iterator<Event> events, String path, int depth) {
        return value(events, events.next(), path, depth);
    }

    private YamlValue value(Iterator<Event> events, Event event, String path, int depth) {
        refuseTricks(event, depth);
        if (event instanceof ScalarEvent scalar) {
            return new YamlText(scalar.getValue(), line(event));
        }
        if (event.getEventId() == Event.ID.MappingStart) {
            return map(events, event, path, depth + 1);
        }
        List<YamlValue> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(value(events, next, path, depth + 1));
        }
        return new YamlList(items, line(event));
    }

    private void refuseTricks(Event event, int depth) {
        if (depth > DEEPEST) {
            throw problem(event, "nested deeper than " + DEEPEST + " levels");
        }
        boolean isAnchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
        if (isAnchored || event instanceof AliasEvent) {
            throw problem(event, "anchors and aliases (& and *) are not allowed; write the value out or quote it");
        }
        boolean isTagged =
                (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                        || (event instanceof CollectionStartEvent start
                                && start.getTag().isPresent());
        if (isTagged) {
            throw problem(event, "tags (!) are not allowed; quote a text that begins with one");
        }
    }

    private TidemarkException problem(Event event, String what) {
        return new TidemarkException(ErrorCode.USAGE, name + ":" + line(event) + ": " + what);
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
