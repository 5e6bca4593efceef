// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.jr.ob.JSON;

/** A tab of a {@link Browser}: opens files, presses keys, evaluates scripts, and remembers what the page complained of. */
final class BrowserTab implements WebSocket.Listener, AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Map<String, Object>>> answers = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
    private @Nullable WebSocket socket;

    private BrowserTab() {}

    static BrowserTab attach(HttpClient client, URI address) throws Exception {
        BrowserTab tab = new BrowserTab();
        tab.socket = client.newWebSocketBuilder().buildAsync(address, tab).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            tab.send(domain + ".enable", Map.of());
        }
        return tab;
    }

    /** Opens a file as somebody would who has that screen and those colours. */
    void open(Path file, int width, String colours) throws Exception {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        media("", colours);
        complaints.clear();
        requests.clear();
        loaded = new CompletableFuture<>();
        send("Page.navigate", Map.of("url", file.toUri().toString()));
        loaded.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Shows the page on the named medium, such as print; the empty name is the screen. */
    void media(String medium, String colours) throws Exception {
        send(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    }

    /** What a script comes to, as text. */
    String evaluate(String script) throws Exception {
        Map<String, Object> answer =
                send("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (answer.containsKey("exceptionDetails")) {
            throw new AssertionError(script + ": " + answer.get("exceptionDetails"));
        }
        return String.valueOf(((Map<?, ?>) answer.get("result")).get("value"));
    }

    /** Presses and lets go of a key, by its name in events. */
    void press(String key) throws Exception {
        Map<String, Object> down = key.length() == 1
                ? Map.of("type", "keyDown", "key", key, "text", key)
                : Map.of("type", "rawKeyDown", "key", key);
        send("Input.dispatchKeyEvent", down);
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }

    void type(String text) throws Exception {
        send("Input.insertText", Map.of("text", text));
    }

    byte[] pdf() throws Exception {
        Map<String, Object> answer = send("Page.printToPDF", Map.of("printBackground", true));
        return Base64.getDecoder().decode(String.valueOf(answer.get("data")));
    }

    /** Errors and warnings of the page opened last. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Addresses that the page opened last asked for, its own first. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }

    private Map<String, Object> send(String method, Map<String, ?> parameters) throws Exception {
        int id = lastId.incrementAndGet();
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        answers.put(id, answer);
        String text = JSON.std.asString(Map.of("id", id, "method", method, "params", parameters));
        if (socket == null) {
            throw new IllegalStateException("Not attached");
        }
        socket.sendText(text, true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            hear(message.toString());
            message.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void hear(String text) {
        Map<String, Object> heard = JSON.std.mapFrom(text);
        if (heard.get("id") instanceof Number id) {
            CompletableFuture<Map<String, Object>> answer = answers.remove(id.intValue());
            if (answer != null) {
                answer.complete(inner(heard, heard.containsKey("result") ? "result" : "error"));
            }
            return;
        }
        Map<String, Object> event = inner(heard, "params");
        switch (String.valueOf(heard.get("method"))) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Network.requestWillBeSent" ->
                requests.add(String.valueOf(inner(event, "request").get("url")));
            case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded" ->
                complaints.add(event.toString());
            default -> {
                // Nothing that a page's reader would notice.
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> map, String name) {
        return map.get(name) instanceof Map<?, ?> found ? (Map<String, Object>) found : Map.of();
    }
}
