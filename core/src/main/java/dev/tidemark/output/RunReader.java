// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.Withheld;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the files of a run back into the records that they were made of. */
public final class RunReader {
    /** What stands in a file by which a folder is known to be ours, under {@code program}. */
    public static final String PROGRAM = RunFiles.PROGRAM;

    private RunReader() {}

    /** Reads a run's folder; what is missing or damaged is named by file and line. */
    public static Run read(Path folder) {
        Path summaryFile = folder.resolve(RunFiles.SUMMARY);
        if (!Files.isRegularFile(summaryFile)) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    folder + " holds no " + RunFiles.SUMMARY + ", so it is no run. Name a folder that"
                            + " `tidemark detect --out` wrote.");
        }
        JsonFields summary = JsonFields.parse(text(summaryFile), summaryFile.toString());
        checkSchema(summary);
        Run run = new Run(
                SummaryFields.read(summary),
                lines(folder.resolve(RunFiles.DEVICES), DeviceFields::read),
                lines(folder.resolve(RunFiles.FINDINGS), FindingFields::read),
                SummaryFields.hidden(summary));
        RunWholeness.check(folder, run);
        return run;
    }

    /** Reads what was taken out of a run; nothing where no file says so. */
    public static Withheld withheld(Path folder) {
        Path file = folder.resolve(RunFiles.HIDDEN);
        return Files.exists(file) ? HiddenFile.read(lines(file, line -> line)) : Withheld.NONE;
    }

    /** The lines of another file that lies beside a run's, each one object; none where there is no such file. */
    public static <T> List<T> linesOf(Path file, Function<JsonFields, T> read) {
        return Files.exists(file) ? lines(file, read) : List.of();
    }

    /** What the traffic of a run looks like, as JSON; empty where the run was written without it. */
    public static Optional<String> readTraffic(Path folder) {
        Path file = folder.resolve(RunFiles.TRAFFIC);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String json = text(file).strip();
        checkSchema(JsonFields.parse(json, file.toString()));
        return Optional.of(json);
    }

    /** True for a file that says that Tidemark wrote it, of this or another schema. */
    static boolean isOurs(Path file) {
        try {
            JsonFields summary = JsonFields.parse(Files.readString(file), file.toString());
            return summary.whole("schema") > 0 && summary.text("program").equals(RunFiles.PROGRAM);
        } catch (IOException | TidemarkException e) {
            // Whatever it is, it is not ours.
            return false;
        }
    }

    private static void checkSchema(JsonFields summary) {
        long schema = summary.whole("schema");
        if (schema != RunFiles.SCHEMA) {
            throw summary.bad("schema " + schema + " cannot be read by this version, which knows schema "
                    + RunFiles.SCHEMA + "; run `tidemark detect` again, or use the version that wrote it");
        }
    }

    private static <T> List<T> lines(Path file, Function<JsonFields, T> read) {
        List<T> records = new ArrayList<>();
        int number = 0;
        for (String line : text(file).split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                records.add(read.apply(JsonFields.parse(line, file + ", line " + number)));
            }
        }
        return records;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw unreadable(file, "it is missing", e);
        } catch (CharacterCodingException e) {
            throw unreadable(file, "it is not UTF-8 text", e);
        } catch (IOException e) {
            throw unreadable(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static TidemarkException unreadable(Path file, String reason, IOException cause) {
        return new TidemarkException(
                ErrorCode.BAD_DATA,
                "Cannot read " + file + ": " + reason + ". Run `tidemark detect --out` again to have it anew.",
                cause);
    }
}
