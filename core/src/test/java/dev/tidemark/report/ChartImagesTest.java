// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.finding.Run;
import dev.tidemark.finding.SampleRun;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class ChartImagesTest {
    @Test
    void drawsChartsOfEachAccusedDeviceInTheColourOfAlarm() throws IOException {
        Run run = SampleRun.rich();
        Map<String, byte[]> images = images(run);

        assertThat(images.keySet())
                .isNotEmpty()
                .allMatch(name -> name.matches("chart-\\d\\d-[0-9A-Za-z._-]+-[a-z-]+-\\d\\.png"))
                .anyMatch(name ->
                        name.startsWith("chart-01-" + run.devices().get(0).device() + "-"));
        for (Map.Entry<String, byte[]> image : images.entrySet()) {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(image.getValue()));
            assertThat(read.getWidth()).isEqualTo(1520);
            assertThat(alarms(read)).as(image.getKey()).isGreaterThan(50);
        }
    }

    @Test
    void drawsTheSameBytesForTheSameRun() {
        Map<String, byte[]> once = images(SampleRun.rich());
        Map<String, byte[]> again = images(SampleRun.rich());

        assertThat(once).isNotEmpty().allSatisfy((name, bytes) -> assertThat(bytes)
                .isEqualTo(again.get(name)));
    }

    @Test
    void drawsNothingWhereNobodyIsAccused() {
        assertThat(images(SampleRun.quiet())).isEmpty();
    }

    @Test
    void keepsHostileNamesOutOfFileNames() {
        assertThat(images(SampleRun.hostile("../../etc/passwd\0\u202e<b>")).keySet())
                .isNotEmpty()
                .noneMatch(name -> name.contains("/") || name.contains("\\") || name.contains("\0"));
    }

    @Test
    void drawsAtMostFiftyDevices() {
        assertThat(images(SampleRun.large(60)).keySet()).isNotEmpty().noneMatch(name -> name.startsWith("chart-51-"));
    }

    private static Map<String, byte[]> images(Run run) {
        Map<String, byte[]> images = new LinkedHashMap<>();
        ChartImages.write(run, (name, bytes) -> assertThat(images.put(name, bytes))
                .as("each name once: " + name)
                .isNull());
        return images;
    }

    private static long alarms(BufferedImage image) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y);
                int red = colour >> 16 & 0xff;
                count += red > 150 && (colour & 0xff) < 100 ? 1 : 0;
            }
        }
        return count;
    }
}
