// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import java.time.Instant;

/** A flow shown so that a finding can be checked by hand. */
public record SampleFlow(
        Instant time, String source, String destination, String protocol, int port, long upBytes, long downBytes) {}
