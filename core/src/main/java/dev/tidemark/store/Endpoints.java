// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import dev.tidemark.engine.Rows;
import dev.tidemark.flow.IpAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The distinct ends of all flows as the sources spelled them, parsed once each. */
final class Endpoints {
    private final Map<String, IpAddress> texts = new LinkedHashMap<>();
    private final Map<IpAddress, Tally> tallies = new TreeMap<>();
    private final Map<FileKey, List<FileEnd>> files = new LinkedHashMap<>();
    private final List<String> refused = new ArrayList<>();

    /** Flows that an address opened and answered. */
    record Tally(long opened, long answered) {
        Tally plus(Tally other) {
            return new Tally(opened + other.opened, answered + other.answered);
        }
    }

    /** A file of a side. */
    record FileKey(Part part, long file) {}

    /** An address's flows in one file. */
    record FileEnd(IpAddress address, Tally tally) {}

    /** Takes in the rows of endpoints.sql of one side; returns its flows. */
    long add(Part part, Rows rows) {
        long flows = 0;
        for (Rows.Row row : rows) {
            String text = row.text("address");
            Tally tally = new Tally(row.integer("opened"), row.integer("answered"));
            parse(text)
                    .ifPresentOrElse(
                            address -> add(part, row.integer("file_number"), address, tally), () -> refused.add(text));
            flows += tally.opened();
        }
        return flows;
    }

    /** Takes in addresses that the engine wrote earlier; they belong to no file that could be read again. */
    void addEarlier(Rows rows) {
        for (Rows.Row row : rows) {
            Tally tally = new Tally(row.integer("opened"), row.integer("answered"));
            parse(row.text("address")).ifPresent(address -> tallies.merge(address, tally, Tally::plus));
        }
    }

    private void add(Part part, long file, IpAddress address, Tally tally) {
        tallies.merge(address, tally, Tally::plus);
        files.computeIfAbsent(new FileKey(part, file), key -> new ArrayList<>()).add(new FileEnd(address, tally));
    }

    private Optional<IpAddress> parse(String text) {
        IpAddress known = texts.get(text);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<IpAddress> parsed = IpAddress.parse(text);
        parsed.ifPresent(address -> texts.put(text, address));
        return parsed;
    }

    /** Every spelling with its address. */
    Map<String, IpAddress> texts() {
        return texts;
    }

    /** Flows by address, in order of address. */
    Map<IpAddress, Tally> tallies() {
        return tallies;
    }

    /** The ends by file. */
    Map<FileKey, List<FileEnd>> files() {
        return files;
    }

    /** Texts that are no address. */
    List<String> refused() {
        return refused.stream().distinct().sorted().toList();
    }
}
