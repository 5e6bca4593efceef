// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Text that a user gave: what is empty was hardly meant, since a path of no letters is the folder that the shell is in. */
final class GivenText implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException(
                    "it is empty. Name what is meant, or leave it out; where a variable stood there,"
                            + " it is not set.");
        }
        return text;
    }
}
