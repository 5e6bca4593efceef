// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark.lake;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CommonConfigurationKeysPublic;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/** Finds paths by their addresses. */
public final class Lake {
    private static final String MARK = "://";

    private Lake() {}

    /**
     * The path of an address, whether something is there or not; nothing is asked of the network yet. The store is not closed at
     * Ctrl-C, when what was begun in it is taken away.
     *
     * @param address {@code scheme://authority/path}, as it stands: nothing in it is escaped
     * @param configuration what Hadoop is set to
     * @throws UnsupportedFileSystemException where no jar knows the scheme: how jars come is not known here
     */
    public static Path at(String address, Configuration configuration) throws UnsupportedFileSystemException {
        int place = address.indexOf(MARK) + MARK.length();
        int slash = address.indexOf('/', place);
        configuration.setBoolean(CommonConfigurationKeysPublic.FS_AUTOMATIC_CLOSE_KEY, false);
        String root = slash < 0 ? address : address.substring(0, slash);
        try {
            org.apache.hadoop.fs.FileSystem files =
                    new org.apache.hadoop.fs.Path(root + "/").getFileSystem(configuration);
            return new LakeFileSystem(files, root).getPath(slash < 0 ? "/" : address.substring(slash));
        } catch (UnsupportedFileSystemException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw unreachable(address, e);
        }
    }

    /** That something is not there has a meaning for java.nio; that a store does not answer must not pass for it. */
    static TidemarkException unreachable(String address, Throwable failure) {
        return new TidemarkException(
                ErrorCode.BAD_DATA,
                "Cannot reach " + address + ": " + failure.getMessage()
                        + ". Is the address right, does the store answer, and do Hadoop's settings (--spark spark.hadoop.…=…, or"
                        + " HADOOP_CONF_DIR) name what it wants?",
                failure);
    }
}
