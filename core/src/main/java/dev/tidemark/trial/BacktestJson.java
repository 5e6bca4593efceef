// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import dev.tidemark.output.JsonText;
import dev.tidemark.output.RunReader;
import java.util.function.Consumer;

/** Writes a backtest as one line of JSON. */
public final class BacktestJson {
    /** The file's name inside the folder. */
    public static final String FILE_NAME = "backtest.json";

    private static final int SCHEMA = 1;

    private final JsonText json = new JsonText();

    private BacktestJson() {}

    /** Gives the text. */
    public static void write(Backtest backtest, Consumer<String> out) {
        BacktestJson writer = new BacktestJson();
        writer.write(backtest);
        out.accept(writer.json.line());
    }

    private void write(Backtest backtest) {
        json.object(() -> {
            json.name("schema").whole(SCHEMA);
            json.name("program").text(RunReader.PROGRAM);
            json.name("days")
                    .texts(backtest.dates().stream().map(Object::toString).toList());
            json.name("by").text(backtest.halves() ? "halves" : "days");
            json.name("budget").number(backtest.perHundred());
            json.name("budgets").arrayOf(backtest.points(), this::point);
            json.name("accused").arrayOf(backtest.perDay(), this::day);
            json.name("rules").arrayOf(backtest.rules(), rule -> noise(rule, "devices"));
            json.name("devices").arrayOf(backtest.devices(), device -> noise(device, "rules"));
            json.name("notes").texts(backtest.notes());
        });
    }

    private void point(Backtest.Point point) {
        json.object(() -> {
            json.name("budget").number(point.budget());
            json.name("promised_a_day").number(point.promised());
            json.name("accused_a_day").number(point.accused());
        });
    }

    private void day(Backtest.Day day) {
        json.object(() -> {
            json.name("day").text(day.date());
            json.name("judged").whole(day.judged());
            json.name("accused").whole(day.accused());
        });
    }

    private void noise(Backtest.Noise noise, String with) {
        json.object(() -> {
            json.name("name").text(noise.name());
            json.name("accusations").whole(noise.accusations());
            json.name(with).texts(noise.with());
            json.name("said_true").whole(noise.saidTrue());
            json.name("said_false").whole(noise.saidFalse());
        });
    }
}
