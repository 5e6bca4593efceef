// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The office's days: clean ones first, then judged ones, numbered from 0. Hours are UTC.
 *
 * @param cleanDays how many are clean
 * @param judgedDays how many are judged
 * @param dice what makes days differ
 */
record Calendar(int cleanDays, int judgedDays, Dice dice) {
    static final double DAY_SECONDS = 86_400;

    private static final LocalDate FIRST_JUDGED = LocalDate.of(2026, 3, 11);
    private static final List<Double> WEEK = List.of(1.04, 1.07, 1.0, 1.02, 0.86, 0.8, 0.8);
    private static final long BUSTLE = 11;

    int days() {
        return cleanDays + judgedDays;
    }

    boolean isJudged(int day) {
        return day >= cleanDays;
    }

    LocalDate date(int day) {
        return FIRST_JUDGED.plusDays(day - (long) cleanDays);
    }

    long startMicros(int day) {
        return date(day).atStartOfDay(ZoneOffset.UTC).toEpochSecond() * 1_000_000L;
    }

    boolean isWeekend(int day) {
        return date(day).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    /** How busy the whole office is on that day, about 1. */
    double bustle(int day) {
        return WEEK.get(date(day).getDayOfWeek().getValue() - 1)
                * dice.branch(BUSTLE, day).around(1, 0.07);
    }
}
