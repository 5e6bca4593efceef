// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What the documents say must work as it is written there. */
final class DocumentsTest {
    @Test
    void theDocumentsAreSeen() {
        assertThat(Document.all())
                .extracting(document -> document.path().toString())
                .contains("CONTRIBUTING.md");
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() {
        return Document.all().stream()
                .map(document ->
                        DynamicTest.dynamicTest(document.path().toString(), () -> assertThat(document.innerLinks())
                                .flatMap(document::faultOf)
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandIsUnderstood() {
        return Document.all().stream().flatMap(document -> document.commands().stream()
                .map(words -> DynamicTest.dynamicTest(
                        document.path() + ": tidemark " + String.join(" ", words), () -> assertUnderstood(words))));
    }

    @TestFactory
    Stream<DynamicTest> everyHelpGivesExamplesThatAreUnderstood() {
        List<String> names = Commands.all().stream().map(Commands.Entry::name).toList();
        return withVerbs(Main.commandLine(console(), Commands.all(), names))
                .map(CommandLine::getCommandSpec)
                .map(command -> DynamicTest.dynamicTest(
                        command.qualifiedName(),
                        () -> assertThat(examples(command)).isNotEmpty().allSatisfy(DocumentsTest::assertUnderstood)));
    }

    private static Stream<CommandLine> withVerbs(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(DocumentsTest::withVerbs));
    }

    private static List<List<String>> examples(CommandSpec command) {
        return String.join("\n", command.usageMessage().footer())
                .replaceAll(" *\\\\\n *", " ")
                .lines()
                .filter(line -> line.startsWith("  tidemark"))
                // What follows two blanks explains it.
                .map(line -> line.strip().split(" {2,}", 2)[0])
                .flatMap(line -> Document.words(line).stream())
                .toList();
    }

    @Test
    void theArchitecturePageNamesEveryPackage() throws IOException {
        Path root = Document.TOP.resolve("core/src/main/java/dev/tidemark");
        String page = Files.readString(Document.TOP.resolve("docs/architecture.md"));

        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(file -> file.endsWith("package-info.java")))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(file -> assertThat(page)
                            .contains("| `"
                                    + root.relativize(file.getParent())
                                            .toString()
                                            .replace('/', '.') + "` |"));
        }
    }

    @Test
    void readsTheWordsThatAShellWouldHandOver() {
        assertThat(Document.words("$ ./tidemark detect 'a b.csv' --out \"c d\"  # judge"))
                .containsExactly(List.of("detect", "a b.csv", "--out", "c d"));
        assertThat(Document.words("TIDEMARK_BUDGET=1 tidemark rules list | head"))
                .containsExactly(List.of("rules", "list"));
        assertThat(Document.words("mvn verify")).isEmpty();
    }

    private static void assertUnderstood(List<String> words) {
        List<String> read = HelpCommand.asOption(words);

        assertThatCode(() -> Main.commandLine(console(), Commands.all(), read).parseArgs(read.toArray(String[]::new)))
                .as("tidemark %s", String.join(" ", words))
                .doesNotThrowAnyException();
    }

    private static Console console() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return new Console(nowhere, nowhere, new Interruption());
    }
}
