// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.baseline.Baseline;
import dev.tidemark.baseline.Manifest.Frame;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.flow.IpAddress;
import dev.tidemark.place.Cidr;
import dev.tidemark.place.Networks;
import dev.tidemark.store.FlowStore.Naming;
import dev.tidemark.store.StoredFlows;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses are ours and where our days begin, by what the user said or a baseline knows.
 *
 * @param networks the networks
 * @param naming whether the user named the public servers
 * @param servers public servers that a baseline's flows showed
 * @param zone where days and hours begin, null where the flows are to tell
 */
record Ours(
        Networks networks,
        Naming naming,
        List<IpAddress> servers,
        @Nullable ZoneId zone) {
    /** By the job alone. */
    static Ours of(Job job) {
        boolean isNamed = !job.publicServers().isEmpty();
        return new Ours(
                Networks.parse(job.internal(), job.publicServers()),
                isNamed ? Naming.NAMED : Naming.USUAL,
                List.of(),
                job.zone());
    }

    /** By a baseline; a job that says otherwise is refused, since what was learned cannot be sorted anew. */
    static Ours of(Job job, Baseline baseline) {
        Frame frame = baseline.manifest().frame();
        if (job.zone() != null && !name(job.zone()).equals(frame.timeZone())) {
            throw refusal(baseline, "--time-zone", frame.timeZone(), name(job.zone()));
        }
        ZoneId zone = ZoneId.of(frame.timeZone());
        Networks asked = Networks.parse(job.internal(), job.publicServers());
        if (!job.internal().isEmpty()) {
            check(baseline, "--internal", frame.internal(), texts(asked.internal()));
        }
        if (!job.publicServers().isEmpty()) {
            check(baseline, "--public", frame.publicServers(), texts(asked.publicServers()));
        }
        if (frame.isNamed()) {
            return new Ours(Networks.parse(frame.internal(), frame.publicServers()), Naming.NAMED, List.of(), zone);
        }
        List<IpAddress> servers = frame.publicServers().stream()
                .map(text -> Cidr.parse(text, "public_servers").network())
                .toList();
        return new Ours(Networks.parse(frame.internal(), List.of()), Naming.USUAL, servers, zone);
    }

    /** What a baseline keeps of it, once servers were told from the flows. */
    Frame frame(StoredFlows stored) {
        return new Frame(
                name(stored.zone()),
                texts(stored.networks().internal()),
                texts(stored.networks().publicServers()),
                naming == Naming.NAMED);
    }

    /** UTC has several names, and they mean the same. */
    static String name(ZoneId zone) {
        ZoneId normal = zone.normalized();
        return normal.equals(ZoneOffset.UTC) ? "UTC" : normal.getId();
    }

    private static void check(Baseline baseline, String option, List<String> learned, List<String> asked) {
        if (!learned.equals(asked)) {
            throw refusal(
                    baseline, option, learned.isEmpty() ? "none" : String.join(",", learned), String.join(",", asked));
        }
    }

    private static TidemarkException refusal(Baseline baseline, String option, String learned, String asked) {
        return new TidemarkException(
                ErrorCode.USAGE,
                option + ": the baseline " + baseline.folder() + " was learned with " + learned + ", not " + asked
                        + ". Say " + (learned.equals("none") ? "no " + option : option + " " + learned)
                        + ", or learn its days again with `tidemark learn CLEAN… --baseline " + baseline.folder()
                        + " --replace`.");
    }

    private static List<String> texts(List<Cidr> networks) {
        return networks.stream().map(Cidr::toString).toList();
    }
}
