// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark.lake;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.jspecify.annotations.Nullable;

/** Reads for java.nio, and refuses all else. */
final class LakeProvider extends FileSystemProvider {
    private final org.apache.hadoop.fs.FileSystem files;

    LakeProvider(org.apache.hadoop.fs.FileSystem files) {
        this.files = files;
    }

    static TidemarkException readOnly() {
        return new TidemarkException(
                ErrorCode.USAGE, "Files in a lake are only read. Name a folder of this machine to write into.");
    }

    private FileStatus status(Path path) throws IOException {
        LakePath file = (LakePath) path;
        FileStatus seen = file.seen();
        if (seen != null) {
            return seen;
        }
        try {
            return files.getFileStatus(file.address());
        } catch (FileNotFoundException e) {
            throw e;
        } catch (IOException e) {
            throw Lake.unreachable(path.toString(), e);
        }
    }

    @Override
    public String getScheme() {
        return files.getScheme();
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        return files.open(((LakePath) path).address());
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        if (options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND)) {
            throw readOnly();
        }
        return new LakeChannel(
                files.open(((LakePath) path).address()), status(path).getLen());
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        LakePath lake = (LakePath) folder;
        List<Path> entries = new ArrayList<>();
        for (FileStatus listed : files.listStatus(lake.address())) {
            Path entry = lake.child(listed);
            if (filter.accept(entry)) {
                entries.add(entry);
            }
        }
        return new LakeFolder(entries);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        if (type != BasicFileAttributes.class) {
            throw new UnsupportedOperationException("Of a file in a lake no " + type.getSimpleName() + " are known");
        }
        return type.cast(new LakeFile(status(path)));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw new UnsupportedOperationException("Of a file in a lake attributes are not known by name");
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return null;
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        if (Set.of(modes).contains(AccessMode.WRITE)) {
            throw readOnly();
        }
        status(path);
    }

    @Override
    public boolean isSameFile(Path path, Path other) {
        return path.equals(other);
    }

    @Override
    public boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException("A path in a lake comes of its address");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException("A lake comes of an address");
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException("A lake comes of an address");
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException("Nobody asks how much room a lake has");
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) {
        throw readOnly();
    }

    @Override
    public void delete(Path path) {
        throw readOnly();
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw readOnly();
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) {
        throw readOnly();
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw readOnly();
    }
}
