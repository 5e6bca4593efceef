// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every setting: its name, unit, default, range and the reason of the default. The reference page is made from this. */
public enum SettingKey {
    /** Which engine computes. */
    ENGINE(
            "engine",
            "What computes over the rows.",
            new Facts(
                    "name",
                    "duckdb",
                    "an engine that is on the class path",
                    "it is shipped and fastest on one machine")),
    /** How many workers. */
    THREADS(
            "threads",
            "Workers of the engine.",
            new Facts(
                    "threads",
                    "all cores",
                    "1 to 1024",
                    "the result is the same at any number, so the fastest is right")),
    /** How much memory. */
    MEMORY(
            "memory",
            "Memory of the engine; what does not fit goes to the temporary folder.",
            new Facts(
                    "B, kB, MB, GB, TB, or KiB to TiB",
                    "half of the machine's or container's",
                    "64 MB to 100 TB",
                    "the other half is for the system's file cache and for Java")),
    /** Where to spill. */
    TEMP(
            "temp",
            "Folder for what does not fit into memory; emptied at the end of a run.",
            new Facts(
                    "folder",
                    "the system's temporary folder",
                    "a folder that can be written",
                    "it is there everywhere")),
    /** Where Spark computes. */
    MASTER(
            "master",
            "Where the engine spark computes: on this machine or on a cluster.",
            new Facts(
                    "master URL",
                    "local[*]; a cluster's own when spark-submit starts the program",
                    "local[N], spark://HOST:PORT, yarn, k8s://URL",
                    "it needs no cluster")),
    /** What Spark is told. */
    SPARK(
            "spark",
            "Further settings of the engine spark, in Spark's own words.",
            new Facts("key=value; …", "none", "as Spark says", "its own defaults and what this program needs suffice")),
    /** Our networks. */
    INTERNAL(
            "internal",
            "Networks that are ours.",
            new Facts(
                    "CIDR, …",
                    "10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, fc00::/7 and link-local",
                    "IPv4 and IPv6 networks",
                    "these can be nobody else's")),
    /** Our public servers. */
    PUBLIC(
            "public",
            "Public servers of ours, outside the internal networks.",
            new Facts(
                    "CIDR, …",
                    "none; told from the flows where they show it",
                    "IPv4 and IPv6 networks",
                    "only their owner knows")),
    /** Countries and owners. */
    GEO(
            "geo",
            "Folder of MMDB files for countries and owners of addresses.",
            new Facts(
                    "folder",
                    "the database shipped with the program",
                    "MaxMind's, DB-IP's or IPinfo's layout",
                    "it needs no account and no network")),
    /** Where days begin. */
    TIME_ZONE(
            "time-zone",
            "Where days and hours begin.",
            new Facts(
                    "zone",
                    "UTC, or told from flows that last whole days",
                    "a zone such as Europe/Berlin or +02:00",
                    "it means the same on every machine; whole days begin at somebody's midnight, and what was told is printed")),
    /** What bare time numbers count. */
    TIME_UNIT(
            "time-unit",
            "What bare time numbers count.",
            new Facts(
                    "s, ms, us, ns or cs",
                    "told from the values",
                    "s, ms, us, ns, cs",
                    "most sources leave no doubt, and what was told is printed")),
    /** The day of bare times. */
    DAY(
            "day",
            "The date of times that count from midnight, in all files.",
            new Facts(
                    "date",
                    "1970-01-01; files with the same sources at the same hours are of days that follow each other",
                    "a date from 1970-01-01 to 2099-12-31, such as 2026-11-24",
                    "a wrong date that is plainly no date misleads nobody")),
    /** The order of dates. */
    DATES(
            "dates",
            "The order of dates that end with the year, such as 04/03/2026.",
            new Facts(
                    "order",
                    "told from the values: a number beyond 12 is a day, and before dots stands the day",
                    "day-first, month-first",
                    "where nothing tells, a guess would put flows on a wrong day: the file is refused")),
    /** Columns by field. */
    MAP(
            "map",
            "The column that a flow field stands in, as map.<field>.",
            new Facts(
                    "column",
                    "told by the usual names",
                    "a column of the source",
                    "most sources use a name that is known")),
    /** What files are. */
    INPUT_FORMAT(
            "input-format",
            "The source format of every file.",
            new Facts(
                    "format",
                    "told by the content",
                    "a format of `tidemark formats list`",
                    "a folder may hold several")),
    /** How many bad rows. */
    MAX_REJECTED(
            "max-rejected",
            "Impossible rows above which a run fails.",
            new Facts(
                    "%",
                    "1",
                    "0 to 100",
                    "a broken sensor shows in one row of a hundred, a lost line in one of many thousands")),
    /** Whether doubles count. */
    DEDUPE(
            "dedupe",
            "Whether a flow that two files tell, since two sensors saw it, counts once.",
            new Facts("word", "no", "yes, no", "only their owner knows whether files are of sensors that overlap")),
    /** How many false accusations. */
    BUDGET(
            "budget",
            "Honest devices accused for each 100 judged in a day, over all rules together.",
            new Facts("devices", "0.25", "above 0 to 100", "one false accusation in two days for a fleet of 200")),
    /** How long a window. */
    WINDOW(
            "window",
            "Length of the span that is judged at once; one shorter than a day is held against the same hours of clean days.",
            new Facts(
                    "h, d or w",
                    "all flows given",
                    "1h, 2h, 3h, 4h, 6h, 8h, 12h, or whole days to 52w",
                    "what is given is usually what is asked about")),
    /** When to fail. */
    FAIL_ON(
            "fail-on",
            "Exit with 4 where a finding is this grave.",
            new Facts(
                    "severity",
                    "never",
                    "info, low, medium, high, critical, never",
                    "a finding is a result, not a failure")),
    /** What is allowed. */
    ALLOW(
            "allow",
            "File of what is allowed and not to be shown.",
            new Facts(
                    "file",
                    "allow.yml of the current folder, where there is one",
                    "a file as docs/triage.md describes it",
                    "what is known to be honest should be said once")),
    /** Where rules lie. */
    RULES_FOLDER(
            "rules-folder",
            "Folder of rules to run instead of those shipped.",
            new Facts(
                    "folder",
                    "the rules shipped with the program",
                    "a folder with a folder for each rule",
                    "they are proven together")),
    /** Thresholds of rules. */
    RULES(
            "rules",
            "A parameter of a rule, as rules.<id>.<parameter>.",
            new Facts(
                    "as the rule says",
                    "as the rule says",
                    "as the rule says",
                    "a threshold belongs to the rule that uses it")),
    /** Whether to show progress. */
    PROGRESS(
            "progress",
            "Whether long work shows how far it is, on standard error.",
            new Facts("word", "auto", "auto, always, never", "auto shows it on a terminal and nothing in a pipe"));

