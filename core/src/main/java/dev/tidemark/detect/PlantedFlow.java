// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

/**
 * A flow to be put into a copy of clean ones, with numbered addresses.
 *
 * @param micros begin, since the epoch
 * @param src number of the opener
 * @param dst number of the answerer
 * @param proto protocol
 * @param port the answerer's
 * @param upBytes bytes from the opener
 * @param downBytes bytes to the opener
 * @param srcInternal whether the opener is ours
 * @param dstInternal whether the answerer is ours
 * @param hour of the day, in the run's zone
 */
public record PlantedFlow(
        long micros,
        int src,
        int dst,
        String proto,
        int port,
        long upBytes,
        long downBytes,
        boolean srcInternal,
        boolean dstInternal,
        int hour) {}
