// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.send;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Connections to a receiver of syslog. */
final class Connectors {
    private static final int TCP_PORT = 601;
    private static final int TLS_PORT = 6514;

    private Connectors() {}

    static SyslogStream.Connector tcp(Target target, Duration timeOut) {
        return () -> connect(target, TCP_PORT, timeOut);
    }

    /** With TLS; the receiver must prove its name, to an authority of the option {@code ca} or one that Java trusts. */
    static SyslogStream.Connector tls(Target target, Duration timeOut) {
        SSLSocketFactory factory = factory(target.options().get("ca"));
        return () -> {
            Socket plain = connect(target, TLS_PORT, timeOut);
            try {
                SSLSocket socket = (SSLSocket) factory.createSocket(plain, target.host(), target.port(TLS_PORT), true);
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                socket.setSoTimeout((int) timeOut.toMillis());
                socket.startHandshake();
                return socket;
            } catch (IOException e) {
                plain.close();
                throw e;
            }
        };
    }

    private static Socket connect(Target target, int usualPort, Duration timeOut) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(target.host(), target.port(usualPort)), (int) timeOut.toMillis());
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static SSLSocketFactory factory(@Nullable String authority) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authority == null ? null : store(Path.of(authority)));
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "Cannot read the certificates of " + authority + " (" + e.getMessage() + "): a PEM file is needed.",
                    e);
        }
    }

    private static KeyStore store(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream stream = Files.newInputStream(file)) {
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                store.setCertificateEntry("authority-" + number, certificate);
                number++;
            }
        }
        return store;
    }
}
