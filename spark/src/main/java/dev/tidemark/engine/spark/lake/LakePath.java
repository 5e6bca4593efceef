// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark.lake;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.apache.hadoop.fs.FileStatus;
import org.jspecify.annotations.Nullable;

/** A name in a store. */
final class LakePath implements Path {
    private final LakeFileSystem lake;
    private final Path within;
    private final @Nullable FileStatus seen;

    /**
     * A name.
     *
     * @param within the same name as one of the usual file system
     * @param seen what the listing of its folder said of it: to ask anew of each file in a bucket would take minutes
     */
    LakePath(LakeFileSystem lake, Path within, @Nullable FileStatus seen) {
        this.lake = lake;
        this.within = within;
        this.seen = seen;
    }

    Path within() {
        return within;
    }

    @Nullable
    FileStatus seen() {
        return seen;
    }

    org.apache.hadoop.fs.Path address() {
        return lake.address(within);
    }

    /** What a listing said of a file in this folder. */
    Path child(FileStatus listed) {
        return new LakePath(lake, within.resolve(listed.getPath().getName()), listed);
    }

    private LakePath named(Path name) {
        return new LakePath(lake, name, null);
    }

    private @Nullable LakePath perhaps(@Nullable Path name) {
        return name == null ? null : named(name);
    }

    private static Path name(Path path) {
        if (path instanceof LakePath other) {
            return other.within;
        }
        throw new IllegalArgumentException(path + " does not lie in a lake");
    }

    @Override
    public FileSystem getFileSystem() {
        return lake;
    }

    @Override
    public boolean isAbsolute() {
        return within.isAbsolute();
    }

    @Override
    public @Nullable Path getRoot() {
        return perhaps(within.getRoot());
    }

    @Override
    public @Nullable Path getFileName() {
        return perhaps(within.getFileName());
    }

    @Override
    public @Nullable Path getParent() {
        return perhaps(within.getParent());
    }

    @Override
    public int getNameCount() {
        return within.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return named(within.getName(index));
    }

    @Override
    public Path subpath(int begin, int end) {
        return named(within.subpath(begin, end));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof LakePath path && lake.root().equals(path.lake.root()) && within.startsWith(path.within);
    }

    @Override
    public boolean endsWith(Path other) {
        return other instanceof LakePath path && within.endsWith(path.within);
    }

    @Override
    public Path normalize() {
        return named(within.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return named(within.resolve(name(other)));
    }

    @Override
    public Path relativize(Path other) {
        return named(within.relativize(name(other)));
    }

    /** Hadoop's address. */
    @Override
    public URI toUri() {
        return address().toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return isAbsolute() ? this : named(Path.of("/").resolve(within));
    }

    @Override
    public Path toRealPath(LinkOption... options) {
        return toAbsolutePath().normalize();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("Nobody watches a file in a lake");
    }

    @Override
    public int compareTo(Path other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LakePath path && lake.root().equals(path.lake.root()) && within.equals(path.within);
    }

    @Override
    public int hashCode() {
        return within.hashCode();
    }

    @Override
    public String toString() {
        return isAbsolute() ? lake.root() + within : within.toString();
    }
}
