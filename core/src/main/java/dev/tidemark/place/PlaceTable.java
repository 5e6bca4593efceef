// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.flow.IpAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code places.csv}: single addresses with their country and owner, written by hand. */
final class PlaceTable {
    /** Its name in a folder of databases or of a rule's case. */
    static final String FILE = "places.csv";

    private static final String HEADER = "address,country,owner";
    private static final int CELLS = 3;

    private PlaceTable() {}

    /** The places of a folder's table; none where it has no table. */
    static Map<IpAddress, Place> readIfPresent(Path folder) {
        Path file = folder.resolve(FILE);
        return Files.exists(file) ? read(file) : Map.of();
    }

    private static Map<IpAddress, Place> read(Path file) {
        List<String> lines = lines(file);
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw wrong(file, 1, "must be the header " + HEADER);
        }
        Map<IpAddress, Place> places = new LinkedHashMap<>();
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank()) {
                add(line, places, file, number);
            }
        }
        return places;
    }

    private static void add(String line, Map<IpAddress, Place> places, Path file, int number) {
        // An owner may hold commas: it is all that follows the second.
        String[] cells = line.split(",", CELLS);
        if (cells.length < CELLS) {
            throw wrong(file, number, "must be " + HEADER + "; what is unknown stays empty");
        }
        IpAddress address = IpAddress.parse(cells[0].strip())
                .orElseThrow(() -> wrong(file, number, "'" + cells[0] + "' is no address"));
        if (places.put(address, new Place(known(cells[1]), null, known(cells[2]))) != null) {
            throw wrong(file, number, "names " + address + " a second time");
        }
    }

    private static @Nullable String known(String cell) {
        return cell.isBlank() ? null : cell.strip();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.USAGE, file + ": is no UTF-8 text or cannot be read: " + e.getMessage(), e);
        }
    }

    private static TidemarkException wrong(Path file, int line, String what) {
        return new TidemarkException(ErrorCode.USAGE, file + ":" + line + ": " + what);
    }
}
