// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/**
 * One flow of a made-up office.
 *
 * @param startMicros when it began, in microseconds since the epoch
 * @param src the address that opened it
 * @param dst the address that answered
 * @param proto tcp, udp or icmp
 * @param srcPort the opener's port, 0 where the protocol has none
 * @param port the port of the service, 0 where the protocol has none
 * @param upBytes bytes from src to dst
 * @param downBytes bytes from dst to src
 * @param upPackets packets from src to dst
 * @param downPackets packets from dst to src
 * @param durationMicros how long it lasted, in microseconds
 * @param state how it ended, in Zeek's words (SF, S0, REJ, RSTO)
 */
public record WorldFlow(
        long startMicros,
        String src,
        String dst,
        String proto,
        int srcPort,
        int port,
        long upBytes,
        long downBytes,
        long upPackets,
        long downPackets,
        long durationMicros,
        String state) {}
