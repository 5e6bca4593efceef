// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of attack that can be planted. */
public enum AttackFamily {
    /** Devices that begin to talk with each other. */
    BOTNET("botnet", new BotnetAttack()),
    /** Gigabytes to one new address in a short time. */
    FAST_EXFILTRATION("exfiltration", new FastLeakAttack()),
    /** Some megabytes to one new address all day long. */
    SLOW_EXFILTRATION("exfiltration", new SlowLeakAttack()),
    /** Files hidden in names that are asked for. */
    DNS_EXFILTRATION("dns-exfiltration", new DnsTunnelAttack()),
    /** Orders fetched by asking for names, by the clock. */
    DNS_CONTROL("dns-c2", new DnsControlAttack()),
    /** Traffic with a country that the office does not go to. */
    RARE_COUNTRY("rare-country", new RareCountryAttack()),
    /** An outsider that comes by the clock. */
    REGULAR_OUTSIDER("regular", new RegularOutsiderAttack()),
    /** An outsider that comes when nobody does. */
    OFF_HOURS_OUTSIDER("off hours", new OffHoursOutsiderAttack()),
    /** Word to one outside address by the clock. */
    BEACON("beacon", new BeaconAttack()),
    /** Knocking at many internal doors. */
    SCAN("scan", new ScanAttack()),
    /** Administration of devices by one that never did. */
    LATERAL("lateral", new LateralAttack()),
    /** A part in drowning somebody outside. */
    FLOOD("flood", new FloodAttack()),
    /** Questions to a name server that nobody uses. */
    NEW_RESOLVER("new-resolver", new NewResolverAttack()),
    /** Gathering of the file server's contents. */
    HOARDING("hoarding", new HoardingAttack()),
    /** An outsider that copies everything. */
    SCRAPING("scraping", new ScrapingAttack()),
    /** An outsider that tries passwords. */
    GUESSING("guessing", new GuessingAttack()),
    /** An outsider that tries all doors. */
    OUTSIDE_SCAN("outside scan", new OutsideScanAttack());

    private final String kind;
    private final Incident incident;

    AttackFamily(String kind, Incident incident) {
        this.kind = kind;
        this.incident = incident;
    }

    /** The word for it in labels; fast and slow exfiltration share theirs. */
    public String kind() {
        return kind;
    }

    /** The families of the original problem. */
    public static Set<AttackFamily> ordinary() {
        return Collections.unmodifiableSet(EnumSet.range(BOTNET, OFF_HOURS_OUTSIDER));
    }

    /** Every family. */
    public static Set<AttackFamily> all() {
        return Collections.unmodifiableSet(EnumSet.allOf(AttackFamily.class));
    }

    Incident incident() {
        return incident;
    }
}
