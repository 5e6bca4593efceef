// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import java.time.LocalDate;

/**
 * Why a rule is no longer run.
 *
 * @param date since when
 * @param reason why
 * @param successor the id of the rule to use instead, {@code none} where there is none
 */
public record Retirement(LocalDate date, String reason, String successor) {}
