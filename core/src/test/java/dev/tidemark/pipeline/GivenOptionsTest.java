// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.SampleRun;
import dev.tidemark.flow.FlowField;
import dev.tidemark.settings.RawSetting;
import dev.tidemark.settings.RuleSettings;
import dev.tidemark.source.ClockUnit;
import dev.tidemark.source.DateOrder;
import dev.tidemark.source.SourceSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GivenOptionsTest {
    private static final RunSummary.RuleRun RULE =
            SampleRun.rich().summary().rules().get(0);
    private static final String PARAMETER =
            "rules." + RULE.id() + "." + RULE.parameters().keySet().iterator().next();

    @Test
    void tellsEachOptionAsAShellTakesIt() {
        SourceSettings source = new SourceSettings(
                "csv",
                Map.of(FlowField.SRC_IP, "ip of source"),
                ClockUnit.MILLISECONDS,
                LocalDate.parse("2026-11-24"),
                DateOrder.MONTH_FIRST,
                0.07,
                true);
        RuleSettings rules = new RuleSettings(
                Path.of("my rules"),
                List.of(Map.of(PARAMETER, new RawSetting(PARAMETER, "7", "option --set " + PARAMETER))));

        assertThat(GivenOptions.note(job(source, Duration.ofDays(1), rules), List.of(RULE)))
                .contains(RunSummary.GIVEN
                        + "--input-format csv --map 'src_ip=ip of source' --time-unit ms --day 2026-11-24"
                        + " --dates month-first --max-rejected 7 --dedupe --window 1d --rules 'my rules' --set "
                        + PARAMETER + "=7");
    }

    @Test
    void tellsWindowsOfHours() {
        Job job = job(SourceSettings.usual(), Duration.ofHours(6), new RuleSettings(null, List.of()));

        assertThat(GivenOptions.note(job, List.of())).contains(RunSummary.GIVEN + "--window 6h");
    }

    @Test
    void saysNothingWhereAllIsAsUsual() {
        Job job = job(SourceSettings.usual(), null, new RuleSettings(null, List.of()));

        assertThat(GivenOptions.note(job, List.of(RULE))).isEmpty();
    }

    private static Job job(SourceSettings source, @Nullable Duration window, RuleSettings rules) {
        return new Job(
                source,
                List.of(),
                List.of(),
                ZoneOffset.UTC,
                0.25,
                window,
                rules,
                new Job.Folders(
                        Path.of("rules"), Path.of("formats"), new Job.GeoFolder(Path.of("geo"), Job.Origin.SHIPPED)),
                "test");
    }
}
