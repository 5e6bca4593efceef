// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Run;
import dev.tidemark.pipeline.Job;
import dev.tidemark.pipeline.Pipeline;
import dev.tidemark.rule.CaseBackground;
import dev.tidemark.rule.CaseExpectation;
import dev.tidemark.rule.RuleFiles;
import dev.tidemark.settings.RuleSettings;
import dev.tidemark.settings.SettingKey;
import dev.tidemark.source.InputFile;
import dev.tidemark.source.SourceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs cases one after the other through the whole pipeline, each with its own rule alone and with no setting changed. */
public final class CaseRunner {
    private static final String RULES = "rules";
    private static final String PLACES = "places";
    private static final String NO_PLACES = "no-places";

    private final Pipeline pipeline;
    private final Path work;
    private final Path formats;
    private final BackgroundFlows backgrounds;

    /**
     * A runner.
     *
     * @param pipeline open, allowed to read the cases' {@link CaseFolder#flowFiles} and the work folder
     * @param work an existing folder of this test run alone
     * @param formats the source formats, a folder each
     */
    public CaseRunner(Pipeline pipeline, Path work, Path formats) {
        this.pipeline = pipeline;
        this.work = work;
        this.formats = formats;
        this.backgrounds = new BackgroundFlows(pipeline, work);
    }

    /** Runs a case; whatever is wrong with it, its rule included, is a difference. */
    public CaseResult run(CaseFolder example) {
        try {
            CaseExpectation expectation = example.expectation();
            return new CaseResult(example, new Comparison(expectation).differences(judge(example, expectation)));
        } catch (TidemarkException e) {
            if (e.code() == ErrorCode.RESOURCES) {
                throw e;
            }
            return new CaseResult(example, List.of(String.valueOf(e.getMessage())));
        }
    }

    private Run judge(CaseFolder example, CaseExpectation expectation) {
        CaseBackground background = expectation.background();
        BackgroundFlows.Fleet fleet = background == null ? null : backgrounds.of(background);
        Pipeline.Inputs inputs = new Pipeline.Inputs(
                files(example, RuleFiles.DAY, fleet == null ? null : fleet.day()),
                files(example, RuleFiles.CLEAN, fleet == null ? null : fleet.clean()));
        return pipeline.detect(job(example, geo(example, fleet)), inputs);
    }

    private static List<InputFile> files(CaseFolder example, String name, @Nullable Path fleet) {
        List<InputFile> files = new ArrayList<>();
        example.flows(name).ifPresent(path -> files.add(new InputFile(path, name, InputFile.Named.OUTRIGHT)));
        if (fleet != null) {
            files.add(new InputFile(fleet, fleet.getFileName().toString(), InputFile.Named.OUTRIGHT));
        }
        return files;
    }

    private Job job(CaseFolder example, Path geo) {
        Path rules = alone(example);
        return new Job(
                SourceSettings.usual(),
                List.of(),
                List.of(),
                ZoneOffset.UTC,
                Double.parseDouble(SettingKey.BUDGET.facts().standard()),
                null,
                new RuleSettings(rules, List.of()),
                new Job.Folders(rules, formats, new Job.GeoFolder(geo, Job.Origin.SHIPPED)),
                "case");
    }

    /** A folder with the places of the case and of its fleet; no database is asked, as a newer one would change the case. */
    private Path geo(CaseFolder example, BackgroundFlows.@Nullable Fleet fleet) {
        List<String> places = new ArrayList<>(example.places());
        if (fleet != null) {
            places.addAll(places.isEmpty() ? List.of(RuleFiles.PLACES_HEADER) : List.of());
            places.addAll(fleet.places());
        }
        if (places.isEmpty()) {
            return work.resolve(NO_PLACES);
        }
        Path folder = work.resolve(PLACES);
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(RuleFiles.PLACES), places);
            return folder;
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.RESOURCES, "Places cannot be laid down in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** A folder of rules that has this one alone. */
    private Path alone(CaseFolder example) {
        Path folder = work.resolve(RULES).resolve(example.rule());
        try {
            Path copy = Files.createDirectories(folder.resolve(example.rule()));
            for (String name : RuleFiles.KNOWN) {
                Path file = example.ruleFolder().resolve(name);
                if (Files.exists(file)) {
                    Files.copy(file, copy.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.RESOURCES, "The rule cannot be laid down in " + folder + ": " + e.getMessage(), e);
        }
        return folder;
    }
}
