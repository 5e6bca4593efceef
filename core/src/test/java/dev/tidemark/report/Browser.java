// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.jr.ob.JSON;

/** A Chromium without a window, steered over its own debugging protocol, so that pages are tested as people see them. */
final class Browser implements AutoCloseable {
    static final String ABSENT = "No chromium on the PATH: how the page looks and works was not tested";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final BrowserTab tab;

    private Browser(Process process, BrowserTab tab) {
        this.process = process;
        this.tab = tab;
    }

    /** The program, where this machine has it. */
    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it with an empty profile. */
    static Browser start(Path program, Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-port=0",
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("chromium.log").toFile())
                .start();
        BrowserTab tab = null;
        try {
            HttpClient client = HttpClient.newHttpClient();
            tab = BrowserTab.attach(client, tabAddress(client, port(process, profile)));
            return new Browser(process, tab);
        } finally {
            if (tab == null) {
                end(process);
            }
        }
    }

    BrowserTab tab() {
        return tab;
    }

    @Override
    public void close() throws InterruptedException {
        tab.close();
        end(process);
    }

    private static void end(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    private static String port(Process process, Path profile) throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        for (long waited = 0; waited < PATIENCE.toMillis() && process.isAlive(); waited += 50) {
            if (Files.exists(file) && Files.readString(file).contains("\n")) {
                return Files.readString(file).lines().findFirst().orElseThrow();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Chromium did not start: " + Files.readString(profile.resolve("chromium.log")));
    }

    private static URI tabAddress(HttpClient client, String port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json"))
                .build();
        String tabs = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return JSON.std.listFrom(tabs).stream()
                .map(Map.class::cast)
                .filter(tab -> "page".equals(tab.get("type")))
                .map(tab -> URI.create(tab.get("webSocketDebuggerUrl").toString()))
                .findFirst()
                .orElseThrow();
    }
}
