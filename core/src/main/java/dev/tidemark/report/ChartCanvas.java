// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A sheet to draw a chart on, in the light colours of the report, twice as fine as its measures say. */
final class ChartCanvas {
    static final Color INK = new Color(0x14212b);
    static final Color SOFT = new Color(0x4d5d69);
    static final Color LINE = new Color(0xd9dfe2);
    static final Color WATER = new Color(0x8fb3c4);
    static final Color BAND = new Color(0xdfeaf0);
    static final Color ACCENT = new Color(0xb83b0b);

    private static final int FINENESS = 2;
    private static final float[] DASHES = {4, 3};

    private final BufferedImage image;
    private final Graphics2D pen;

    /** Where a text stands against its point. */
    enum Side {
        LEFT,
        MIDDLE,
        RIGHT
    }

    ChartCanvas(int width, int height) {
        image = new BufferedImage(width * FINENESS, height * FINENESS, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(FINENESS, FINENESS);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
    }

    /** How following text looks. */
    void font(int size, Color colour) {
        font(Font.PLAIN, size, colour);
    }

    /** How following text looks, where it is a title. */
    void titleFont(int size) {
        font(Font.BOLD, size, INK);
    }

    private void font(int style, int size, Color colour) {
        try {
            pen.setFont(new Font(Font.SANS_SERIF, style, size));
            pen.getFontMetrics();
        } catch (InternalError | LinkageError | IllegalStateException e) {
            throw new TidemarkException(
                    ErrorCode.RESOURCES,
                    "Java finds no font to draw charts with. Install fontconfig and a font"
                            + " (Debian, Ubuntu: apt install fontconfig fonts-dejavu-core), or leave --format png out.",
                    e);
        }
        pen.setColor(colour);
    }

    /** Writes a text whose foot stands at y. */
    void text(String text, double x, double y, Side side) {
        double width = width(text);
        double left =
                switch (side) {
                    case LEFT -> x;
                    case MIDDLE -> x - width / 2;
                    case RIGHT -> x - width;
                };
        pen.drawString(text, (float) left, (float) y);
    }

    double width(String text) {
        return pen.getFontMetrics().stringWidth(text);
    }

    /** As much of a text as is not wider. */
    String clipped(String text, double width) {
        String shown = text;
        while (width(shown) > width && shown.length() > 1) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), shown.endsWith("…") ? -2 : -1)) + "…";
        }
        return shown;
    }

    void box(Rectangle2D box, Color colour) {
        pen.setColor(colour);
        pen.fill(box);
    }

    void disc(double x, double y, double radius, Color colour) {
        pen.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 200));
        pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    void line(Line2D line, Color colour) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(1));
        pen.draw(line);
    }

    /** A dashed line through points given as x and y; it pauses where y is no number. */
    void dashed(List<double[]> points) {
        Path2D path = new Path2D.Double();
        boolean isPaused = true;
        for (double[] point : points) {
            if (!Double.isNaN(point[1]) && isPaused) {
                path.moveTo(point[0], point[1]);
            } else if (!Double.isNaN(point[1])) {
                path.lineTo(point[0], point[1]);
            }
            isPaused = Double.isNaN(point[1]);
        }
        pen.setColor(INK);
        pen.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0));
        pen.draw(path);
    }

    byte[] png() {
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.INTERNAL, "A chart could not be made a PNG: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }
}
