// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.triage;

import dev.tidemark.finding.Run;
import dev.tidemark.finding.Withheld;

/**
 * A run without what is allowed.
 *
 * @param run what is left to show
 * @param withheld what was taken out
 */
public record Triaged(Run run, Withheld withheld) {}
