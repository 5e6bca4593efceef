// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes text of one kind of file. */
interface Decoder {
    /** True where a file that begins so is of its kind. */
    boolean fits(Beginning beginning);

    /**
     * Writes the text.
     *
     * @param file to be read
     * @param name what the user calls it
     * @param target an empty file
     * @return what a reader of the result should know; empty where the file turns out to be of another kind
     */
    Optional<List<String>> decode(Path file, String name, Path target) throws IOException;
}
