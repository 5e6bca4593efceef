// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

import dev.tidemark.output.JsonText;
import dev.tidemark.output.RunReader;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a drill as one line of JSON. */
public final class DrillJson {
    /** The file's name inside the folder. */
    public static final String FILE_NAME = "drill.json";

    private static final int SCHEMA = 1;

    private final JsonText json = new JsonText();

    private DrillJson() {}

    /** Gives the text. */
    public static void write(Drill drill, Consumer<String> out) {
        DrillJson writer = new DrillJson();
        writer.write(drill);
        out.accept(writer.json.line());
    }

    private void write(Drill drill) {
        json.object(() -> {
            json.name("schema").whole(SCHEMA);
            json.name("program").text(RunReader.PROGRAM);
            json.name("days").texts(drill.dates().stream().map(Object::toString).toList());
            json.name("budget").number(drill.perHundred());
            json.name("seeds").whole(drill.seeds());
            json.name("attacks").whole(drill.attacks());
            json.name("copies").whole(drill.copies());
            json.name("families").arrayOf(drill.results(), this::result);
            json.name("notes").texts(drill.notes());
        });
    }

    private void result(DrillResult result) {
        json.object(() -> {
            json.name("family").text(result.family());
            json.name("outcome").text(result.outcome().id());
            json.name("says").text(result.say());
            json.name("unit").text(result.unit());
            json.name("actors").whole(result.actors());
            json.name("smallest_caught")
                    .number(
                            result.stated() == null
                                    ? null
                                    : (Double) result.stated().size());
            json.name("surely_missed").number(result.surelyMissed());
            json.name("surely_caught").number(result.surelyCaught());
            json.name("largest_tried").number(result.largest());
            share("most_tried", result.mostTried());
            share("confirmed", result.stated());
            share("half", result.half());
            json.name("rules").texts(result.rules());
            json.name("curve").arrayOf(result.curve(), this::share);
        });
    }

    private void share(String name, @Nullable Share share) {
        json.name(name);
        if (share == null) {
            json.text(null);
        } else {
            share(share);
        }
    }

    private void share(Share share) {
        json.object(() -> {
            json.name("size").number(share.size());
            json.name("tried").whole(share.tried());
            json.name("caught").whole(share.caught());
            json.name("share").number(share.share());
            json.name("low").number(share.low());
            json.name("high").number(share.high());
        });
    }
}