    private final String id;
    private final String meaning;
    private final Facts facts;

    SettingKey(String id, String meaning, Facts facts) {
        this.id = id;
        this.meaning = meaning;
        this.facts = facts;
    }

    /**
     * What must be known of a value.
     *
     * @param unit what it counts or is
     * @param standard the default
     * @param range what it may be
     * @param reason why that default
     */
    public record Facts(String unit, String standard, String range, String reason) {}

    /** The name in tidemark.yml and {@code --set}. */
    public String id() {
        return id;
    }

    /** The option of the command line. */
    public String option() {
        return this == RULES_FOLDER ? "--rules" : "--" + id;
    }

    /** What it sets, one sentence. */
    public String meaning() {
        return meaning;
    }

    /** Unit, default, range and reason. */
    public Facts facts() {
        return facts;
    }

    /** True where the key is a family: {@code map.<field>}, {@code rules.<id>.<parameter>}. */
    public boolean isFamily() {
        return this == MAP || this == RULES;
    }

    /** The name in the environment. */
    public String variable() {
        return variable(id);
    }

    /** The name in the environment of any key. */
    static String variable(String key) {
        return "TIDEMARK_" + key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** Finds a key by its name. */
    static Optional<SettingKey> find(String id) {
        return Arrays.stream(values()).filter(key -> key.id.equals(id)).findFirst();
    }

    /** The names that stand alone, without the families. */
    static List<String> ids() {
        return Arrays.stream(values())
                .filter(key -> !key.isFamily())
                .map(SettingKey::id)
                .toList();
    }
}
