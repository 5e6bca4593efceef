// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.finding.Run;

/**
 * A run and the flows, which still lie in the engine.
 *
 * @param run what was found
 * @param read what was read
 */
record JudgedFlows(Run run, Reading.Read read) {}
