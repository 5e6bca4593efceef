// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/** What a person does all day: how often each kind of activity is taken up. */
enum Job {
    DEVELOPER(List.of(7.0, 1.0, 1.2, 0.6, 1.5, 3.0)),
    SALES(List.of(5.0, 1.0, 3.5, 1.2, 3.5, 0.0)),
    FINANCE(List.of(3.5, 2.6, 2.2, 3.0, 2.0, 0.0)),
    DESIGN(List.of(6.5, 0.8, 1.4, 3.4, 1.6, 0.4)),
    SUPPORT(List.of(4.0, 2.4, 3.0, 0.8, 2.8, 0.2)),
    MANAGER(List.of(4.5, 1.4, 4.2, 1.6, 1.8, 0.0));

    private final Weights activities;

    Job(List<Double> weights) {
        this.activities =
                new Weights(weights.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The next thing that somebody with this job does. */
    Activity next(Dice dice) {
        return Activity.at(activities.draw(dice));
    }
}
