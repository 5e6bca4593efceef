// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import java.util.List;

/**
 * Who is there on clean days.
 *
 * @param members devices of ours, and outside clients, one for each day
 * @param services what at least three openers use, the most used first
 */
public record Fleet(List<Member> members, List<Service> services) {
    /** Copies the lists. */
    public Fleet {
        members = List.copyOf(members);
        services = List.copyOf(services);
    }

    /**
     * One that opens flows.
     *
     * @param address its address
     * @param ours whether it is a device of ours
     * @param day place of the day among the clean days
     * @param flows that it opens
     * @param dnsFlows those of them to port 53
     * @param firstMicros begin of the first
     * @param lastMicros begin of the last
     */
    public record Member(
            String address, boolean ours, int day, long flows, long dnsFlows, long firstMicros, long lastMicros) {}

    /**
     * What an address answers.
     *
     * @param address who answers
     * @param ours whether it is ours
     * @param fromUs whether devices of ours open it, or outsiders
     * @param proto protocol
     * @param port port
     * @param openers how many
     */
    public record Service(String address, boolean ours, boolean fromUs, String proto, int port, long openers) {}
}
