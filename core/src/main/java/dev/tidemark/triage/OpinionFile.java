// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.triage;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Run;
import dev.tidemark.flow.IpAddress;
import dev.tidemark.output.JsonFields;
import dev.tidemark.output.JsonText;
import dev.tidemark.output.RunReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Verdicts.jsonl beside a run: what people said, in the order in which they said it; the last word counts. */
public final class OpinionFile {
    /** The file's name inside the run's folder. */
    public static final String FILE_NAME = "verdicts.jsonl";

    private OpinionFile() {}

    /** What was said of a run; nothing where the file is not there. */
    public static List<Opinion> read(Path folder) {
        return RunReader.linesOf(folder.resolve(FILE_NAME), OpinionFile::opinion);
    }

    private static Opinion opinion(JsonFields line) {
        return new Opinion(
                line.text("device"),
                line.textOrNull("rule"),
                line.word("verdict", Opinion.Truth.values(), Opinion.Truth::id),
                line.text("note"),
                line.text("by"),
                line.time("at"));
    }

    /** Gives the text line by line. */
    public static void write(List<Opinion> opinions, Consumer<String> out) {
        opinions.forEach(opinion -> out.accept(line(opinion)));
    }

    /** One opinion as a line of JSON. */
    static String line(Opinion opinion) {
        JsonText json = new JsonText();
        write(json, opinion);
        return json.line();
    }

    /** One opinion as an object. */
    static void write(JsonText json, Opinion opinion) {
        json.object(() -> {
            json.name("device").text(opinion.device());
            json.name("rule").text(opinion.rule());
            json.name("verdict").text(opinion.truth().id());
            json.name("note").text(opinion.note());
            json.name("by").text(opinion.by());
            json.name("at").text(opinion.at().toString());
        });
    }

    /**
     * The opinions that count: the last of each device and rule, and none of a single rule before one of all that a device did.
     * One of a single rule comes behind the one of all from which it is an exception.
     */
    public static List<Opinion> standing(List<Opinion> opinions) {
        Map<String, Opinion> last = new LinkedHashMap<>();
        for (Opinion opinion : opinions) {
            if (opinion.rule() == null) {
                last.values().removeIf(one -> one.device().equals(opinion.device()));
            }
            last.put(opinion.device() + "\n" + opinion.rule(), opinion);
        }
        return List.copyOf(last.values());
    }

    /** Adds an opinion about a run, which must have accused or mentioned the device, and by that rule if one is named. */
    public static List<Opinion> with(List<Opinion> opinions, Opinion said, Run run) {
        String device = canonical(said.device());
        DeviceVerdict verdict = run.devices().stream()
                .filter(one -> one.device().equals(device))
                .findFirst()
                .orElseThrow(
                        () -> new TidemarkException(
                                ErrorCode.USAGE,
                                "--device: the run says nothing of " + said.device()
                                        + ", so there is nothing to call true or false. `tidemark triage RUN` lists who it speaks of."));
        check(verdict, said.rule());
        List<Opinion> all = new ArrayList<>(opinions);
        all.add(new Opinion(device, said.rule(), said.truth(), said.note(), said.by(), said.at()));
        return all;
    }

    private static void check(DeviceVerdict verdict, @Nullable String rule) {
        if (rule != null && !verdict.rules().contains(rule)) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "--rule: " + verdict.device() + " has no finding of " + rule + " in this run. It has some of "
                            + String.join(", ", verdict.rules()) + ".");
        }
    }

    /** An address in the spelling of a run's files. */
    public static String canonical(String address) {
        String stripped = address.strip();
        return IpAddress.parse(stripped).map(IpAddress::toString).orElse(stripped);
    }
}
