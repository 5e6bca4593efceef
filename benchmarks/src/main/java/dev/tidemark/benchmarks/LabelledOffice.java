// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.benchmarks;

import dev.tidemark.pipeline.Pipeline;
import dev.tidemark.settings.ComputeSettings;
import dev.tidemark.trial.Labels;
import dev.tidemark.world.FlowSink;
import dev.tidemark.world.World;
import dev.tidemark.world.WorldSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The files of a made-up office, in a folder of its own.
 *
 * @param name of the folder, and in tables
 * @param folder of the files
 */
record LabelledOffice(String name, Path folder) {
    /** Makes the files, unless they are there. */
    static LabelledOffice make(ComputeSettings compute, Path parent, WorldSpec spec) throws IOException {
        String name = String.format(
                Locale.ROOT,
                "%s-%d-%d-%d%s",
                spec.level().name().toLowerCase(Locale.ROOT),
                spec.devices(),
                spec.cleanDays(),
                spec.seed(),
                spec.families().isEmpty() ? "-honest" : "");
        LabelledOffice office = new LabelledOffice(name, Files.createDirectories(parent.resolve(name)));
        if (!Files.exists(office.labelFile())) {
            World world = World.of(spec);
            office.write(compute, world::clean, office.clean());
            office.write(compute, world::judged, office.judged());
            Files.writeString(office.labelFile(), world.labels().toJson(), StandardCharsets.UTF_8);
        }
        return office;
    }

    private void write(ComputeSettings compute, Consumer<FlowSink> flows, Path file) {
        try (Pipeline pipeline = Pipeline.open(compute, folder, List.of(folder), OfficeFlows.silent())) {
            pipeline.writeFlows(
                    "making up flows", rows -> flows.accept(flow -> rows.accept(OfficeFlows.row(flow))), file);
        }
    }

    Path clean() {
        return folder.resolve("clean.parquet");
    }

    Path judged() {
        return folder.resolve("judged.parquet");
    }

    Labels labels() {
        return Labels.read(labelFile());
    }

    private Path labelFile() {
        return folder.resolve("labels.json");
    }
}
