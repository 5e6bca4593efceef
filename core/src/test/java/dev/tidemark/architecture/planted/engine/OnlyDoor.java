// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.architecture.planted.engine;

final class OnlyDoor implements LoneDoor {
    @Override
    public void open() {}

    @Override
    public void close() {}
}
