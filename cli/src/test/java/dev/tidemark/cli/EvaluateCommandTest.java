// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateCommandTest {
    @TempDir
    private Path folder;

    @Test
    void holdsARunAgainstLabels() throws IOException {
        SmallOffice office = new SmallOffice(folder);
        Path run = folder.resolve("run");
        Outcome.of(
                "detect",
                office.wickedDay("2026-03-04"),
                "--clean",
                office.day("2026-03-03"),
                "--internal",
                SmallOffice.OURS,
                "--public",
                SmallOffice.SERVER,
                "--budget",
                "0.5",
                "--out",
                run);
        Path labels = Files.writeString(folder.resolve("labels.json"), """
                {"internal":{"2001:db8:1::7":[{"kind":"exfiltration"}]},"external":{"198.51.100.200":"regular"}}
                """);

        Outcome text = Outcome.of("evaluate", run, labels);
        Outcome json = Outcome.of("evaluate", run, labels, "--json");
        Path allowed = Files.writeString(
                folder.resolve("allow.yml"), "allow:\n  - {device: \"2001:db8:1::7\", why: the archive moves}\n");
        Outcome triage = Outcome.of("triage", run, "--allow", allowed, "--json");
        Outcome triaged = Outcome.of("evaluate", run, labels, "--json");

        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("Found 2 of 2 (recall 1.000)", "exfiltration", "outsider: regular");
        assertThat(json.out())
                .startsWith("{\"schema\":1,\"planted\":2,\"found\":2,")
                .contains("\"curve\":[{\"budget\":");
        assertThat(triage.out()).contains("\"hidden_devices\":1");
        assertThat(triaged.out()).as("what is allowed was found all the same").isEqualTo(json.out());
    }

    @Test
    void saysWhatIsNoRunAndWhatAreNoLabels() throws IOException {
        Path labels = Files.writeString(folder.resolve("labels.json"), "{\"internal\":{}}");

        Outcome noRun = Outcome.of("evaluate", folder, labels);
        Outcome noLabels = Outcome.of("evaluate", folder, folder.resolve("nothing.json"));

        assertThat(noRun.code()).isEqualTo(2);
        assertThat(noRun.err()).contains("so it is no run");
        assertThat(noLabels.code()).isEqualTo(2);
        assertThat(noLabels.err())
                .startsWith("tidemark: No such file of labels: ")
                .contains("docs/proof.md");
    }
}
