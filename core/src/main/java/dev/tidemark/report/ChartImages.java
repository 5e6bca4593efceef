// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.Series;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Draws the charts of the accused as PNG files, for documents that cannot hold the report. */
public final class ChartImages {
    /** The word of {@code --format}. */
    public static final String FORMAT = "png";

    private static final int MOST_DEVICES = 50;
    private static final int MOST_FINDINGS = 2;
    private static final int LONGEST_NAME = 45;

    private final Run run;
    private final EvenSteps steps;
    private final TimeText times;

    private ChartImages(Run run) {
        this.run = run;
        this.steps = EvenSteps.of(run.summary());
        this.times = TimeText.of(run.summary().timeZone());
    }

    /** Gives each file's name and content: of at most fifty devices, the most suspicious first, two findings each. */
    public static void write(Run run, BiConsumer<String, byte[]> out) {
        ChartImages images = new ChartImages(run);
        run.devices().stream()
                .filter(DeviceVerdict::flagged)
                .limit(MOST_DEVICES)
                .forEach(device -> images.device(device, out));
    }

    /** True for the name of a chart's file. */
    public static boolean isChart(String fileName) {
        return fileName.startsWith("chart-") && fileName.endsWith(".png");
    }

    private void device(DeviceVerdict device, BiConsumer<String, byte[]> out) {
        run.findings().stream()
                .filter(finding -> finding.device().equals(device.device()))
                .filter(finding -> !finding.series().isEmpty())
                .limit(MOST_FINDINGS)
                .forEach(finding -> finding(device.rank(), finding, out));
    }

    private void finding(int rank, Finding finding, BiConsumer<String, byte[]> out) {
        List<ChartPicture> pictures = pictures(finding);
        for (int i = 0; i < pictures.size(); i++) {
            String name = String.format(
                    Locale.ROOT,
                    "chart-%02d-%s-%s-%d.png",
                    rank,
                    fileWord(finding.device()),
                    fileWord(finding.rule()),
                    i + 1);
            out.accept(name, pictures.get(i).png());
        }
    }

    /** Several series by hour are one chart: a row for each partner. */
    private List<ChartPicture> pictures(Finding finding) {
        List<Series> drawable = finding.series().stream()
                .map(steps::fill)
                .filter(series -> !series.points().isEmpty())
                .toList();
        List<Series> byTime =
                drawable.stream().filter(series -> series.axis().equals("time")).toList();
        if (byTime.size() == drawable.size() && byTime.size() > 1) {
            return List.of(new ChartPicture(finding, byTime, times));
        }
        return drawable.stream()
                .map(series -> new ChartPicture(finding, List.of(series), times))
                .toList();
    }

    /** What may stand in a file's name on every system. */
    private static String fileWord(String text) {
        String plain = text.replaceAll("[^0-9A-Za-z.-]", "_");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }
}
