// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

/**
 * A service with what tells its server's role.
 *
 * @param device the server's number
 * @param use what the service does
 * @param servesOthers whether several outside clients use it
 */
record SeenService(long device, ServiceUse use, boolean servesOthers) {}
