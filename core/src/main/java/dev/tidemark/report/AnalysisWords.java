// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.finding.Units;
import dev.tidemark.profile.Analysis;
import dev.tidemark.profile.Dimension;
import dev.tidemark.profile.Profile;
import dev.tidemark.profile.Role;
import java.util.ArrayList;
import java.util.List;

/** What an analysis comes to, in sentences that page and terminal share. */
final class AnalysisWords {
    static final String UNKNOWN = "unknown";

    private AnalysisWords() {}

    /** The whole in one sentence. */
    static String sentence(Analysis analysis) {
        Profile profile = analysis.profile();
        if (profile.flows() == 0) {
            return "There are no flows to describe.";
        }
        long servers = profile.roles().getOrDefault(Role.SERVER, 0L);
        return counted(profile.flows(), "flows") + " of " + counted(profile.deviceCount(), "devices") + ", among them "
                + counted(servers, "servers") + " with "
                + counted(profile.services().size(), "services") + ".";
    }

    /** From when to when. */
    static String window(Analysis analysis) {
        TimeText times = TimeText.of(analysis.frame().timeZone());
        Profile profile = analysis.profile();
        return times.minute(profile.first()) + " to " + times.minute(profile.last()) + " " + times.name();
    }

    /** The roles that there are. */
    static String roles(Profile profile) {
        List<String> seen = new ArrayList<>();
        profile.roles().forEach((role, devices) -> {
            if (devices > 0) {
                seen.add(role.id() + " " + number(devices));
            }
        });
        return seen.isEmpty() ? "No device of ours was seen." : "Roles seen: " + String.join(", ", seen) + ".";
    }

    static String counted(long count, String things) {
        return Units.format((double) count, things);
    }

    static String number(long count) {
        return Units.number((double) count);
    }

    static String bytes(long bytes) {
        return Units.format((double) bytes, "B");
    }

    static String heading(Dimension dimension) {
        return switch (dimension) {
            case DESTINATIONS -> "Destination";
            case SOURCES -> "Source";
            case COUNTRIES -> "Country";
            case OWNERS -> "Owner";
            case PROTOCOLS -> "Protocol";
            case PORTS -> "Port";
        };
    }
}
