// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark.lake;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One store. Names within it are those of Unix, so the usual file system does all that is to be done with names alone. */
final class LakeFileSystem extends FileSystem {
    private final org.apache.hadoop.fs.FileSystem files;
    private final String root;
    private final LakeProvider provider;

    /**
     * A store.
     *
     * @param files which Hadoop opened, keeps and closes
     * @param root scheme and authority, without a slash at the end
     */
    LakeFileSystem(org.apache.hadoop.fs.FileSystem files, String root) {
        this.files = files;
        this.root = root;
        this.provider = new LakeProvider(files);
    }

    String root() {
        return root;
    }

    /** As Spark and Hadoop call a file. */
    org.apache.hadoop.fs.Path address(Path within) {
        return files.makeQualified(new org.apache.hadoop.fs.Path(null, null, within.toString()));
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(getPath("/"));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public Path getPath(String first, String... more) {
        return new LakePath(this, Path.of(first, more), null);
    }

    /** A pattern may begin with the store's address, as the text of a path does. */
    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        String within = syntaxAndPattern.replaceFirst(Pattern.quote(root), "");
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher(within);
        return path -> path instanceof LakePath lake && matcher.matches(lake.within());
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException("Nobody asks whose a file in a lake is");
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("Nobody watches a file in a lake");
    }
}
