// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void listsTheRulesThatComeWithTheProgram() {
        int code = run("rules", "list");

        assertThat(code).isZero();
        assertThat(out.toString().lines())
                .isNotEmpty()
                .allMatch(line -> line.length() <= 80)
                .anyMatch(line -> line.matches("upload-volume +\\w+ +\\w.*"));
    }

    @Test
    void showsAllThatARuleSays() {
        int code = run("rules", "show", "upload-volume", "--sql");

        assertThat(code).isZero();
        assertThat(out.toString())
                .startsWith("upload-volume: ")
                .contains("What it cannot see", "To check by hand", "--set rules.upload-volume.<name>=<value>")
                .contains("query.sql\n");
        assertThat(out.toString().lines().takeWhile(line -> !line.equals("query.sql")))
                .isNotEmpty()
                .allMatch(line -> line.length() <= 100 || !line.strip().contains(" "));
    }

    @Test
    void namesTheNearestRule() {
        int code = run("rules", "show", "upload-volum");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("Did you mean 'upload-volume'?");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void beginsARuleThatLintsClean() {
        int begun = run("rules", "new", "flow-count", "--rules", folder.toString());
        int linted = run("rules", "lint", folder.toString());

        assertThat(begun).isZero();
        assertThat(linted).isZero();
        assertThat(out.toString().strip())
                .isEqualTo(folder.resolve("flow-count").toString());
        assertThat(err.toString()).contains("No problem found.");
    }

    @Test
    void saysWhatIsWrongWithARule() throws IOException {
        run("rules", "new", "flow-count", "--rules", folder.toString());
        Path query = folder.resolve("flow-count/query.sql");
        Files.writeString(query, Files.readString(query).replace("min(first_ts)", "first(first_ts)"));

        int code = run("rules", "lint", folder.resolve("flow-count").toString());

        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).contains("flow-count/query.sql:5: first() is not on the portable list");
        assertThat(err.toString()).contains("Problems found: 1.");
    }

    @Test
    void provesARuleByItsCases() {
        run("rules", "new", "flow-count", "--rules", folder.toString());

        int code = run("rules", "test", folder.toString());

        assertThat(code).isZero();
        assertThat(out.toString())
                .endsWith("pass  flow-count  fires-far-above-the-mark\n"
                        + "pass  flow-count  stays-quiet-just-above-the-mark\n");
        assertThat(err.toString()).endsWith("Cases: 2, failed: 0.\n");
    }

    @Test
    void saysWhatACaseGaveInstead() throws IOException {
        run("rules", "new", "flow-count", "--rules", folder.toString());
        Path expected = folder.resolve("flow-count/cases/fires-far-above-the-mark/expected.json");
        Files.writeString(expected, Files.readString(expected).replace("600", "601"));

        int code = run("rules", "test", folder.toString(), "--rule", "flow-count");

        assertThat(code).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "FAIL  flow-count  fires-far-above-the-mark: 192.168.10.7: flows observed is 600 instead of 601\n");
        assertThat(err.toString()).endsWith("Cases: 2, failed: 1.\n");
    }

    @Test
    void refusesToTestARuleThatIsNotThere() {
        int code = run("rules", "test", folder.toString(), "--rule", "flow-count");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("no rule 'flow-count'");
    }

    @Test
    void looksAtTheRulesThatComeWithTheProgramUnlessAFolderIsNamed() {
        run("rules", "test", "--rule", "no-such-rule");

        assertThat(err.toString()).contains(Home.find().rules() + ": no rule 'no-such-rule' in it");
        assertThat(run("rules", "lint")).isZero();
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        String missing = folder.resolve("missing").toString();

        assertThat(run("rules", "test", missing)).isEqualTo(2);
        assertThat(run("rules", "lint", missing)).isEqualTo(2);
        assertThat(err.toString().lines().filter(line -> line.contains(missing + ": there is no such folder")))
                .hasSize(2);
    }

    @Test
    void failsOnAFolderWithoutRules() {
        int code = run("rules", "lint", folder.toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("holds no rules");
    }

    @Test
    void saysWhatIsDemanded() {
        int code = run("rules", "lint", "--checks");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("sql-division: ", "triage-steps: ");
    }

    @Test
    void namesItsVerbs() {
        int code = run("rules");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("list, show, lint, test or new");
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
