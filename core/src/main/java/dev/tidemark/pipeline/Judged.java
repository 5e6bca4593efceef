// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.finding.Run;
import dev.tidemark.profile.Analysis;

/**
 * A run and the traffic around it.
 *
 * @param run what was found
 * @param traffic what the judged flows look like, beside the clean ones where there are any
 */
public record Judged(Run run, Analysis traffic) {}
