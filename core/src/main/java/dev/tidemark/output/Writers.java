// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.Nearest;
import dev.tidemark.error.TidemarkException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The written list of writers: what is not here is not written. */
public final class Writers {
    private Writers() {}

    /** The writers of the files that every run has, in the order of writing. */
    public static List<FindingWriter> ofEveryRun() {
        return List.of(devices(), findings(), summary());
    }

    /** The writer of devices.jsonl, one JSON object a line. */
    public static FindingWriter devices() {
        return new DevicesWriter();
    }

    /** The writer of findings.jsonl, one JSON object a line. */
    public static FindingWriter findings() {
        return new FindingsWriter();
    }

    /** The writer of summary.json. */
    public static FindingWriter summary() {
        return new SummaryWriter();
    }

    /** The writers that a user may ask for beside them, by the word of {@code --format}. */
    public static Map<String, FindingWriter> byFormat() {
        Map<String, FindingWriter> writers = new LinkedHashMap<>();
        writers.put("ecs", new EcsWriter());
        writers.put("ocsf", new OcsfWriter());
        writers.put("cef", new CefWriter());
        writers.put("syslog", new SyslogWriter());
        writers.put("stix", new StixWriter());
        writers.put("navigator", new NavigatorWriter());
        writers.put("csv", new CsvWriter());
        writers.put("markdown", new MarkdownWriter());
        return writers;
    }

    static FindingWriter named(String format) {
        return named(format, List.of());
    }

    /**
     * The writer of a word that a user gave.
     *
     * @param others words that are no writer's but would have done
     */
    public static FindingWriter named(String format, List<String> others) {
        Map<String, FindingWriter> writers = byFormat();
        FindingWriter writer = writers.get(format);
        if (writer == null) {
            List<String> known = new ArrayList<>(writers.keySet());
            known.addAll(others);
            throw new TidemarkException(
                    ErrorCode.USAGE, "--format " + format + ": no such output. " + Nearest.hint(format, known));
        }
        return writer;
    }
}
