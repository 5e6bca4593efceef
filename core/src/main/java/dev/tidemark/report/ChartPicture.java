// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import static dev.tidemark.report.ChartCanvas.Side;

import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Series;
import dev.tidemark.finding.Series.Point;
import dev.tidemark.finding.Units;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One chart of a finding as a picture: what is above the usual in the colour of alarm, the usual as a dashed line.
 *
 * @param finding whose chart it is
 * @param series one, or several by hour, which get a row each; none is empty
 * @param times how moments are written
 */
record ChartPicture(Finding finding, List<Series> series, TimeText times) {
    private static final int WIDTH = 760;
    private static final int PLOT_HEIGHT = 200;
    private static final int ROW = 26;
    private static final int MOST_ROWS = 12;
    private static final int TOP = 84;
    private static final int FOOT = 34;
    private static final int MARGIN = 20;
    private static final int NAMES = 210;
    private static final int LABELS = 8;

    byte[] png() {
        boolean isLying = first().axis().equals("category");
        boolean hasLanes = series.size() > 1;
        int rows =
                Math.min(MOST_ROWS, hasLanes ? series.size() : first().points().size());
        int height = isLying || hasLanes ? rows * ROW : PLOT_HEIGHT;
        ChartCanvas canvas = new ChartCanvas(WIDTH, TOP + height + FOOT);
        double left = isLying || hasLanes ? MARGIN + names(canvas) : MARGIN + 80;
        double right = WIDTH - MARGIN - (isLying ? 90 : 0);
        heading(canvas);
        Rectangle2D plot = new Rectangle2D.Double(left, TOP, right - left, height);
        if (isLying) {
            lying(canvas, plot);
        } else if (hasLanes) {
            lanes(canvas, plot);
        } else if (first().axis().equals("moment")) {
            moments(canvas, plot);
        } else {
            standing(canvas, plot);
        }
        return canvas.png();
    }

    /** The room that the names of rows need. */
    private double names(ChartCanvas canvas) {
        canvas.font(12, ChartCanvas.INK);
        List<String> names = series.size() > 1
                ? series.stream().map(one -> VisibleText.of(one.name())).toList()
                : first().points().stream().map(this::place).toList();
        return Math.min(NAMES, names.stream().mapToDouble(canvas::width).max().orElse(0) + 12);
    }

    private Series first() {
        return series.get(0);
    }

    private void heading(ChartCanvas canvas) {
        canvas.titleFont(16);
        canvas.text(shown(canvas, finding.device() + ": " + finding.title()), MARGIN, 28, Side.LEFT);
        canvas.font(12, ChartCanvas.SOFT);
        canvas.text(shown(canvas, finding.summary()), MARGIN, 47, Side.LEFT);
        String what = what();
        String unit = List.of("", "B", "s").contains(first().unit())
                        || what.toLowerCase(Locale.ROOT).contains(first().unit())
                ? ""
                : " (" + first().unit() + ")";
        canvas.font(12, ChartCanvas.INK);
        canvas.text(shown(canvas, upperFirst(what) + unit), MARGIN, 70, Side.LEFT);
        if (hasExpected()) {
            legend(canvas);
        }
    }

    private String what() {
        if (series.size() > 1) {
            return "Messages with each, over time";
        }
        return switch (first().axis()) {
            case "category" -> first().name() + " by place";
            case "moment" -> first().name() + ", each at the gap before it";
            default -> first().name();
        };
    }

    private void legend(ChartCanvas canvas) {
        double x = WIDTH - MARGIN;
        canvas.font(11, ChartCanvas.SOFT);
        canvas.text("the usual", x, 70, Side.RIGHT);
        x -= canvas.width("the usual") + 22;
        canvas.dashed(List.of(new double[] {x, 66}, new double[] {x + 17, 66}));
        x = key(canvas, "within it", ChartCanvas.WATER, x - 14);
        key(canvas, "above the usual", ChartCanvas.ACCENT, x - 14);
    }

    private static double key(ChartCanvas canvas, String text, Color colour, double right) {
        canvas.font(11, ChartCanvas.SOFT);
        double left = right - canvas.width(text) - 16;
        canvas.text(text, right, 70, Side.RIGHT);
        canvas.box(new Rectangle2D.Double(left, 61, 11, 10), colour);
        return left;
    }

