// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import dev.tidemark.baseline.Manifest.Frame;
import dev.tidemark.baseline.Manifest.Holds;
import dev.tidemark.baseline.Manifest.Input;
import dev.tidemark.baseline.Manifest.Learned;
import dev.tidemark.baseline.Manifest.LearnedRule;
import dev.tidemark.baseline.Manifest.StoredFile;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.jr.ob.JSON;

/** Reads and writes manifest.json. */
final class ManifestFile {
    static final String NAME = "manifest.json";
    private static final String PROGRAM = "tidemark";
    private static final String KIND = "baseline";

    private ManifestFile() {}

    /** True where a folder holds a baseline that Tidemark wrote, of this or another schema. */
    static boolean isThere(Path folder) {
        try {
            ManifestFields fields = parse(folder);
            return fields.text("program").equals(PROGRAM) && fields.text("kind").equals(KIND);
        } catch (TidemarkException e) {
            // Whatever it is, it is no baseline's.
            return false;
        }
    }

    /** Reads it; refuses another schema and says what to do. */
    static Manifest read(Path folder) {
        ManifestFields fields = parse(folder);
        if (!fields.text("kind").equals(KIND)) {
            throw fields.bad("it is no baseline's");
        }
        long schema = fields.whole("schema");
        if (schema != Manifest.SCHEMA) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "The baseline " + folder + " has schema " + schema + ", and this version of Tidemark knows schema "
                            + Manifest.SCHEMA + ". Learn its days again with `tidemark learn CLEAN… --baseline "
                            + folder + " --replace`, or use the version that wrote it (" + fields.text("version")
                            + ").");
        }
        try {
            return manifest(fields);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw fields.bad(String.valueOf(e.getMessage()));
        }
    }

    private static ManifestFields parse(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            return ManifestFields.parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "There is no baseline in " + folder + ": " + file
                            + " is missing or cannot be read. Make one with `tidemark learn CLEAN… --baseline "
                            + folder + "`.",
                    e);
        }
    }

    private static Manifest manifest(ManifestFields fields) {
        return new Manifest(
                fields.text("version"),
                new Frame(
                        fields.text("time_zone"),
                        fields.texts("internal"),
                        fields.texts("public_servers"),
                        fields.truth("networks_named")),
                fields.objects("learned").stream().map(ManifestFile::learned).toList(),
                fields.objects("rules").stream().map(ManifestFile::rule).toList(),
                fields.objects("files").stream().map(ManifestFile::file).toList());
    }

    private static Learned learned(ManifestFields fields) {
        Map<LocalDate, Long> days = new LinkedHashMap<>();
        fields.map("days", ManifestFields::whole).forEach((day, flows) -> days.put(LocalDate.parse(day), flows));
        return new Learned(
                (int) fields.whole("number"),
                fields.objects("inputs").stream().map(ManifestFile::input).toList(),
                Instant.parse(fields.text("first_seen")),
                Instant.parse(fields.text("last_seen")),
                days,
                fields.map("classes", ManifestFields::whole));
    }

    private static Input input(ManifestFields fields) {
        return new Input(fields.text("path"), fields.text("format"), fields.whole("rows"), fields.text("sha256"));
    }

    private static LearnedRule rule(ManifestFields fields) {
        return new LearnedRule(
                fields.text("id"),
                (int) fields.whole("version"),
                fields.text("sha256"),
                fields.map("parameters", ManifestFields::text));
    }

    private static StoredFile file(ManifestFields fields) {
        String name = fields.text("name");
        if (!StoredNames.isOurs(name)) {
            throw fields.bad("'" + name + "' is no name of a baseline's file");
        }
        return new StoredFile(
                name,
                Holds.valueOf(fields.text("holds").toUpperCase(Locale.ROOT)),
                fields.has("rule") ? fields.text("rule") : null,
                fields.has("addresses") ? fields.texts("addresses") : List.of(),
                fields.whole("rows"),
                fields.whole("bytes"),
                fields.text("crc32"));
    }

    /** The text of the file; equal manifests give equal text. */
    static String text(Manifest manifest) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("program", PROGRAM);
        fields.put("kind", KIND);
        fields.put("schema", Manifest.SCHEMA);
        fields.put("version", manifest.version());
        fields.put("time_zone", manifest.frame().timeZone());
        fields.put("internal", manifest.frame().internal());
        fields.put("public_servers", manifest.frame().publicServers());
        fields.put("networks_named", manifest.frame().isNamed());
        fields.put("flows", manifest.flows());
        fields.put("classes", manifest.classes());
        fields.put("days", manifest.days().stream().map(LocalDate::toString).toList());
        fields.put("rules", objects(manifest.rules(), ManifestFile::fields));
        fields.put("learned", objects(manifest.learned(), ManifestFile::fields));
        fields.put("files", objects(manifest.files(), ManifestFile::fields));
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(fields) + "\n";
    }

    private static <T> List<Map<String, Object>> objects(List<T> records, Function<T, Map<String, Object>> fields) {
        return records.stream().map(fields).toList();
    }

    private static Map<String, Object> fields(Learned learned) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", learned.number());
        fields.put("first_seen", learned.first().toString());
        fields.put("last_seen", learned.last().toString());
        Map<String, Long> days = new LinkedHashMap<>();
        learned.days().forEach((day, flows) -> days.put(day.toString(), flows));
        fields.put("days", days);
        fields.put("classes", learned.classes());
        fields.put("inputs", objects(learned.inputs(), ManifestFile::fields));
        return fields;
    }

    private static Map<String, Object> fields(Input input) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("path", input.path());
        fields.put("format", input.format());
        fields.put("rows", input.rows());
        fields.put("sha256", input.sha256());
        return fields;
    }

    private static Map<String, Object> fields(LearnedRule rule) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", rule.id());
        fields.put("version", rule.version());
        fields.put("sha256", rule.sha256());
        fields.put("parameters", rule.parameters());
        return fields;
    }

    private static Map<String, Object> fields(StoredFile file) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", file.name());
        fields.put("holds", file.holds().name().toLowerCase(Locale.ROOT));
        if (file.rule() != null) {
            fields.put("rule", file.rule());
            fields.put("addresses", file.addresses());
        }
        fields.put("rows", file.rows());
        fields.put("bytes", file.bytes());
        fields.put("crc32", file.crc32());
        return fields;
    }
}
