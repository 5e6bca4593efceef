// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Unpacks Azure's flow logs: tuples of text, deep in one JSON object a file. Those of network security groups say T or U for
 * the protocol and count seconds; those of virtual networks say its number and count milliseconds.
 */
final class AzureDecoder implements Decoder {
    private static final String TUPLES = "flowTuples";
    private static final String HEADER = "azure_time,azure_src,azure_dst,azure_src_port,azure_dst_port,azure_protocol,"
            + "azure_state,azure_packets_up,azure_bytes_up,azure_packets_down,azure_bytes_down\n";

    private static final int SHORTEST = 8;
    private static final int WHOLE = 13;
    private static final int PROTOCOL = 5;

    @Override
    public boolean fits(Beginning beginning) {
        String text = beginning.text();
        return text.stripLeading().startsWith("{")
                && text.contains("\"records\"")
                && text.contains("\"" + TUPLES + "\"");
    }

    @Override
    public Optional<List<String>> decode(Path file, String name, Path target) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
                InputStream in = Beginning.open(file, name);
                JsonParser parser = JsonStream.parser(in)) {
            out.write(HEADER);
            try {
                unpack(parser, out);
            } catch (JacksonException | IOException e) {
                // Cut off: the rows before count, and a line that ends early is what a reader reports.
                out.write("0");
            }
        }
        return Optional.of(List.of());
    }

    private static void unpack(JsonParser parser, BufferedWriter out) throws IOException {
        int depth = 0;
        boolean isWanted = false;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case PROPERTY_NAME -> isWanted = parser.currentName().equals(TUPLES);
                case START_ARRAY -> depth += isWanted ? 1 : 0;
                case END_ARRAY -> {
                    depth = 0;
                    isWanted = false;
                }
                case VALUE_STRING -> {
                    if (depth > 0) {
                        out.write(row(parser.getString()));
                    }
                }
                default -> {
                    // Objects and values outside of tuples say nothing of flows.
                }
            }
        }
    }

    /** A tuple as a row; one of another kind stays as it is and is counted as a broken line. */
    static String row(String tuple) {
        String[] parts = tuple.replaceAll("[\"\r\n]", "").split(",", -1);
        if (parts.length != SHORTEST && parts.length != WHOLE) {
            return String.join(",", parts) + "\n";
        }
        boolean isGroup = parts[PROTOCOL].equals("T") || parts[PROTOCOL].equals("U");
        StringBuilder row = new StringBuilder();
        row.append(parts[0]).append(isGroup ? "000," : ",");
        row.append(parts[1]).append(',').append(parts[2]).append(',');
        row.append(parts[3]).append(',').append(parts[4]).append(',');
        row.append(isGroup ? protocol(parts[PROTOCOL]) : parts[PROTOCOL]).append(',');
        row.append(isGroup ? state(parts) : parts[7]);
        for (int place = 9; place < WHOLE; place++) {
            row.append(',').append(place < parts.length ? parts[place] : "");
        }
        return row.append('\n').toString();
    }

    private static String protocol(String letter) {
        return letter.equals("T") ? "tcp" : "udp";
    }

    /** What was refused is a flow though it only begins. */
    private static String state(String[] parts) {
        boolean isRefused = parts[7].equals("D");
        return isRefused || parts.length < WHOLE ? parts[7] : parts[8];
    }
}
