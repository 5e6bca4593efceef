// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What may lie elsewhere is text until somebody finds it; every other path is one of this machine, and no folder is to be made of an
 * address.
 *
 * <p>A class and no lambda: Java 17 crashes where it archives a lambda whose interface was compiled for as old a Java as
 * picocli's.
 */
final class PathHere implements ITypeConverter<Path> {
    @Override
    public Path convert(String said) {
        String text = new GivenText().convert(said);
        if (text.contains("://")) {
            throw new TypeConversionException(
                    "'" + text + "' is an address, and what is asked for lies on this machine. Name a path.");
        }
        return Path.of(text);
    }
}
