// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Furnishes an office: how many devices of which role, their addresses and their people. */
final class OfficeBuilder {
    private static final int SYSTEMS = 3;
    private static final int HOSTS_PER_NETWORK = 200;
    private static final int SERVER_NETWORK = 1;
    private static final int PUBLIC_NETWORK = 2;
    private static final int THING_NETWORK = 3;
    private static final int GUEST_NETWORK = 4;
    private static final int DESK_NETWORK = 8;

    private final WorldSpec spec;
    private final Dice dice;
    private final AddressBook addresses = new AddressBook();
    private final List<Host> hosts = new ArrayList<>();
    private final int[] used = new int[256];
    private final int site;
    private final String longPrefix;

    private OfficeBuilder(WorldSpec spec, Dice dice) {
        this.spec = spec;
        this.dice = dice;
        this.site = 16 + dice.below(200);
        this.longPrefix = String.format(
                Locale.ROOT, "fd%02x:%x:%x", dice.below(256), dice.between(1, 0xFFFF), dice.between(1, 0xFFFF));
    }

    static Office build(WorldSpec spec) {
        Dice dice = Dice.of(spec.seed(), spec.devices(), spec.level().ordinal());
        OfficeBuilder builder = new OfficeBuilder(spec, dice.branch(1));
        OwnerDirectory owners = new OwnerDirectory(builder.addresses);
        SiteCatalogue sites = SiteCatalogue.draw(owners, spec, dice.branch(2));
        builder.furnish(sites);
        Calendar calendar = new Calendar(spec.cleanDays(), spec.judgedDays(), dice.branch(3));
        return new Office(
                spec,
                calendar,
                builder.addresses,
                owners,
                sites,
                new Roster(builder.hosts),
                new Knobs(),
                dice.branch(4));
    }

    private void furnish(SiteCatalogue sites) {
        int devices = spec.devices();
        int more = devices / HOSTS_PER_NETWORK;
        add(Role.RESOLVER, 2, SERVER_NETWORK);
        add(Role.INTRANET, 1 + more, SERVER_NETWORK);
        add(Role.FILES, 1 + more, SERVER_NETWORK);
        add(Role.MAIL, 1, SERVER_NETWORK);
        add(Role.PRINT_SERVER, 1, SERVER_NETWORK);
        add(Role.BUILD, 1, SERVER_NETWORK);
        add(Role.BACKUP, 1, SERVER_NETWORK);
        add(Role.PUBLIC, 2, PUBLIC_NETWORK);
        addLatecomer();
        add(Role.MONITOR, 1, SERVER_NETWORK);
        add(Role.PRINTER, Math.max(1, devices / 40), THING_NETWORK);
        add(Role.PHONE, devices / 16, THING_NETWORK);
        add(Role.CAMERA, devices / 27, THING_NETWORK);
        int guests = Math.max(1, devices / 40);
        int newcomers = Math.max(1, devices / 26);
        for (int i = 0; i < guests; i++) {
            addPerson(Role.GUEST, GUEST_NETWORK, sites, spec.cleanDays());
        }
        int desks = devices - hosts.size();
        for (int i = 0; i < desks; i++) {
            boolean isNew = i % (desks / newcomers) == desks / newcomers / 2 && i / (desks / newcomers) < newcomers;
            addPerson(Role.WORKSTATION, DESK_NETWORK, sites, isNew ? spec.cleanDays() : 0);
        }
    }

    private void add(Role role, int count, int network) {
        for (int i = 0; i < count; i++) {
            add(role, network, null, 0);
        }
    }

    /** An internal server that is switched on with the first judged day. */
    private void addLatecomer() {
        add(Role.INTRANET, SERVER_NETWORK, null, spec.cleanDays());
    }

    private void addPerson(Role role, int network, SiteCatalogue sites, int sinceDay) {
        Person person = Person.draw(sites, spec.level(), dice.branch(hosts.size()));
        add(role, network, person, sinceDay);
    }

    private void add(Role role, int network, @Nullable Person person, int sinceDay) {
        int full = network + used[network] / HOSTS_PER_NETWORK;
        int number = 10 + used[network] % HOSTS_PER_NETWORK;
        used[network]++;
        int v4 = addresses.number("10." + site + "." + full + "." + number);
        boolean isDual = spec.level() == Level.HARD && (role.isServer() || dice.chance(0.3));
        int v6 =
                isDual ? addresses.number(longPrefix + ":" + full + "::" + Integer.toHexString(number)) : Endpoint.NONE;
        hosts.add(new Host(hosts.size(), role, new Endpoint(v4, v6), person, dice.below(SYSTEMS), sinceDay));
    }
}
