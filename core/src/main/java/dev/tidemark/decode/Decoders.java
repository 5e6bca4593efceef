// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The written list of decoders: what is not here is read as it stands. */
public final class Decoders {
    /** Of one run alone: what an exporter says in one capture counts in the next. */
    private final List<Decoder> all = List.of(
            new NfcapdDecoder(),
            new ExportFileDecoder(),
            new CaptureDecoder(),
            new AzureDecoder(),
            new JsonLinesDecoder(),
            new MarkedJsonDecoder());

    private final Path workFolder;

    /**
     * Decoders that write into a folder.
     *
     * @param workFolder an existing folder of this run alone
     */
    public Decoders(Path workFolder) {
        this.workFolder = workFolder;
    }

    /**
     * Makes text of a file where it needs to.
     *
     * @param file which is there
     * @param name what the user calls it
     * @return the text, empty where the file can be read as it stands
     */
    public Optional<Decoded> decode(Path file, String name) {
        try {
            Beginning beginning = Beginning.of(file);
            for (Decoder decoder : all) {
                if (decoder.fits(beginning)) {
                    Path target = Files.createTempFile(workFolder, "decoded-", ".text");
                    return decoder.decode(file, name, target).map(notes -> new Decoded(target, notes));
                }
            }
            return Optional.empty();
        } catch (AccessDeniedException e) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA,
                    "Cannot read " + name + ": you may not. Have its owner allow it, or read it as somebody who may.",
                    e);
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA, "Cannot read " + name + ": " + e.getMessage() + ". Is the file whole?", e);
        }
    }
}