    private void standing(ChartCanvas canvas, Rectangle2D plot) {
        List<Point> points = first().points();
        ChartScale scale = ChartScale.upTo(points.stream()
                .mapToDouble(point -> Math.max(point.y(), value(point.expected())))
                .max()
                .orElse(0));
        grid(canvas, plot, scale);
        double step = plot.getWidth() / points.size();
        List<double[]> usual = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            double left = plot.getX() + i * step;
            bar(canvas, plot, scale, new Rectangle2D.Double(left + step * 0.12, point.y(), step * 0.76, value(point)));
            double y = point.expected() == null ? Double.NaN : scale.place(plot, point.expected());
            usual.add(new double[] {left, y});
            usual.add(new double[] {left + step, y});
        }
        canvas.dashed(usual);
        below(canvas, plot, points.stream().map(this::place).toList());
    }

    /** What of a point is within the usual: nothing where nothing is known to be usual for all. */
    private double value(Point point) {
        return hasExpected() ? Math.min(point.y(), point.expected() == null ? point.y() : point.expected()) : 0;
    }

    /** The box's y is what was seen, its height what of it is usual. */
    private static void bar(ChartCanvas canvas, Rectangle2D plot, ChartScale scale, Rectangle2D box) {
        double top = scale.place(plot, box.getY());
        double usual = scale.place(plot, box.getHeight());
        canvas.box(new Rectangle2D.Double(box.getX(), top, box.getWidth(), usual - top), ChartCanvas.ACCENT);
        canvas.box(
                new Rectangle2D.Double(box.getX(), usual, box.getWidth(), plot.getMaxY() - usual), ChartCanvas.WATER);
        canvas.line(new Line2D.Double(plot.getX(), plot.getMaxY(), plot.getMaxX(), plot.getMaxY()), ChartCanvas.SOFT);
    }

    private void grid(ChartCanvas canvas, Rectangle2D plot, ChartScale scale) {
        for (double tick : scale.ticks()) {
            double y = scale.place(plot, tick);
            canvas.line(new Line2D.Double(plot.getX(), y, plot.getMaxX(), y), ChartCanvas.LINE);
            canvas.font(11, ChartCanvas.SOFT);
            String unit = List.of("B", "s").contains(first().unit()) ? first().unit() : "";
            canvas.text(Units.format(tick, unit), plot.getX() - 6, y + 4, Side.RIGHT);
        }
    }

    private void below(ChartCanvas canvas, Rectangle2D plot, List<String> labels) {
        canvas.font(11, ChartCanvas.SOFT);
        int every = Math.max(1, (labels.size() + LABELS - 1) / LABELS);
        double step = plot.getWidth() / labels.size();
        for (int i = 0; i < labels.size(); i += every) {
            canvas.text(labels.get(i), plot.getX() + (i + 0.5) * step, plot.getMaxY() + 17, Side.MIDDLE);
        }
    }

    private void lying(ChartCanvas canvas, Rectangle2D plot) {
        List<Point> points =
                first().points().subList(0, Math.min(MOST_ROWS, first().points().size()));
        double top = points.stream().mapToDouble(Point::y).max().orElse(0);
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            double y = plot.getY() + i * ROW;
            double length = top > 0 ? plot.getWidth() * Math.max(0, point.y()) / top : 0;
            canvas.box(new Rectangle2D.Double(plot.getX(), y + 4, length, ROW - 8), ChartCanvas.ACCENT);
            rowName(canvas, place(point), new Point2D.Double(plot.getX() - 8, y + 17));
            canvas.text(Units.format(point.y(), first().unit()), plot.getX() + length + 6, y + 17, Side.LEFT);
        }
    }

    private void lanes(ChartCanvas canvas, Rectangle2D plot) {
        int rows = Math.min(MOST_ROWS, series.size());
        double top = series.stream()
                .flatMap(one -> one.points().stream())
                .mapToDouble(Point::y)
                .max()
                .orElse(1);
        List<Point> longest = first().points();
        double step = plot.getWidth() / longest.size();
        for (int row = 0; row < rows; row++) {
            double middle = plot.getY() + (row + 0.5) * ROW;
            canvas.line(new Line2D.Double(plot.getX(), middle, plot.getMaxX(), middle), ChartCanvas.LINE);
            rowName(canvas, VisibleText.of(series.get(row).name()), new Point2D.Double(plot.getX() - 8, middle + 4));
            for (Point point : series.get(row).points()) {
                double x = plot.getX() + ((point.x() - longest.get(0).x()) / 3.6e9 + 0.5) * step;
                double radius = Math.min(10, step * 0.55) * Math.sqrt(Math.max(0, point.y()) / top);
                canvas.disc(x, middle, radius, ChartCanvas.ACCENT);
            }
        }
        below(canvas, plot, longest.stream().map(this::place).toList());
    }

    private static void rowName(ChartCanvas canvas, String name, Point2D end) {
        canvas.font(12, ChartCanvas.INK);
        canvas.text(canvas.clipped(name, NAMES - 12), end.getX(), end.getY(), Side.RIGHT);
    }

    /** Contacts along the window, each at the gap before it on a scale of powers of ten. */
    private void moments(ChartCanvas canvas, Rectangle2D plot) {
        List<Point> points = first().points();
        ChartScale scale = ChartScale.powers(
                points.stream().mapToDouble(Point::y).filter(gap -> gap > 0).toArray());
        grid(canvas, plot, scale);
        double begin = points.get(0).x();
        double span = Math.max(1, points.get(points.size() - 1).x() - begin);
        for (Point point : points) {
            if (point.y() > 0) {
                double x = plot.getX() + plot.getWidth() * (point.x() - begin) / span;
                canvas.disc(x, scale.place(plot, point.y()), 2.5, ChartCanvas.ACCENT);
            }
        }
        canvas.font(11, ChartCanvas.SOFT);
        canvas.text(times.minute(begin), plot.getX(), plot.getMaxY() + 17, Side.LEFT);
        canvas.text(times.minute(begin + span), plot.getMaxX(), plot.getMaxY() + 17, Side.RIGHT);
    }

    private boolean hasExpected() {
        return series.size() == 1
                && first().points().stream().map(Point::expected).anyMatch(Objects::nonNull);
    }

    private static double value(@Nullable Double known) {
        return known == null ? 0 : known;
    }

    private String place(Point point) {
        if (point.label() != null) {
            return VisibleText.of(point.label());
        }
        return switch (first().axis()) {
            case "time" -> times.minute(point.x()).substring("2000-01-01 ".length());
            case "hour" -> Units.number(point.x()) + " h";
            case "seconds" -> Units.format(point.x(), "s");
            default -> Units.number(point.x());
        };
    }

    private static String shown(ChartCanvas canvas, String text) {
        return canvas.clipped(VisibleText.of(text), WIDTH - 2.0 * MARGIN);
    }

    private static String upperFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
