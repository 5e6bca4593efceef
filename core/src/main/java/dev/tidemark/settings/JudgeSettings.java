// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.settings;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How findings become accusations.
 *
 * @param budget honest devices accused for each 100 judged in a day, above 0
 * @param window length of the span judged at once, null for all flows given
 * @param failOn the severity's word from which a run exits with 4, null for never
 * @param allow the file of what is allowed, null where none is named
 */
public record JudgeSettings(
        double budget,
        @Nullable Duration window,
        @Nullable String failOn,
        @Nullable Path allow) {}
