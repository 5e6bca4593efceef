// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import dev.tidemark.baseline.Manifest.Holds;
import dev.tidemark.baseline.Manifest.StoredFile;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A baseline folder as it was when it was opened.
 *
 * @param folder where it lies
 * @param manifest what it holds
 */
public record Baseline(Path folder, Manifest manifest) {
    /** Opens a folder; one that holds no baseline, or one of another schema, is refused with what to do. */
    public static Baseline open(Path folder) {
        return new Baseline(folder, ManifestFile.read(folder));
    }

    /**
     * Why rules that learn cannot be run on this baseline, by rule id; a rule that learns nothing always can.
     *
     * @param rules the rules
     * @param parameters their values by rule id
     */
    public Map<String, String> lacking(List<Rule> rules, Map<String, Map<String, Object>> parameters) {
        Map<String, String> lacking = new LinkedHashMap<>();
        for (Rule rule : rules) {
            LearnedRules.of(rule, Objects.requireNonNull(parameters.get(rule.id())))
                    .flatMap(now -> LearnedRules.difference(now, manifest.rules()))
                    .ifPresent(difference -> lacking.put(rule.id(), skipped(difference)));
        }
        return lacking;
    }

    private String skipped(String difference) {
        return "skipped: the baseline " + folder + " " + difference + "; learn its days again with `tidemark learn"
                + " CLEAN… --baseline " + folder + " --replace`";
    }

    /** The places of files, each seen to be whole. */
    List<Path> paths(Holds holds, @Nullable String rule) {
        List<StoredFile> files = manifest.files(holds, rule);
        files.parallelStream().forEach(this::check);
        return files.stream().map(file -> folder.resolve(file.name())).toList();
    }

    private void check(StoredFile file) {
        Path path = folder.resolve(file.name());
        long bytes = size(path);
        if (bytes != file.bytes()) {
            throw damaged(path, bytes + " bytes where its manifest says " + file.bytes());
        }
        if (!FileHash.crc32(path).equals(file.crc32())) {
            throw damaged(path, "other bytes than were written");
        }
    }

    private long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA,
                    "The baseline " + folder + " lacks its file " + path.getFileName() + ". " + remedy(),
                    e);
        }
    }

    private TidemarkException damaged(Path path, String how) {
        return new TidemarkException(ErrorCode.BAD_DATA, path + " is damaged: it has " + how + ". " + remedy());
    }

    private String remedy() {
        return "Copy the baseline anew, or learn its days again with `tidemark learn CLEAN… --baseline " + folder
                + " --replace`.";
    }
}
