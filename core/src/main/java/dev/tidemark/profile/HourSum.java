// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import java.time.LocalDate;

/**
 * The flows of one hour by the clock of the run's time zone.
 *
 * @param day date
 * @param hour 0 to 23
 * @param flows rows
 * @param upBytes bytes from openers
 * @param downBytes bytes to openers
 */
public record HourSum(LocalDate day, int hour, long flows, long upBytes, long downBytes) {}
