// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    private static final int MANY = 20_000;

    static Stream<IpAddress> randomAddresses() {
        // Groups of zeros must be frequent, for they are what texts shorten.
        Random random = new Random(7);
        return Stream.generate(() -> random.nextInt(3) == 0 ? IpAddress.ofV4(random.nextInt()) : sparse(random))
                .limit(MANY);
    }

    private static IpAddress sparse(Random random) {
        byte[] bytes = new byte[16];
        for (int group = 0; group < 8; group++) {
            if (random.nextBoolean()) {
                bytes[2 * group] = (byte) (random.nextInt(3) == 0 ? random.nextInt() : 0);
                bytes[2 * group + 1] = (byte) random.nextInt();
            }
        }
        return IpAddress.ofBytes(bytes);
    }

    private static BigInteger number(IpAddress address) {
        return new BigInteger(1, address.bytes());
    }

    private static IpAddress ip(String text) {
        return IpAddress.parse(text).orElseThrow();
    }

    @Test
    void readsBackWhatItWrites() {
        assertThat(randomAddresses()).allSatisfy(address -> assertThat(IpAddress.parse(address.toString()))
                .contains(address));
    }

    @Test
    void readsBackItsBytes() {
        assertThat(randomAddresses()).allSatisfy(address -> assertThat(IpAddress.ofBytes(address.bytes()))
                .isEqualTo(address));
    }

    @Test
    void agreesWithThePlatformOnWhatATextMeans() throws UnknownHostException {
        for (IpAddress address : randomAddresses().toList()) {
            // An address made of bytes prints itself in full, without asking anybody.
            String full = InetAddress.getByAddress(address.bytes()).getHostAddress();

            assertThat(IpAddress.parse(full)).as(full).contains(address);
        }
    }

    @Test
    void ordersByNumberWithIpv4First() {
        List<IpAddress> addresses = randomAddresses().toList();
        for (int index = 1; index < addresses.size(); index++) {
            IpAddress left = addresses.get(index - 1);
            IpAddress right = addresses.get(index);
            int expected = left.isV4() == right.isV4()
                    ? number(left).compareTo(number(right))
                    : Boolean.compare(right.isV4(), left.isV4());

            assertThat(Integer.signum(left.compareTo(right)))
                    .as("%s and %s", left, right)
                    .isEqualTo(Integer.signum(expected));
            assertThat(left.compareTo(right) == 0).isEqualTo(left.equals(right));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "::, ::",
        "::1, ::1",
        "1::, 1::",
        "2001:DB8::A, 2001:db8::a",
        "2001:0db8:0000:0000:0000:0000:0000:0001, 2001:db8::1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:db8::1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
        "::ffff:192.0.2.7, 192.0.2.7",
        "::FFFF:c000:207, 192.0.2.7",
        "0:0:0:0:0:ffff:c000:0207, 192.0.2.7",
        "::192.0.2.7, ::c000:207",
        "64:ff9b::192.0.2.7, 64:ff9b::c000:207",
        "fe80::1%eth0.100, fe80::1",
        "fe80::1%12, fe80::1"
    })
    void writesTheCanonicalText(String text, String canonical) {
        assertThat(IpAddress.parse(text)).map(IpAddress::toString).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "192.0.2.1 ",
                " 192.0.2.1",
                "192.0.2",
                "192.0.2.1.1",
                "192.0.2.",
                ".192.0.2",
                "192..2.1",
                "192.0.2.256",
                "192.0.2.999",
                "192.0.2.1111111111",
                "192.0.2.-1",
                "192.0.2.+1",
                "192.0.2.01",
                "010.0.0.1",
                "0x10.0.0.1",
                "192.0.2.1/24",
                "192.0.2.1%eth0",
                "3221225985",
                "localhost",
                "www.example.org",
                "example.org:443",
                "192.0.2.1:443",
                "[2001:db8::1]",
                "2001:db8::1/32",
                ":",
                ":1",
                ":::",
                "1:::2",
                "::1::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:",
                ":1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4::5:6:7:8",
                "::1:2:3:4:5:6:7:8",
                "2001:db8::12345",
                "2001:db8::g",
                "2001:db8::1 ",
                "2001:db8::-1",
                "::192.0.2",
                "::192.0.2.1:1",
                "192.0.2.1::",
                "::ffff:192.0.2.256",
                "1:2:3:4:5:6:7:192.0.2.1",
                "fe80::1%",
                "fe80::1%a b",
                "fe80::1%a%b",
                "%eth0",
                "::%",
                "١٩٢.0.2.1",
                "192。0。2。1",
                "192.0.2.1\n",
                "192.0.2.1\u0000",
                "::\u0661",
                "unknown",
                "-",
                "NULL"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @Test
    void refusesHostileTextOfAnyLength() {
        Random random = new Random(11);
        String alphabet = "0123456789abcdefABCDEF::::....%gx \u0000\u00e9";
        for (int count = 0; count < MANY; count++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }

            // Whatever is taken for an address must be one by its own canonical text.
            IpAddress.parse(text.toString())
                    .ifPresent(address ->
                            assertThat(ip(address.toString())).as("%s", text).isEqualTo(address));
        }
        assertThat(IpAddress.parse("1".repeat(1_000_000))).isEmpty();
        assertThat(IpAddress.parse(":".repeat(1_000_000))).isEmpty();
        assertThat(IpAddress.parse("fe80::1%" + "e".repeat(1_000_000))).isEmpty();
    }

    @Test
    void refusesBytesOfAnotherNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> IpAddress.ofBytes(new byte[5]));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 24, 192.0.2.0, 192.0.2.255",
        "192.0.2.77, 0, 0.0.0.0, 255.255.255.255",
        "192.0.2.77, 32, 192.0.2.77, 192.0.2.77",
        "192.0.2.77, 31, 192.0.2.76, 192.0.2.77",
        "2001:db8::77, 32, 2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:db8::77, 64, 2001:db8::, 2001:db8::ffff:ffff:ffff:ffff",
        "2001:db8::77, 65, 2001:db8::, 2001:db8::7fff:ffff:ffff:ffff",
        "2001:db8::77, 128, 2001:db8::77, 2001:db8::77",
        "2001:db8::77, 0, ::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"
    })
    void knowsTheEndsOfItsNetworks(String address, int prefix, String first, String last) {
        assertThat(ip(address).firstOf(prefix)).hasToString(first);
        assertThat(ip(address).lastOf(prefix)).hasToString(last);
    }

    @ParameterizedTest
    @MethodSource("impossiblePrefixes")
    void refusesImpossiblePrefixes(IpAddress address, int prefix) {
        assertThatIllegalArgumentException().isThrownBy(() -> address.firstOf(prefix));
    }

    static Stream<Arguments> impossiblePrefixes() {
        return Stream.of(
                Arguments.of(ip("192.0.2.1"), 33),
                Arguments.of(ip("192.0.2.1"), -1),
                Arguments.of(ip("2001:db8::"), 129));
    }
}
