// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** An internal server, switched on with the first judged day, that many devices use at once. */
final class NewServerChange implements Incident {
    @Override
    public void play(Stage stage) {
        for (Host host : stage.office().roster().withRole(Role.INTRANET)) {
            if (host.sinceDay() > 0) {
                stage.excuse(host, "new internal server that many use");
            }
        }
    }
}
