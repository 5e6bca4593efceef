// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import picocli.CommandLine.Command;

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

    @Test
    void everyExampleInTheHelpIsUnderstood() {
        assumeThat(Commands.all()).as("the commands come one by one").hasSizeGreaterThan(8);
        String[] footer = TidemarkCommand.class.getAnnotation(Command.class).footer();

        List<List<String>> examples = Stream.of(footer)
                .filter(line -> line.startsWith("  tidemark"))
                .map(line -> line.split(" {2,}", -1)[1])
                .flatMap(line -> Document.words(line).stream())
                .toList();

        assertThat(examples).hasSizeGreaterThan(2).allSatisfy(DocumentsTest::assertUnderstood);
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
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Console console = new Console(nowhere, nowhere, new Interruption());

        assertThatCode(() -> Main.commandLine(console, Commands.all(), words).parseArgs(words.toArray(String[]::new)))
                .as("tidemark %s", String.join(" ", words))
                .doesNotThrowAnyException();
    }
}
