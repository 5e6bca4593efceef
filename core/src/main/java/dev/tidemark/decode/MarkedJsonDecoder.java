// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Takes the byte order mark off lines of JSON, with which some tools on Windows begin; an engine would refuse the first. */
final class MarkedJsonDecoder implements Decoder {
    @Override
    public boolean fits(Beginning beginning) {
        return beginning.isMarked() && beginning.text().stripLeading().startsWith("{");
    }

    @Override
    public Optional<List<String>> decode(Path file, String name, Path target) throws IOException {
        try (InputStream in = Beginning.open(file, name);
                OutputStream out = Files.newOutputStream(target)) {
            in.skipNBytes(Beginning.MARK.length());
            in.transferTo(out);
        }
        return Optional.of(List.of());
    }
}
