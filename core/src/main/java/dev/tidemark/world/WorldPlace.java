// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/**
 * Where an outside address of a made-up office stands.
 *
 * @param country two letters
 * @param owner name of whoever holds it
 */
public record WorldPlace(String country, String owner) {}
