// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/**
 * The office: its devices, the outside world it knows, its days.
 *
 * @param spec what was asked for
 * @param calendar its days
 * @param addresses all addresses by number
 * @param owners who holds the outside addresses
 * @param sites the outside names
 * @param roster the devices
 * @param knobs what is out of the ordinary on which day
 * @param dice what everything is drawn from
 */
record Office(
        WorldSpec spec,
        Calendar calendar,
        AddressBook addresses,
        OwnerDirectory owners,
        SiteCatalogue sites,
        Roster roster,
        Knobs knobs,
        Dice dice) {
    private static final long LIFE = 31;

    /** One day in the life of a device, written to the wire when it is lived. */
    DeviceDay dayOf(Host host, int day, Wire wire) {
        Knob knob = knobs.at(host, day);
        Dice chance = dice.branch(LIFE, day, host.index());
        WorkDay plan = planOf(host, day, knob, chance.branch(1));
        return new DeviceDay(this, host, day, plan, chance, wire);
    }

    /** When a device runs on that day, and when its person works. */
    WorkDay planOf(Host host, int day) {
        return planOf(
                host,
                day,
                knobs.at(host, day),
                dice.branch(LIFE, day, host.index()).branch(1));
    }

    private WorkDay planOf(Host host, int day, Knob knob, Dice chance) {
        return host.person() == null
                ? WorkDay.ofMachine()
                : WorkDay.of(host.person(), calendar.isWeekend(day), knob, chance);
    }
}
