// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark.lake;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.AccessControlException;

/** A store whose files are this machine's, and that knows only its own addresses: {@code lake://here/tmp/…}. */
public final class LocalLake extends RawLocalFileSystem {
    /** Makes Hadoop know it. */
    public static final String SETTING = "spark.hadoop.fs.lake.impl";

    /** A name at which it does not answer. */
    static final String LOCKED = "locked.csv";

    /** A folder into which one file cannot be moved. */
    static final String STUCK = "stuck";

    /** A folder that may not be made. */
    static final String FORBIDDEN = "forbidden";

    /** For Hadoop. */
    public LocalLake() {}

    @Override
    public FileStatus getFileStatus(Path file) throws IOException {
        if (file.getName().equals(LOCKED)) {
            throw new ConnectException("Connection refused");
        }
        return super.getFileStatus(file);
    }

    @Override
    public boolean mkdirs(Path folder) throws IOException {
        if (folder.getName().equals(FORBIDDEN)) {
            throw new AccessControlException("Permission denied: user=nobody\n\tat where it was found");
        }
        return super.mkdirs(folder);
    }

    @Override
    public boolean rename(Path source, Path target) throws IOException {
        boolean isStuck = target.getName().equals("timings.json")
                && target.getParent().getName().equals(STUCK);
        return !isStuck && super.rename(source, target);
    }

    @Override
    public URI getUri() {
        return URI.create("lake://here/");
    }

    @Override
    public String getScheme() {
        return "lake";
    }
}
