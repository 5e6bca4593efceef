// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What a command writes into a folder, which only the same may replace. */
public enum OutputKind {
    RUN("run", RunFiles.SUMMARY),
    ANALYSIS("analysis", RunFiles.ANALYSIS),
    BACKTEST("backtest", RunFiles.BACKTEST),
    DRILL("drill", RunFiles.DRILL);

    private final String word;
    private final String marker;

    OutputKind(String word, String marker) {
        this.word = word;
        this.marker = marker;
    }

    /** How it is called in a sentence. */
    String word() {
        return word;
    }

    /** The file by which a folder of this kind is known. */
    String marker() {
        return marker;
    }

    /** What another command wrote into a folder. */
    Optional<OutputKind> otherIn(Path folder) {
        return Stream.of(values())
                .filter(kind -> kind != this && RunReader.isOurs(folder.resolve(kind.marker)))
                .findFirst();
    }
}
