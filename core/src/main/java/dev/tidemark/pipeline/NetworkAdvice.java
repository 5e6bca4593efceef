// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.flow.IpAddress;
import dev.tidemark.flow.TrafficClass;
import dev.tidemark.place.Cidr;
import dev.tidemark.place.SuggestedNetworks;
import dev.tidemark.store.Part;
import dev.tidemark.store.StoredFlows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What to say where flows have no end of ours: where most have none, the networks are likely not those that were named or assumed,
 * and where more have none than may be refused unasked, servers may have been forgotten.
 */
final class NetworkAdvice {
    private static final int HUNDREDTH = 100;

    private NetworkAdvice() {}

    /** One sentence or two, empty where the networks seem right. */
    static Optional<String> of(Engine engine, Part part, StoredFlows stored, ClassSums sums) {
        long outside = sums.flowsOf(TrafficClass.EXTERNAL_EXTERNAL);
        if (outside * HUNDREDTH <= sums.flows()) {
            return Optional.empty();
        }
        List<SuggestedNetworks.End> ends = ends(engine, part, stored);
        return Optional.of(String.format(
                Locale.ROOT,
                "%d of %d flows (%d %%) have no end in the internal networks (%s) and are not judged. %s",
                outside,
                sums.flows(),
                100 * outside / sums.flows(),
                texts(stored.networks().internal(), ", "),
                SuggestedNetworks.isNeeded(sums.flows(), outside)
                        ? ofNetworks(SuggestedNetworks.suggest(ends))
                        : ofServers(SuggestedNetworks.answerers(ends))));
    }

    private static String ofNetworks(List<Cidr> likely) {
        return likely.isEmpty()
                ? "Say which networks are yours with --internal."
                : "If these are yours, say --internal " + texts(likely, ",") + ".";
    }

    private static String ofServers(List<IpAddress> answerers) {
        return "Most were opened to " + texts(answerers, ", ")
                + "; if these are servers of yours, name them by --public.";
    }

    private static List<SuggestedNetworks.End> ends(Engine engine, Part part, StoredFlows stored) {
        List<SuggestedNetworks.End> ends = new ArrayList<>();
        Query query = Query.resource(NetworkAdvice.class, "ends_of_others.sql")
                .over(Part.JUDGED.hours().name(), part.hours());
        for (Rows.Row row : engine.rows(query)) {
            ends.add(new SuggestedNetworks.End(
                    stored.book().find(row.integer("id")).address(), row.integer("opened"), row.integer("answered")));
        }
        return ends;
    }

    private static String texts(List<?> places, String separator) {
        return places.stream().map(Object::toString).collect(Collectors.joining(separator));
    }
}
