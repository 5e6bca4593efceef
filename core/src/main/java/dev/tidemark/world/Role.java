// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** What a device of the office is there for. */
enum Role {
    WORKSTATION,
    GUEST,
    RESOLVER,
    INTRANET,
    FILES,
    MAIL,
    PRINT_SERVER,
    BUILD,
    MONITOR,
    BACKUP,
    PUBLIC,
    PRINTER,
    PHONE,
    CAMERA;

    boolean isServer() {
        return switch (this) {
            case RESOLVER, INTRANET, FILES, MAIL, PRINT_SERVER, BUILD, BACKUP, PUBLIC -> true;
            case WORKSTATION, GUEST, MONITOR, PRINTER, PHONE, CAMERA -> false;
        };
    }

    boolean isPersonal() {
        return this == WORKSTATION || this == GUEST;
    }
}
