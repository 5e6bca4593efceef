// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.decode.Decoders;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.settings.ComputeSettings;
import dev.tidemark.source.InputFile.Named;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the files behind what a user named: files, patterns, folders, {@code -}; tables are left to the engine. The order is that of the arguments, and
 * of names within a folder or pattern.
 */
public final class InputFinder {
    private static final String STANDARD_INPUT = "-";
    private static final int HEAD = 64 * 1024;

    private final Path workFolder;
    private final InputStream standardInput;
    private final Addresses addresses;
    private boolean isInputTaken;

    /**
     * A finder.
     *
     * @param workFolder an existing folder of this run alone, where what can be read only once is laid down
     * @param standardInput what {@code -} stands for
     * @param compute whose engine reads what lies elsewhere, {@code scheme://…}
     */
    public InputFinder(Path workFolder, InputStream standardInput, ComputeSettings compute) {
        this.workFolder = workFolder;
        this.standardInput = standardInput;
        this.addresses = new Addresses(compute);
    }

    /** Finds the files; one that is named twice, or a copy of another, is read once. Nothing found is bad data. */
    public List<InputFile> find(List<String> arguments) {
        Map<Path, InputFile> found = new LinkedHashMap<>();
        for (String argument : arguments) {
            for (InputFile file : expand(argument)) {
                found.putIfAbsent(real(file), file);
            }
        }
        if (found.isEmpty()) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA,
                    "No file to read in " + String.join(", ", arguments)
                            + ": looked for files in it and the folders below, names that begin with . or _ left out."
                            + " Name a file or folder that holds flow records.");
        }
        Decoders decoders = new Decoders(workFolder);
        return SameBytes.once(found.values()).stream()
                .map(file -> readable(decoders, file))
                .toList();
    }

    /** What no engine reads is laid down as text; of what only an engine unpacks, the first blocks are laid down for themselves. */
    private InputFile readable(Decoders decoders, InputFile file) {
        if (file.isTable()) {
            return file;
        }
        return decoders.decode(file.path(), file.name())
                .map(decoded -> file.asRows(decoded.text(), decoded.notes()))
                .orElseGet(() -> withHead(file));
    }

    private InputFile withHead(InputFile file) {
        try {
            if (FileMark.of(file.path()) != FileMark.ZSTANDARD) {
                return file;
            }
            Path head = Files.createTempFile(workFolder, "head-", ".zst");
            return file.withHead(Files.write(head, ZstandardBlocks.beginning(file.path(), HEAD)));
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA,
                    "Cannot read " + file.name() + ": "
                            + Objects.requireNonNullElse(e.getMessage(), "it ends too early") + ". Is the file whole?",
                    e);
        }
    }

    private List<InputFile> expand(String said) {
        if (said.equals(STANDARD_INPUT)) {
            return List.of(takeInput());
        }
        if (Addresses.isTable(said)) {
            return List.of(new InputFile(Path.of(said), said, Named.OUTRIGHT));
        }
        String argument = Addresses.here(said);
        Path path = addresses.path(argument);
        if (Files.isDirectory(path)) {
            return FolderFiles.in(path);
        }
        if (Files.isRegularFile(path)) {
            return List.of(new InputFile(path, argument, Named.OUTRIGHT));
        }
        if (Files.exists(path)) {
            return List.of(spoolPipe(path, argument));
        }
        return matches(argument);
    }

    private InputFile takeInput() {
        if (isInputTaken) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "- is given twice, and standard input can be taken only once. Name a file in the place of one of them.");
        }
        isInputTaken = true;
        return spool(STANDARD_INPUT, standardInput);
    }

    private List<InputFile> matches(String pattern) {
        List<InputFile> files = new ArrayList<>();
        for (Path match : FilePattern.matches(pattern, addresses)) {
            if (Files.isDirectory(match)) {
                files.addAll(FolderFiles.in(match));
            } else {
                files.add(new InputFile(match, match.toString(), Named.OUTRIGHT));
            }
        }
        if (files.isEmpty()) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA, "No such file or folder: " + pattern + ". Check the name and where you stand.");
        }
        return files;
    }

    /** A pipe such as a shell's {@code <(…)} can be read only once, and reading takes several passes. */
    private InputFile spoolPipe(Path path, String name) {
        try (InputStream stream = Files.newInputStream(path)) {
            return spool(name, stream);
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.BAD_DATA, "Cannot read " + name + ": " + e.getMessage(), e);
        }
    }

    private InputFile spool(String name, InputStream stream) {
        try {
            Path file = Files.createTempFile(workFolder, "input-", ".spool");
            Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
            return new InputFile(file, name, Named.OUTRIGHT);
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.RESOURCES, "Cannot lay " + name + " down in " + workFolder + ": " + e.getMessage(), e);
        }
    }

    private static Path real(InputFile file) {
        try {
            return file.isTable() ? file.path() : file.path().toRealPath();
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.BAD_DATA, "Cannot read " + file.name() + ": " + e.getMessage(), e);
        }
    }
}
