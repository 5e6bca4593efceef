// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.Objects;

/** People who never call, and call for hours on this day, by the service that others use. */
final class VideoCallChange implements Incident {
    @Override
    public void play(Stage stage) {
        int number = stage.scaled(stage.byLevel(1, 2, 4));
        for (Host host : stage.cast()
                .take(
                        number,
                        stage.day(),
                        candidate -> !Objects.requireNonNull(candidate.person()).isCaller(),
                        stage.dice())) {
            Span awake = stage.awake(host);
            double length = Math.min(awake.length() * 0.8, stage.dice().between(0.7, 2.6) * 3_600);
            double start = stage.dice().between(awake.low(), awake.high() - length);
            DeviceDay day = stage.office().dayOf(host, stage.day(), stage.strand());
            Calls.hold(day, new Span(start, start + length));
            stage.excuse(host, "video calls: symmetric traffic to a popular service");
        }
    }
}
