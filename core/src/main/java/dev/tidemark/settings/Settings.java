// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.settings;

/**
 * All settings of a run.
 *
 * @param compute what it may use of the machine
 * @param networks which addresses are ours
 * @param input how files are read
 * @param judge how findings become accusations
 * @param rules which rules run, with which thresholds
 * @param progress whether long work shows how far it is
 */
public record Settings(
        ComputeSettings compute,
        NetworkSettings networks,
        InputSettings input,
        JudgeSettings judge,
        RuleSettings rules,
        Progress progress) {}
