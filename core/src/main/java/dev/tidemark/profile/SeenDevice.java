// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import dev.tidemark.flow.IpAddress;

/**
 * A device as it is read.
 *
 * @param address its address
 * @param use what it does
 */
record SeenDevice(IpAddress address, DeviceUse use) {}
