// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/**
 * A stretch of a person's day.
 *
 * @param span from and to, in seconds of the day
 * @param pace how much is done, 1 for ordinary work
 * @param isMeeting whether the person sits in a meeting meanwhile
 */
record Block(Span span, double pace, boolean isMeeting) {}
