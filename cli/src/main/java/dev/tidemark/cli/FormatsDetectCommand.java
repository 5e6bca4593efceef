// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.settings.Machine;
import dev.tidemark.settings.SettingSources;
import dev.tidemark.settings.Settings;
import dev.tidemark.settings.SettingsLoader;
import dev.tidemark.source.Detection;
import dev.tidemark.source.FormatCatalog;
import dev.tidemark.source.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What files are taken for. */
@Command(
        name = "detect",
        description = "What a file is taken for, which of its columns give which fields, and what is missing.",
        footer = {
            "",
            "Examples:",
            "  tidemark formats detect flows.csv",
            "  tidemark formats detect flows.csv --map src_ip='Local address'"
        })
final class FormatsDetectCommand implements Callable<Integer> {
    @ParentCommand
    private FormatsCommand formats;

    @Mixin
    private ColumnOptions columns;

    @Mixin
    private SettingsFile file;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, globs or folders, or -.")
    private List<String> files = List.of();

    @Override
    public Integer call() {
        Console console = formats.console();
        SettingSources sources = new SettingSources(columns.written(), System.getenv(), file.find(Path.of("")));
        Settings settings = SettingsLoader.load(sources, Machine.here());
        Workbench bench = new Workbench(console, settings);
        FormatCatalog catalog = FormatCatalog.load(Home.find().formats());
        List<InputFile> found = new ArrayList<>();
        List<Detection> detections = bench.inFolder(work -> {
            found.addAll(bench.finder(work).find(files));
            List<Path> readable = found.stream().map(InputFile::path).toList();
            return bench.withPipeline(work, readable, pipeline -> pipeline.recognise(catalog, bench.source(), found));
        });
        for (int place = 0; place < detections.size(); place++) {
            console.out().print((place == 0 ? "" : "\n") + DetectionText.of(detections.get(place)));
        }
        return exitCode(found, detections).number();
    }

    /** A folder may hold other things too, but not those alone. */
    private static ExitCode exitCode(List<InputFile> found, List<Detection> detections) {
        boolean isAnyRead = detections.stream().anyMatch(Detection::isReadable);
        for (int place = 0; place < found.size(); place++) {
            boolean isNamed = found.get(place).how() == InputFile.Named.OUTRIGHT;
            if (isNamed && !detections.get(place).isReadable()) {
                return ExitCode.UNREADABLE;
            }
        }
        return isAnyRead ? ExitCode.DONE : ExitCode.UNREADABLE;
    }
}
