// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.finding.Units;
import dev.tidemark.flow.TrafficClass;
import dev.tidemark.profile.Analysis;
import dev.tidemark.profile.ClassProfile;
import dev.tidemark.profile.DeviceUse;
import dev.tidemark.profile.NetworkUse;
import dev.tidemark.profile.Profile;
import dev.tidemark.profile.ServiceUse;
import dev.tidemark.report.TextTable.Column;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Shows an analysis in a terminal of 80 columns; what is left out here stands in the JSON. */
public final class AnalysisTables {
    private static final int MOST_SERVICES = 20;
    private static final int MOST_NETWORKS = 10;
    private static final int MOST_DEVICES = 5;

    private final Analysis analysis;
    private final TextPage page;
    private final ClassTables classes;

    private AnalysisTables(Analysis analysis, TextStyle style, Consumer<String> out) {
        this.analysis = analysis;
        this.page = new TextPage(style, out);
        this.classes = new ClassTables(page, TimeText.of(analysis.frame().timeZone()));
    }

    /** Gives the text line by line, each with its line end. */
    public static void write(Analysis analysis, TextStyle style, Consumer<String> out) {
        new AnalysisTables(analysis, style, out).write();
    }

    private void write() {
        Profile profile = analysis.profile();
        page.title(AnalysisWords.sentence(analysis));
        if (profile.flows() > 0) {
            page.faint(AnalysisWords.window(analysis) + ". " + AnalysisWords.roles(profile));
            networks(profile.networks());
            services("Services that answer several clients", profile.services());
            for (TrafficClass traffic : TrafficClass.values()) {
                ClassProfile one = profile.of(traffic);
                if (one.totals().flows() > 0) {
                    classes.write(traffic, one);
                }
            }
            dns(profile);
        }
        if (analysis.comparison() != null) {
            changes(analysis.comparison());
        }
        page.list("Notes", analysis.frame().notes());
    }

    private void networks(List<NetworkUse> networks) {
        if (networks.isEmpty()) {
            return;
        }
        page.gap();
        page.title("Networks of ours");
        table(
                List.of(
                        Column.left("Network"),
                        Column.right("Devices"),
                        Column.right("Opened"),
                        Column.right("Answered")),
                networks.stream()
                        .limit(MOST_NETWORKS)
                        .map(network -> List.of(
                                network.network(),
                                AnalysisWords.number(network.devices()),
                                AnalysisWords.number(network.opened()),
                                AnalysisWords.number(network.answered())))
                        .toList());
        more(networks.size() - MOST_NETWORKS);
    }

    private void services(String title, List<ServiceUse> services) {
        if (services.isEmpty()) {
            return;
        }
        page.gap();
        page.title(title);
        table(
                List.of(
                        Column.left("Server"),
                        Column.left("Service"),
                        Column.right("Clients"),
                        Column.right("Flows"),
                        Column.right("Up"),
                        Column.right("Down")),
                services.stream().limit(MOST_SERVICES).map(AnalysisTables::row).toList());
        more(services.size() - MOST_SERVICES);
    }

    private static List<String> row(ServiceUse service) {
        String protocol = Objects.requireNonNullElse(service.protocol(), AnalysisWords.UNKNOWN);
        return List.of(
                service.address(),
                service.port() == null ? protocol : protocol + "/" + service.port(),
                AnalysisWords.number(service.clients()),
                AnalysisWords.number(service.flows()),
                AnalysisWords.bytes(service.upBytes()),
                AnalysisWords.bytes(service.downBytes()));
    }

    private void dns(Profile profile) {
        List<DeviceUse> devices = profile.devices().stream()
                .filter(device -> device.dnsFlows() > 0 && device.dnsRatio() != null)
                .sorted(Comparator.comparing(AnalysisTables::dnsRatio).reversed())
                .limit(MOST_DEVICES)
                .toList();
        if (devices.isEmpty()) {
            return;
        }
        page.gap();
        page.title("DNS flows for each other flow, by device");
        page.faint("Half of " + AnalysisWords.counted(profile.dnsRatios().count(), "devices") + " have less than "
                + Units.number(Objects.requireNonNullElse(profile.dnsRatios().half(), 0.0)) + ". Most have:");
        table(
                List.of(
                        Column.left("Device"),
                        Column.right("Ratio"),
                        Column.right("DNS flows"),
                        Column.right("DNS bytes"),
                        Column.right("All flows")),
                devices.stream()
                        .map(device -> List.of(
                                device.address(),
                                Units.number(dnsRatio(device)),
                                AnalysisWords.number(device.dnsFlows()),
                                AnalysisWords.bytes(device.dnsBytes()),
                                AnalysisWords.number(device.opened())))
                        .toList());
    }

    private static double dnsRatio(DeviceUse device) {
        return Objects.requireNonNullElse(device.dnsRatio(), 0.0);
    }

    private void changes(Analysis.Comparison comparison) {
        page.gap();
        page.title("What changed against "
                + AnalysisWords.counted(comparison.other().flows(), "flows") + " of "
                + AnalysisWords.counted(comparison.other().days(), "days"));
        ChangeTables tables = new ChangeTables(page);
        tables.totals(analysis.profile(), comparison.other());
        tables.names(comparison.changes());
        services("New services", comparison.changes().newServices());
        services("Services that are gone", comparison.changes().goneServices());
    }

    private void table(List<Column> columns, List<List<String>> rows) {
        page.plainTable(columns, rows);
    }

    private void more(int count) {
        if (count > 0) {
            page.faint("… and " + AnalysisWords.number(count) + " more; --json has all.");
        }
    }
}
