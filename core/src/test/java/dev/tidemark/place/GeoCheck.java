// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import com.maxmind.db.Reader;
import dev.tidemark.flow.IpAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Asks a new MMDB file for random addresses, by our reader and by its inventor's, and compares with the source. */
final class GeoCheck {
    /** Enough for the real files. */
    static final int ALL_PROBES = 300_000;

    private static final int PROBES_A_ROUND = 6;
    private static final long SEED = 20_260_617;

    private GeoCheck() {}

    /** Says how many addresses agreed; fails at the first that does not. */
    static String check(Path path, GeoRanges ranges, int count) throws IOException {
        List<IpAddress> probes = probes(ranges, count);
        MmdbFile ours = MmdbFile.open(path);
        int known = 0;
        try (Reader theirs = new Reader(path.toFile())) {
            for (IpAddress probe : probes) {
                Place place = ranges.find(probe);
                Map<?, ?> record = theirs.get(InetAddress.getByAddress(probe.bytes()), Map.class);
                compare(probe, place, ours.find(probe));
                compare(probe, place, record == null ? Place.UNKNOWN : GeoLayout.read(numbersAsLong(record)));
                known += place.equals(Place.UNKNOWN) ? 0 : 1;
            }
        }
        return String.format(
                Locale.ROOT,
                "%s: %d bytes, %d ranges (%d overlapped); %d addresses checked, %d of them known%n",
                path.getFileName(),
                Files.size(path),
                ranges.ends().size(),
                ranges.overlaps(),
                probes.size(),
                known);
    }

    // Two thirds at the edges of ranges, where a mistake would be.
    private static List<IpAddress> probes(GeoRanges ranges, int wanted) {
        Random random = new Random(SEED);
        List<IpAddress> firsts = new ArrayList<>(ranges.ends().keySet());
        List<IpAddress> probes = new ArrayList<>();
        for (int count = 0; count < wanted / PROBES_A_ROUND; count++) {
            probes.add(IpAddress.ofV4(random.nextInt()));
            probes.add(new IpAddress(random.nextLong() >>> 3 | 1L << 61, random.nextLong()));
            IpAddress first = firsts.get(random.nextInt(firsts.size()));
            IpAddress last = ranges.ends().get(first).last();
            probes.add(first);
            probes.add(last);
            probes.add(new IpAddress(first.high(), first.low() - 1));
            probes.add(new IpAddress(last.high(), last.low() + 1));
        }
        return probes;
    }

    private static Map<String, Object> numbersAsLong(Map<?, ?> record) {
        Map<String, Object> fields = new TreeMap<>();
        record.forEach((key, value) ->
                fields.put(key.toString(), value instanceof Number number ? (Object) number.longValue() : value));
        return fields;
    }

    private static void compare(IpAddress probe, Place expected, Place found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException(probe + " is " + found + " in the new file, but " + expected);
        }
    }
}
