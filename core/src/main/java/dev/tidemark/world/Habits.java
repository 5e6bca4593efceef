// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/** Which habits devices of a role have, in the order in which they are lived. */
final class Habits {
    private static final List<Habit> DESK = List.of(
            new DeskWork(),
            new Clockwork(),
            new ChatAndMailPolling(),
            new CloudSync(),
            new Calls(),
            new FleetApplications(),
            new PeerUpdates(),
            new DeskBackup());
    private static final List<Habit> GUEST = List.of(new DeskWork(), new ChatAndMailPolling());
    private static final List<Habit> SERVER = List.of(new Clockwork(), new ServerBackup());

    private Habits() {}

    static List<Habit> of(Role role) {
        return switch (role) {
            case WORKSTATION -> DESK;
            case GUEST -> GUEST;
            case RESOLVER, INTRANET, FILES, PUBLIC, PRINT_SERVER -> SERVER;
            case MAIL -> List.of(new Clockwork(), new ServerBackup(), new MailDelivery());
            case BUILD -> List.of(new Clockwork(), new ServerBackup(), new Builds());
            case MONITOR -> List.of(new Clockwork(), new Monitoring());
            case BACKUP -> List.of(new Clockwork());
            case PRINTER, CAMERA -> List.of(new ThingTalk());
            case PHONE -> List.of(new Telephony());
        };
    }
}
