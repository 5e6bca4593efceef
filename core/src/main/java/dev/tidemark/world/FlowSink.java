// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** Takes the flows of a made-up office, one after the other in order of time. */
@FunctionalInterface
public interface FlowSink {
    /** Takes the next flow. */
    void accept(WorldFlow flow);
}
