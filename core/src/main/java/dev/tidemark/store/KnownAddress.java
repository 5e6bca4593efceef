// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import dev.tidemark.flow.IpAddress;
import dev.tidemark.place.AddressKind;
import dev.tidemark.place.Place;

/**
 * An address of the run.
 *
 * @param id its number in all tables, from 1; ours come first, then those of local scope, each in the order of addresses
 * @param address the address
 * @param kind what it is to us
 * @param place country and owner, unknown for ours
 */
public record KnownAddress(int id, IpAddress address, AddressKind kind, Place place) {}
