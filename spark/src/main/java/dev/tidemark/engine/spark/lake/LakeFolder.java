// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark.lake;

import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** What lies in a folder. */
record LakeFolder(List<Path> entries) implements DirectoryStream<Path> {
    LakeFolder {
        entries = List.copyOf(entries);
    }

    @Override
    public Iterator<Path> iterator() {
        return entries.iterator();
    }

    @Override
    public void close() {}
}
