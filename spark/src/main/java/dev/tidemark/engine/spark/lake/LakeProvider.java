// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.security.AccessControlException;
import org.jspecify.annotations.Nullable;

/** Reads and writes for java.nio, as far as files and folders as a whole go. */
final class LakeProvider extends FileSystemProvider {
    private final org.apache.hadoop.fs.FileSystem files;

    LakeProvider(org.apache.hadoop.fs.FileSystem files) {
        this.files = files;
    }

    /** What is asked of Hadoop. */
    @FunctionalInterface
    private interface Asking<T> {
        T at(org.apache.hadoop.fs.Path address) throws IOException;
    }

    /** Whoever reads or writes by java.nio looks for its own types of failures. */
    private static <T> T ask(Path path, Asking<T> asking) throws IOException {
        try {
            return asking.at(address(path));
        } catch (FileNotFoundException e) {
            throw because(e, new NoSuchFileException(path.toString()));
        } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
            throw because(e, new FileAlreadyExistsException(path.toString()));
        } catch (AccessControlException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw because(e, new AccessDeniedException(path.toString(), null, reason));
        }
    }

    private static <E extends IOException> E because(IOException cause, E failure) {
        failure.initCause(cause);
        return failure;
    }

    private static org.apache.hadoop.fs.Path address(Path path) {
        return ((LakePath) path).address();
    }

    private FileStatus status(Path path) throws IOException {
        FileStatus seen = ((LakePath) path).seen();
        if (seen != null) {
            return seen;
        }
        try {
            return ask(path, files::getFileStatus);
        } catch (NoSuchFileException e) {
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
        return ask(path, files::open);
    }

    /** What is there is replaced, unless a new file is asked for. */
    @Override
    public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        boolean replaces = !Set.of(options).contains(StandardOpenOption.CREATE_NEW);
        return ask(path, address -> files.create(address, replaces));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        if (options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND)) {
            throw new UnsupportedOperationException(
                    "A file in a lake is written by a stream, from its beginning to its end");
        }
        return new LakeChannel(ask(path, files::open), status(path).getLen());
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        LakePath lake = (LakePath) folder;
        List<Path> entries = new ArrayList<>();
        for (FileStatus listed : ask(folder, files::listStatus)) {
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
            throw new UnsupportedOperationException("Whether a lake may be written to is tried, not asked");
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
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        if (!ask(folder, files::mkdirs)) {
            throw new FileSystemException(folder.toString(), null, "the store made no folder");
        }
    }

    @Override
    public void delete(Path path) throws IOException {
        if (!ask(path, address -> files.delete(address, false))) {
            throw new NoSuchFileException(path.toString());
        }
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        try (InputStream stream = newInputStream(source)) {
            Files.copy(stream, target, options);
        }
    }

    /**
     * HDFS moves files and folders at once, also in the place of a file. Of other stores that is not known: a bucket copies what is
     * in a folder piece by piece.
     */
    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        boolean isAtOnce = Set.of(options).contains(StandardCopyOption.ATOMIC_MOVE);
        boolean replaces = isAtOnce || Set.of(options).contains(StandardCopyOption.REPLACE_EXISTING);
        org.apache.hadoop.fs.Path place = address(target);
        if (files instanceof DistributedFileSystem hdfs) {
            ask(source, address -> {
                hdfs.rename(address, place, replaces ? Options.Rename.OVERWRITE : Options.Rename.NONE);
                return place;
            });
            return;
        }
        if (isAtOnce && status(source).isDirectory()) {
            throw new AtomicMoveNotSupportedException(source.toString(), target.toString(), "not at once");
        }
        if (replaces) {
            Files.deleteIfExists(target);
        }
        if (!ask(source, address -> files.rename(address, place))) {
            throw new FileSystemException(source.toString(), target.toString(), "the store did not move it");
        }
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException("Of a file in a lake no attributes are set");
    }
}
