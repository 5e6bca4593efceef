// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate of a receiver, signed by itself, made anew for a test. */
final class Certificates {
    private static final String PASSWORD = "changeit";
    private static final String ALIAS = "r";

    private final Path folder;
    private final KeyStore keys;

    private Certificates(Path folder, KeyStore keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /** Lays receiver.pem and receiver.key into the folder; RSA, since GnuTLS does not take the elliptic keys of Java. */
    static Certificates make(Path folder, String name) throws Exception {
        Path store = folder.resolve("receiver.p12");
        keytool(
                folder,
                "-genkeypair -keyalg RSA -keysize 2048 -validity 3650 -storetype PKCS12",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name);
        keytool(
                folder,
                "-exportcert -rfc",
                "-file",
                folder.resolve("receiver.pem").toString());
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        Certificates made = new Certificates(folder, keys);
        made.writeKey();
        return made;
    }

    Path certificate() {
        return folder.resolve("receiver.pem");
    }

    Path key() {
        return folder.resolve("receiver.key");
    }

    SSLContext context() throws Exception {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private void writeKey() throws Exception {
        Key key = keys.getKey(ALIAS, PASSWORD.toCharArray());
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        try (OutputStream out = new FileOutputStream(key().toFile())) {
            out.write(("-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void keytool(Path folder, String fixed, String... more) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(fixed.split(" ")));
        command.addAll(List.of("-alias", ALIAS, "-storepass", PASSWORD));
        command.addAll(List.of("-keystore", folder.resolve("receiver.p12").toString()));
        command.addAll(List.of(more));
        Path said = folder.resolve("keytool.out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
    }
}
