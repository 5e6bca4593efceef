// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.triage;

import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Hidden;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.Withheld;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes what is allowed out of a run, and puts it back. */
public final class Triage {
    private final AllowFile file;
    private final LocalDate today;

    /**
     * A triage.
     *
     * @param file what is allowed
     * @param today entries whose last day was before hide nothing
     */
    public Triage(AllowFile file, LocalDate today) {
        this.file = file;
        this.today = today;
    }

    /** The run without what is allowed; a run that has been through this before must be {@link #whole} again first. */
    public Triaged apply(Run run) {
        ZoneId zone = ZoneId.of(run.summary().timeZone());
        List<Finding> kept = new ArrayList<>();
        List<Withheld.Placed> taken = new ArrayList<>();
        for (int place = 0; place < run.findings().size(); place++) {
            Finding finding = run.findings().get(place);
            AllowEntry entry = covering(finding, zone);
            if (entry == null) {
                kept.add(finding);
            } else {
                taken.add(new Withheld.Placed(place, entry.line(), entry.why(), finding));
            }
        }
        Reranking reranking = new Reranking(run, kept);
        List<DeviceVerdict> devices = reranking.devices();
        Hidden hidden =
                new Hidden(file.name(), taken.size(), run.devices().size() - devices.size(), entries(run, taken, zone));
        Run left = new Run(summary(run, devices, hidden), devices, kept, hidden);
        return new Triaged(left, new Withheld(taken, reranking.changed()));
    }

    private @Nullable AllowEntry covering(Finding finding, ZoneId zone) {
        return file.entries().stream()
                .filter(entry -> !entry.isExpired(today) && entry.covers(finding, zone))
                .findFirst()
                .orElse(null);
    }

    private List<Hidden.Entry> entries(Run run, List<Withheld.Placed> taken, ZoneId zone) {
        return file.entries().stream()
                .map(entry -> entry(entry, run, taken, zone))
                .toList();
    }

    private Hidden.Entry entry(AllowEntry entry, Run run, List<Withheld.Placed> taken, ZoneId zone) {
        long hid = taken.stream().filter(one -> one.line() == entry.line()).count();
        // An entry that another one before it makes superfluous has matched all the same.
        boolean hasMatched = run.findings().stream().anyMatch(finding -> entry.covers(finding, zone));
        Hidden.State state = hasMatched ? Hidden.State.USED : Hidden.State.UNMATCHED;
        return new Hidden.Entry(
                entry.line(),
                entry.condition().describe(),
                entry.why(),
                entry.by(),
                entry.until() == null ? null : String.valueOf(entry.until()),
                hid,
                entry.isExpired(today) ? Hidden.State.EXPIRED : state);
    }

    /** The run as it was judged. */
    public static Run whole(Run run, Withheld withheld) {
        List<Finding> findings = new ArrayList<>(run.findings());
        withheld.findings().forEach(one -> findings.add(Math.min(one.place(), findings.size()), one.finding()));
        Map<Integer, DeviceVerdict> byRank = new TreeMap<>();
        withheld.devices().forEach(device -> byRank.put(device.rank(), device));
        Set<String> changed = withheld.devices().stream().map(Reranking::key).collect(Collectors.toSet());
        int rank = 1;
        for (DeviceVerdict device : run.devices()) {
            if (!changed.contains(Reranking.key(device))) {
                while (byRank.containsKey(rank)) {
                    rank++;
                }
                byRank.put(rank, device.withRank(rank));
            }
        }
        List<DeviceVerdict> devices = List.copyOf(byRank.values());
        return new Run(summary(run, devices, Hidden.NONE), devices, findings);
    }

    private static RunSummary summary(Run run, List<DeviceVerdict> devices, Hidden hidden) {
        List<String> notes = new ArrayList<>(run.summary().notes());
        notes.removeAll(run.hidden().notes());
        notes.addAll(hidden.notes());
        long flagged = devices.stream().filter(DeviceVerdict::flagged).count();
        return run.summary().with(run.summary().budget().withFlagged(flagged), notes);
    }
}
