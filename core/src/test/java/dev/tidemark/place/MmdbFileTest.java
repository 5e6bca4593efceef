// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.maxmind.db.Reader;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.flow.IpAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MmdbFileTest {
    @TempDir
    Path folder;

    private static IpAddress ip(String text) {
        return IpAddress.parse(text).orElseThrow();
    }

    private static Map<String, Object> owner(long number, String name) {
        Map<String, Object> owner = new LinkedHashMap<>();
        owner.put("autonomous_system_number", number);
        owner.put("autonomous_system_organization", name);
        return owner;
    }

    private static MmdbWriter writer() {
        return new MmdbWriter("Tidemark-ASN", "made up", 1_000_000_000);
    }

    /** Random disjoint ranges of both families with some hundred owners. */
    private static GeoRanges randomRanges(MmdbWriter writer) {
        Random random = new Random(17);
        GeoRanges ranges = new GeoRanges();
        long at = 1L << 24;
        while (at < 40L << 24) {
            long last = at + random.nextInt(1 << (1 + random.nextInt(20)));
            put(ranges, writer, random, IpAddress.ofV4((int) at), IpAddress.ofV4((int) last));
            at = last + 1 + random.nextLong(4) * random.nextInt(1 << 18);
        }
        for (long high = 0x2a00L << 48; high >>> 48 < 0x2a08; high += 1L << (28 + random.nextInt(18))) {
            IpAddress first = new IpAddress(high, random.nextInt(3));
            put(ranges, writer, random, first, new IpAddress(high + random.nextInt(1 << 28), random.nextLong()));
        }
        return ranges;
    }

    private static void put(GeoRanges ranges, MmdbWriter writer, Random random, IpAddress first, IpAddress last) {
        int owner = 1 + random.nextInt(300);
        writer.put(first, last, owner(owner, "Example Net " + owner));
        ranges.put(first, last, new Place(null, (long) owner, "Example Net " + owner));
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 28, 32})
    void agreesWithTheSourceAndTheReferenceReader(int recordSize) throws IOException {
        MmdbWriter writer = writer().withRecordSize(recordSize);
        GeoRanges ranges = randomRanges(writer);
        Path path = folder.resolve("owners.mmdb");
        writer.write(path);

        assertThat(GeoCheck.check(path, ranges, 6_000)).contains("0 overlapped", "6000 addresses checked");
    }

    @Test
    void readsFilesOfIpv4Alone() {
        Path path = folder.resolve("v4.mmdb");
        writer().forV4().put("200.0.0.0/24", owner(64_500, "Example Net")).write(path);
        MmdbFile file = MmdbFile.open(path);

        assertThat(file.find(ip("200.0.0.255"))).isEqualTo(new Place(null, 64_500L, "Example Net"));
        assertThat(file.find(ip("200.0.1.0"))).isEqualTo(Place.UNKNOWN);
        assertThat(file.find(ip("2a00::c800:1"))).isEqualTo(Place.UNKNOWN);
    }

    @Test
    void readsFilesWithOneAnswerForAll() {
        Path path = folder.resolve("all.mmdb");
        writer().put("::/0", owner(64_500, "Example Net")).write(path);

        assertThat(MmdbFile.open(path).find(ip("200.0.0.1")).asn()).isEqualTo(64_500);
        assertThat(MmdbFile.open(path).find(ip("2a00::1")).asn()).isEqualTo(64_500);
    }

    @Test
    void readsEmptyFiles() {
        Path path = folder.resolve("empty.mmdb");
        writer().write(path);

        assertThat(MmdbFile.open(path).find(ip("200.0.0.1"))).isEqualTo(Place.UNKNOWN);
        assertThat(MmdbFile.open(path).sample()).isEqualTo(Place.UNKNOWN);
    }

    @Test
    void decodesWhatTheReferenceReaderDecodes() throws IOException {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("short", "x");
        record.put("middle", "m".repeat(200));
        record.put("long", "l".repeat(5_000));
        record.put("longest", "ü".repeat(70_000));
        record.put("again", "m".repeat(200));
        record.put("small", 7);
        record.put("number", 4_000_000_000L);
        record.put("large", 1L << 40);
        record.put("huge", BigInteger.ONE.shiftLeft(100));
        record.put("ratio", 0.25);
        record.put("truth", true);
        record.put("list", List.of("a", List.of("b"), Map.of("c", "d")));
        Path path = folder.resolve("all-types.mmdb");
        writer().put("200.0.0.0/24", record).write(path);
        try (Reader reader = new Reader(path.toFile())) {
            Map<?, ?> theirs = reader.get(InetAddress.getByAddress(new byte[] {(byte) 200, 0, 0, 1}), Map.class);

            Object ours = MmdbFields.read(ByteBuffer.wrap(encoded(record)), 0, 0);

            assertThat(ours.toString()).isEqualTo(sorted(record, theirs)).isEqualTo(record.toString());
        }
    }

    // The reference reader keeps no order of keys.
    private static String sorted(Map<String, Object> order, Map<?, ?> record) {
        Map<String, Object> sorted = new LinkedHashMap<>();
        order.keySet().forEach(key -> sorted.put(key, record.get(key)));
        return sorted.toString();
    }

    private static byte[] encoded(Object value) {
        MmdbEncoder encoder = new MmdbEncoder();
        encoder.write(value);
        return encoder.bytes();
    }

    @Test
    void refusesFilesOfAnotherKind() throws IOException {
        assertDamaged(new byte[0]);
        assertDamaged("PK\u0003\u0004 this is no MMDB file".getBytes(StandardCharsets.UTF_8));
        assertDamaged("\u00ab\u00cd\u00efMaxMind.com".getBytes(StandardCharsets.ISO_8859_1));
        assertDamaged(join("\u00ab\u00cd\u00efMaxMind.com".getBytes(StandardCharsets.ISO_8859_1), encoded("text")));
        assertDamaged(join(
                "\u00ab\u00cd\u00efMaxMind.com".getBytes(StandardCharsets.ISO_8859_1),
                encoded(Map.of("node_count", 4_000_000_000L, "record_size", 24, "ip_version", 6))));
    }

    private static byte[] join(byte[] left, byte[] right) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(left);
        out.writeBytes(right);
        return out.toByteArray();
    }

    private void assertDamaged(byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve("damaged.mmdb"), bytes);

        assertThatExceptionOfType(TidemarkException.class)
                .isThrownBy(() -> MmdbFile.open(path))
                .withMessageContaining(path + " cannot be read as an MMDB file")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA));
    }

    @Test
    void refusesAFileCutOff() throws IOException {
        byte[] whole =
                writer().put("200.0.0.0/24", owner(64_500, "Example Net")).toBytes();

        assertDamaged(Arrays.copyOf(whole, whole.length / 2));
        assertDamaged(Arrays.copyOfRange(whole, whole.length - 120, whole.length));
    }

    @Test
    void failsOnlyWithItsOwnErrorWhateverTheBytes() throws IOException {
        byte[] whole = writer().put("200.0.0.0/24", owner(64_500, "Example Net"))
                .put("201.0.0.0/16", owner(64_501, "Other Net"))
                .toBytes();
        Random random = new Random(23);
        int errors = 0;
        for (int count = 0; count < 500; count++) {
            byte[] bytes = whole.clone();
            for (int change = 0; change <= random.nextInt(8); change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Path path = Files.write(folder.resolve("mutant.mmdb"), bytes);
            try {
                MmdbFile file = MmdbFile.open(path);
                file.sample();
                file.find(ip("200.0.0.1"));
                file.find(ip("201.0.0.1"));
            } catch (TidemarkException e) {
                errors++;
            }
        }
        assertThat(errors).isPositive();
    }

    @Test
    void endsWhereAPointerPointsAtItself() {
        // A pointer of two bytes towards 0, which is where it stands.
        ByteBuffer loop = ByteBuffer.wrap(new byte[] {0x20, 0});

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> MmdbFields.read(loop, 0, 0))
                .withMessageContaining("too deep");
    }

    @Test
    void endsWhereFewBytesMeanBillionsOfValues() {
        // Ten lists of 28 pointers, each towards the list before.
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.writeBytes(encoded("x"));
        int target = 0;
        for (int level = 0; level < 10; level++) {
            int start = bomb.size();
            bomb.writeBytes(new byte[] {28, 4});
            for (int index = 0; index < 28; index++) {
                bomb.writeBytes(new byte[] {(byte) (0x20 | target >>> 8), (byte) target});
            }
            target = start;
        }
        int last = target;

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> MmdbFields.read(ByteBuffer.wrap(bomb.toByteArray()), 0, last))
                .withMessageContaining("too many");
    }
}
