// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

/**
 * A partner of an accused as the engine gives it.
 *
 * @param address its number
 * @param weight how important it is to the finding
 * @param flows flows with it
 * @param upBytes bytes from the accused
 * @param downBytes bytes to the accused
 */
record Partner(int address, double weight, long flows, long upBytes, long downBytes) {}
