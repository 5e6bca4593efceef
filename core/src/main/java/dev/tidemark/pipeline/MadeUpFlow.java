// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

/**
 * A flow to be put into a copy of clean ones.
 *
 * @param micros begin, since the epoch
 * @param src who opens it
 * @param dst who answers
 * @param proto protocol
 * @param port the answerer's
 * @param upBytes bytes from the opener
 * @param downBytes bytes to the opener
 */
public record MadeUpFlow(long micros, String src, String dst, String proto, int port, long upBytes, long downBytes) {}
