// SPDX-License-Identifier: Apache-2.0
/**
 * Brings a run's findings to receivers over the network: syslog and webhooks. What is sent is what {@code output} writes.
 *
 * <p>May use {@code output}, {@code finding} and errors. A further way is a class that implements
 * {@link dev.tidemark.send.Sender} and a case in {@link dev.tidemark.send.Senders}. No secret, and no path or query of an
 * address, which may be one, stands in a message.
 */
@NullMarked
package dev.tidemark.send;

import org.jspecify.annotations.NullMarked;
