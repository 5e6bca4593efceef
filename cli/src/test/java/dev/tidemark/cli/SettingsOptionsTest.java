// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tidemark.flow.FlowField;
import dev.tidemark.settings.RawSetting;
import dev.tidemark.settings.SettingKey;
import dev.tidemark.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class SettingsOptionsTest {
    @TempDir
    private Path folder;

    @Command(name = "any")
    private static final class Any {
        @Mixin
        private JudgingOptions judging;

        @Mixin
        private SettingsOptions options;
    }

    @ParameterizedTest
    @EnumSource(value = SettingKey.class, mode = EnumSource.Mode.EXCLUDE, names = "RULES")
    void hasAnOptionForEverySetting(SettingKey key) {
        assertThat(Outcome.of("detect", "--help").out()).contains(" " + key.option());
    }

    @Test
    void countsDoublesUnlessToldOtherwise() {
        assertThat(load().input().isDeduped()).isFalse();
        assertThat(load("--dedupe").input().isDeduped()).isTrue();
    }

    @Test
    void handsOverWhatIsSaidToSpark() {
        Settings settings = load("--engine=spark", "--master=local[2]", "--spark=spark.a=1,2", "--spark=spark.b=c");

        assertThat(settings.compute().options())
                .isEqualTo(Map.of("spark.master", "local[2]", "spark.a", "1,2", "spark.b", "c"));
    }

    @Test
    void handsEachOptionToItsSetting() {
        Settings settings = load(
                "--internal=10.0.0.0/8",
                "--internal=192.168.0.0/16,fc00::/7",
                "--public=192.0.2.7/32",
                "--geo=g",
                "--time-zone=Europe/Berlin",
                "--time-unit=cs",
                "--day=2026-11-24",
                "--map=src_ip=Src",
                "--input-format=csv",
                "--max-rejected=5",
                "--budget=1",
                "--rules=r",
                "--engine=spark",
                "--threads=3",
                "--memory=1GB",
                "--temp=t",
                "--progress=never",
                "--set=rules.upload-volume.min_flows=7");

        assertThat(settings.networks().internal()).containsExactly("10.0.0.0/8", "192.168.0.0/16", "fc00::/7");
        assertThat(settings.networks().publicServers()).containsExactly("192.0.2.7/32");
        assertThat(settings.networks().geoFolder()).isEqualTo(Path.of("g"));
        assertThat(settings.input().timeZone()).hasToString("Europe/Berlin");
        assertThat(settings.input().timeUnit()).isEqualTo("cs");
        assertThat(settings.input().day()).hasToString("2026-11-24");
        assertThat(settings.input().columns()).containsEntry(FlowField.SRC_IP, "Src");
        assertThat(settings.input().format()).isEqualTo("csv");
        assertThat(settings.input().maxRejectedShare()).isEqualTo(0.05);
        assertThat(settings.judge()).hasToString("JudgeSettings[budget=1.0, window=null, failOn=null, allow=null]");
        assertThat(settings.rules().folder()).isEqualTo(Path.of("r"));
        assertThat(settings.rules().layers().get(0).values())
                .extracting(RawSetting::key, RawSetting::text)
                .containsExactly(tuple("rules.upload-volume.min_flows", "7"));
        assertThat(settings.compute())
                .hasToString(
                        "ComputeSettings[engine=spark, threads=3, memoryBytes=1000000000, tempFolder=t, options={}]");
        assertThat(settings.progress().id()).isEqualTo("never");
    }

    @Test
    void readsTheFileOfTheCurrentFolderOrTheOneNamed() throws IOException {
        Files.writeString(folder.resolve("tidemark.yml"), "budget: 2\n");
        Path other = Files.writeString(folder.resolve("other.yml"), "budget: 3\n");

        assertThat(load().judge().budget()).isEqualTo(2);
        assertThat(load("--settings=" + other).judge().budget()).isEqualTo(3);
        assertThat(load("--set=budget=4").judge().budget()).isEqualTo(4);
    }

    @Test
    void refusesASettingThatIsGivenTwice() {
        assertThatThrownBy(() -> load("--set=budget=4", "--budget=5"))
                .hasMessageContaining("--set budget and its own option are both given");
    }

    @Test
    void saysWhereARulesParameterIsWrong() throws IOException {
        Path day = new SmallOffice(folder).day("2026-03-02");
        Path file = Files.writeString(folder.resolve("own.yml"), "budget: 1\nrules: {beacon: {min_beatz: 3}}\n");

        Outcome unknown = Outcome.of("detect", day, "--settings", file);
        Outcome outOfRange = Outcome.of("detect", day, "--set", "rules.beacon.min_beats=3");

        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err())
                .contains("tidemark: " + file + ":2: rules.beacon.min_beatz: rule beacon has no parameter 'min_beatz'."
                        + " Did you mean 'min_beats'?");
        assertThat(outOfRange.code()).isEqualTo(2);
        assertThat(outOfRange.err())
                .contains("tidemark: option --set rules.beacon.min_beats: '3' is out of range; give 4 to 100000");
    }

    @Test
    void doesNotOverlookAFolderInThePlaceOfTheFile() throws IOException {
        Path usual = Files.createDirectory(folder.resolve("tidemark.yml"));

        assertThatThrownBy(() -> load()).hasMessageContaining(usual + ": cannot be read");
    }

    private Settings load(String... arguments) {
        Any any = new Any();
        new CommandLine(any).parseArgs(arguments);
        return any.options.load(Map.of(), folder, any.judging.written());
    }
}
