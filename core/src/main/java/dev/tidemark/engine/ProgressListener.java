// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

/** Hears how far long work has come. */
@FunctionalInterface
public interface ProgressListener {
    /**
     * Called now and then from any thread.
     *
     * @param share 0 to 1 of the running query
     * @param rows rows done so far in it
     */
    void progressed(double share, long rows);
}
