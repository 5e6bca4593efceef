// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Engine;
import java.util.List;

/** Says what a file is taken for, without reading more than its beginning. */
public final class FormatDetector {
    private final Recogniser recogniser;

    /**
     * A detector.
     *
     * @param engine open, allowed to read the file
     * @param formats what is known
     * @param settings what the user says of the input
     */
    public FormatDetector(Engine engine, FormatCatalog formats, SourceSettings settings) {
        this.recogniser = new Recogniser(engine, formats, settings);
    }

    /** Looks at one file; a file that cannot be opened at all is bad data. */
    public Detection detect(InputFile file) {
        Recognition recognition = recogniser.recognise(file);
        if (recognition instanceof Recognition.Flows flows) {
            return detection(flows.file(), "");
        }
        if (recognition instanceof Recognition.Other other) {
            return other.nearest() == null
                    ? new Detection(file.name(), null, null, List.of(), "", other.complaint())
                    : detection(other.nearest(), other.complaint());
        }
        return new Detection(file.name(), null, null, List.of(), "", file.name() + " is empty.");
    }

    private static Detection detection(SourceFile source, String complaint) {
        List<Detection.DetectedColumn> columns = source.layout().columns().stream()
                .map(column -> new Detection.DetectedColumn(
                        column.name(), source.mapping().fieldOf(column).orElse(null)))
                .toList();
        return new Detection(
                source.file().name(), source.format(), source.layout().kind(), columns, time(source), complaint);
    }

    private static String time(SourceFile source) {
        return switch (source.time()) {
            case INSTANT -> "timestamps of the source";
            case TEXT -> "ISO 8601 text, UTC where it names no zone";
            case WHOLE, REAL ->
                source.format()
                        .time()
                        .unit()
                        .map(unit -> unit.title() + " since 1970")
                        .orElse("bare numbers, whose unit and origin the values of a whole run tell");
        };
    }
}
