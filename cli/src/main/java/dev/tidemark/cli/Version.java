// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import picocli.CommandLine.IVersionProvider;

/** Says which Tidemark this is. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"tidemark " + number()};
    }

    /** The number in the jar's manifest; unpacked classes have none. */
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
