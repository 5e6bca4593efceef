// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Lays JSON that is an array, or objects over several lines, down as one object a line. */
final class JsonLinesDecoder implements Decoder {
    @Override
    public boolean fits(Beginning beginning) {
        String text = beginning.text().stripLeading();
        if (text.startsWith("[")) {
            return true;
        }
        int end = text.indexOf('\n');
        return text.startsWith("{") && end > 0 && isOpen(text.substring(0, end));
    }

    /** True where a line is the beginning of an object and not the whole of it. */
    private static boolean isOpen(String line) {
        try (JsonParser parser =
                JsonStream.parser(new java.io.ByteArrayInputStream(line.getBytes(StandardCharsets.ISO_8859_1)))) {
            parser.nextToken();
            parser.skipChildren();
            return parser.currentToken() != JsonToken.END_OBJECT;
        } catch (UnexpectedEndOfInputException e) {
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    @Override
    public Optional<List<String>> decode(Path file, String name, Path target) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target));
                InputStream in = Beginning.open(file, name);
                JsonParser parser = JsonStream.parser(in)) {
            try {
                copy(parser, out);
            } catch (JacksonException | IOException e) {
                // Cut off: the objects before count, and a line without an end is what a reader reports.
                out.write("{\"cut".getBytes(StandardCharsets.UTF_8));
            }
        }
        return Optional.of(List.of());
    }

    /** Objects at the top, or in arrays at the top; whatever else stands there is passed over. */
    private static void copy(JsonParser parser, OutputStream out) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                JsonGenerator generator = JsonStream.FACTORY.createGenerator(
                        ObjectWriteContext.empty(), out, tools.jackson.core.JsonEncoding.UTF8);
                generator.configure(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET, false);
                generator.copyCurrentStructure(parser);
                generator.close();
                out.write('\n');
            }
        }
    }
}
