// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.flow.IpAddress;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells country and owner of outside addresses from MMDB files on this machine. Safe for several threads. */
public final class Places {
    private final List<MmdbFile> files;
    private final List<String> notes;
    private final Map<IpAddress, Place> given;

    private Places(List<MmdbFile> files, List<String> notes, Map<IpAddress, Place> given) {
        this.files = files;
        this.notes = notes;
        this.given = given;
    }

    /** Knows nothing: every country and owner is unknown. */
    public static Places none() {
        return new Places(List.of(), List.of("Countries and owners are unknown: no --geo folder."), Map.of());
    }

    /** As {@link #open}, or {@link #none} where there is no such folder: for the folder shipped with the program. */
    public static Places openIfPresent(Path folder) {
        return Files.isDirectory(folder) ? open(folder) : none();
    }

    /**
     * Opens every {@code *.mmdb} file of a folder, in order of name; where two answer, the first is believed. What a
     * {@code places.csv} beside them says of an address comes before them all.
     *
     * @throws TidemarkException where there is no folder, no such file, none that tells country or owner, or a damaged one
     */
    public static Places open(Path folder) {
        List<MmdbFile> files = list(folder).stream().map(MmdbFile::open).toList();
        Map<IpAddress, Place> table = PlaceTable.readIfPresent(folder);
        Place told = Stream.concat(files.stream().map(MmdbFile::sample), table.values().stream())
                .reduce(Place.UNKNOWN, Place::or);
        if (told.country() == null && !told.hasOwner()) {
            throw refuse(folder, "holds no *.mmdb file and no " + PlaceTable.FILE + " that tells country or owner");
        }
        List<String> notes = new ArrayList<>();
        if (told.country() == null) {
            notes.add("Countries are unknown: no file in " + folder + " tells them.");
        }
        if (!told.hasOwner()) {
            notes.add("Owners are unknown: no file in " + folder + " tells them.");
        }
        return new Places(files, List.copyOf(notes), Map.copyOf(table));
    }

    private static TidemarkException refuse(Path folder, String why) {
        return new TidemarkException(
                ErrorCode.USAGE,
                folder + " " + why + ". Name a folder of MMDB files as MaxMind, DB-IP or IPinfo make them by --geo.");
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw refuse(folder, "is not a folder");
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.mmdb")) {
            List<Path> paths = new ArrayList<>();
            found.forEach(paths::add);
            paths.sort(null);
            return paths;
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.BAD_DATA, folder + " cannot be listed: " + e.getMessage(), e);
        }
    }

    /** The same, but these addresses have the places given here, even private ones: for made-up worlds and cases. */
    public Places with(Map<IpAddress, Place> places) {
        return new Places(files, notes, Map.copyOf(places));
    }

    /** What is known of an address; always {@link Place#UNKNOWN} for private, reserved and documentation addresses. */
    public Place find(IpAddress address) {
        Place place = given.get(address);
        if (place != null) {
            return place;
        }
        return SpecialRanges.isOwned(address) ? findInFiles(address) : Place.UNKNOWN;
    }

    private Place findInFiles(IpAddress address) {
        Place place = Place.UNKNOWN;
        for (MmdbFile file : files) {
            place = place.or(file.find(address));
            if (place.isWhole()) {
                return place;
            }
        }
        return place;
    }

    /** What a user should know: what these files cannot tell. */
    public List<String> notes() {
        return notes;
    }
}
