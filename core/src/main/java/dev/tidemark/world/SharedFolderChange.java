// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/** Two colleagues open folders for each other: a new mutual contact, and only one. Hard level only. */
final class SharedFolderChange implements Incident {
    private static final Shape FILE = new Shape(30_000, 1.6, 120_000, 1.8, 8);

    @Override
    public void play(Stage stage) {
        if (stage.office().spec().level() != Level.HARD) {
            return;
        }
        List<Host> pair = stage.takeDesks(2);
        if (pair.size() == 2) {
            share(stage, pair.get(0), pair.get(1));
            share(stage, pair.get(1), pair.get(0));
        }
    }

    private static void share(Stage stage, Host from, Host to) {
        Dice dice = stage.dice();
        Span both = stage.awake(from).within(stage.awake(to));
        Strand strand = stage.strand();
        for (int files = dice.between(4, 20); files > 0; files--) {
            double moment = dice.between(both.low(), both.high());
            strand.send(moment, from.endpoint().v4Only(), to.endpoint(), Service.SMB, FILE.draw(dice));
        }
        stage.excuse(from, "shares a folder with one colleague");
    }
}
