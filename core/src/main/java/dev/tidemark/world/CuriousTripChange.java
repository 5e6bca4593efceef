// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/** People who read one page in a country where nobody else goes. */
final class CuriousTripChange implements Incident {
    @Override
    public void play(Stage stage) {
        Dice dice = stage.dice();
        FarLands lands = stage.office().sites().lands();
        List<Owner> owners = lands.unvisited().isEmpty() ? lands.visited() : lands.unvisited();
        for (Host host : stage.takeDesks(stage.scaled(stage.byLevel(1, 2, 3)))) {
            Span awake = stage.awake(host);
            Endpoint page = stage.freshOutside(dice.pick(owners));
            double moment = dice.between(awake.low(), awake.high());
            Strand strand = stage.strand();
            for (int flows = dice.between(1, 2); flows > 0; flows--) {
                Exchange exchange = SiteKind.WEB.shape().draw(dice);
                strand.send(moment, host.endpoint(), page, Service.HTTPS, exchange);
                moment += dice.exponential(1);
            }
            stage.excuse(host, "one page in a rare country");
        }
    }
}
