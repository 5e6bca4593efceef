// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Engine;
import java.util.List;
import java.util.stream.Stream;

/** Says what a file is taken for, without reading more than its beginning. */
public final class FormatDetector {
    private final Recogniser recogniser;
    private final SourceSettings settings;

    /**
     * A detector.
     *
     * @param engine open, allowed to read the file
     * @param formats what is known
     * @param settings what the user says of the input
     */
    public FormatDetector(Engine engine, FormatCatalog formats, SourceSettings settings) {
        this.recogniser = new Recogniser(engine, formats, settings);
        this.settings = settings;
    }

    /** Looks at files; one that cannot be opened at all is bad data, a column that the user names and none has a mistake. */
    public List<Detection> detect(List<InputFile> files) {
        List<Recognition> recognitions =
                files.stream().map(recogniser::recognise).toList();
        List<SourceFile> laidOut =
                recognitions.stream().flatMap(FormatDetector::laidOut).toList();
        if (!laidOut.isEmpty()) {
            MappingAdvice.checkSaid(settings.columns(), laidOut);
        }
        return recognitions.stream().map(FormatDetector::detection).toList();
    }

    private static Stream<SourceFile> laidOut(Recognition recognition) {
        if (recognition instanceof Recognition.Flows flows) {
            return Stream.of(flows.file());
        }
        return recognition instanceof Recognition.Other other ? Stream.ofNullable(other.nearest()) : Stream.empty();
    }

    private static Detection detection(Recognition recognition) {
        if (recognition instanceof Recognition.Flows flows) {
            return detection(flows.file(), "");
        }
        if (recognition instanceof Recognition.Other other) {
            return other.nearest() == null
                    ? new Detection(other.file().name(), null, null, false, List.of(), "", other.complaint())
                    : detection(other.nearest(), other.complaint());
        }
        InputFile file = ((Recognition.Nothing) recognition).file();
        return new Detection(file.name(), null, null, false, List.of(), "", file.name() + " is empty.");
    }

    private static Detection detection(SourceFile source, String complaint) {
        ColumnMapping mapping = source.mapping();
        List<Detection.DetectedColumn> columns = source.layout().columns().stream()
                .map(column -> new Detection.DetectedColumn(
                        column.name(), mapping.fieldsOf(column), mapping.filtersOf(column)))
                .toList();
        return new Detection(
                source.file().name(),
                source.format(),
                source.layout().kind(),
                source.file().isUnpacked(),
                columns,
                source.texts().doubt() == null ? time(source) : "",
                complaint);
    }

    private static String time(SourceFile source) {
        return switch (source.time()) {
            case INSTANT -> "timestamps of the source";
            case TEXT -> source.texts().text() + ", UTC where it names no zone";
            case WHOLE, REAL ->
                source.format()
                        .time()
                        .unit()
                        .map(unit -> unit.title() + " since 1970")
                        .orElse("bare numbers, whose unit and origin the values of a whole run tell");
        };
    }
}
