// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows that config/checkstyle.xml bites, and that what it says helps. */
final class CheckstyleBitesTest {
    private static final String CONFIGURATION = Path.of(System.getProperty("tidemark.home"), "config", "checkstyle.xml")
            .toString();

    @TempDir
    private Path folder;

    @Test
    void reportsAMethodOfFortyOneLines() throws Exception {
        assertThat(reports("Planted", classWith(methodOfLines(41))))
                .singleElement()
                .asString()
                .contains("Method planted has 41 lines, 40 at most", "give each of its steps a method");
    }

    @Test
    void leavesAMethodOfFortyLinesAlone() throws Exception {
        assertThat(reports("Planted", classWith(methodOfLines(40)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            void a() { if (b()) { return; } else { c(); } }                        | No else after return
            void a() { if (b()) { throw x(); } else if (d()) { c(); } }            | No else after return
            int a(int b) { return b > 0 ? 1 : b < 0 ? -1 : 0; }                    | No nested ternary
            void a() { if (b()) c(); }                                             | needs braces
            void a() { try { b(); } catch (Exception e) { c(); } }                 | Catch what can happen here
            void a() { try { b(); } catch (Fault e) { } }                          | say why in a comment
            void a(int b, int c, int d, int e, int f, int g) { }                   | 6 parameters, 5 at most
            public void a(boolean b) { }                                           | Use an enum or two methods
            int b; // TODO later                                                   | Write it as TODO(#12)
            int b; // if (c) { d(); }                                              | No commented-out code
            public int b;                                                          | must be private
            """)
    void saysWhatToDo(String member, String advice) throws Exception {
        assertThat(reports("Planted", classWith(member)))
                .singleElement()
                .asString()
                .contains(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            int a(int b) { if (b > 0) { return 1; } return 0; }
            String a(int b) { return (b > 0 ? "a" : "b") + (b > 1 ? "c" : "d"); }
            int b; // TODO(#12): keep the sign
            int b; // of the day (UTC); see the manual
            record Six(int a, int b, int c, int d, int e, int f) {}
            """)
    void leavesGoodCodeAlone(String member) throws Exception {
        assertThat(reports("Planted", classWith(member))).isEmpty();
    }

    @Test
    void reportsAFileThatIsTooLongOrHasNoLicence() throws Exception {
        List<String> reports = reports("Planted", "final class Planted {" + "\n".repeat(400) + "}\n");

        assertThat(reports).anyMatch(report -> report.contains("The file has 401 lines, 400 at most"));
        assertThat(reports).anyMatch(report -> report.contains("must begin with the licence line"));
    }

    @Test
    void theTwoWrittenExceptionsStand() throws Exception {
        String source = classWith("void a() { try { b(); } catch (Exception e) { c(); } }");

        assertThat(reports("cli/FaultHandler", source.replace("Planted", "FaultHandler")))
                .isEmpty();
        assertThat(reports("detect/RuleRunner", source.replace("Planted", "RuleRunner")))
                .isEmpty();
    }

    private static String classWith(String member) {
        return "// SPDX-License-Identifier: Apache-2.0\nfinal class Planted {\n    " + member + "\n}\n";
    }

    private static String methodOfLines(int lines) {
        return "void planted() {\n" + "        step();\n".repeat(lines - 2) + "    }";
    }

    private List<String> reports(String name, String source) throws CheckstyleException, IOException {
        Path file = folder.resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        Reports reports = new Reports();
        Checker checker = new Checker();
        checker.setModuleClassLoader(Checker.class.getClassLoader());
        checker.configure(ConfigurationLoader.loadConfiguration(
                CONFIGURATION,
                new PropertiesExpander(new Properties()),
                ConfigurationLoader.IgnoredModulesOptions.EXECUTE));
        checker.addListener(reports);
        checker.process(List.of(file.toFile()));
        checker.destroy();
        return reports.messages;
    }

    private static final class Reports implements AuditListener {
        private final List<String> messages = new ArrayList<>();

        @Override
        public void addError(AuditEvent event) {
            messages.add(event.getMessage());
        }

        @Override
        public void addException(AuditEvent event, Throwable throwable) {
            throw new IllegalStateException(event.getMessage(), throwable);
        }

        @Override
        public void auditStarted(AuditEvent event) {}

        @Override
        public void auditFinished(AuditEvent event) {}

        @Override
        public void fileStarted(AuditEvent event) {}

        @Override
        public void fileFinished(AuditEvent event) {}
    }
}
