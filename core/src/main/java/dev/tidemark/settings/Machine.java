// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.settings;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * What the machine, or the container around the program, has.
 *
 * @param cores processors that may be used
 * @param memoryBytes memory in all
 * @param tempFolder the system's temporary folder
 */
public record Machine(int cores, long memoryBytes, Path tempFolder) {
    /** The machine that this runs on; Java's figures keep to a container's limits, of either cgroup version. */
    public static Machine here() {
        long memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return new Machine(
                Runtime.getRuntime().availableProcessors(), memory, Path.of(System.getProperty("java.io.tmpdir")));
    }
}
