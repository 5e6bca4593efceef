// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The two cases of a new rule: an even fleet of forty, one device of which does far more, or only a little more. */
final class TemplateCases {
    private static final String HEADER = "timestamp,src_ip,dst_ip,proto,port,up_bytes,down_bytes\n";
    private static final int DEVICES = 40;
    private static final int USUAL_FLOWS = 12;
    private static final int MANY_FLOWS = 600;
    private static final int SUSPECT = 7;
    /** 08:00 UTC of Monday 2 and Tuesday 3 November 2026, in seconds. */
    private static final long CLEAN_MORNING = 1_793_606_400;

    private static final long JUDGED_MORNING = 1_793_692_800;
    private static final int WORKDAY_SECONDS = 9 * 3600;

    private TemplateCases() {}

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        String fires = RuleFiles.CASES + "/fires-far-above-the-mark/";
        files.put(fires + RuleFiles.CLEAN, flows(CLEAN_MORNING, USUAL_FLOWS));
        files.put(fires + RuleFiles.DAY, flows(JUDGED_MORNING, MANY_FLOWS));
        files.put(
                fires + RuleFiles.EXPECTED, String.format(Locale.ROOT, """
            [
              {"device": "%s", "flagged": true, "evidence": {"flows": {"observed": %d, "expected": %d}}}
            ]
            """, address(SUSPECT), MANY_FLOWS, USUAL_FLOWS));
        String quiet = RuleFiles.CASES + "/stays-quiet-just-above-the-mark/";
        files.put(quiet + RuleFiles.CLEAN, flows(CLEAN_MORNING, USUAL_FLOWS));
        files.put(quiet + RuleFiles.DAY, flows(JUDGED_MORNING, USUAL_FLOWS + 2));
        files.put(quiet + RuleFiles.EXPECTED, "[]\n");
        return files;
    }

    private static String flows(long morning, int suspectFlows) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int device = 1; device <= DEVICES; device++) {
            int flows = device == SUSPECT ? suspectFlows : USUAL_FLOWS;
            for (int flow = 0; flow < flows; flow++) {
                // Spread over the day, a little later for each device, so that no two devices move in step.
                long time = morning + (long) flow * WORKDAY_SECONDS / flows + device * 7L;
                int server = 200 + (flow + device) % 4;
                text.append(time)
                        .append(',')
                        .append(address(device))
                        .append(',')
                        .append(address(server));
                text.append(",tcp,445,")
                        .append(500 + flow * 13 % 400)
                        .append(',')
                        .append(2000 + device * 31 % 900);
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static String address(int host) {
        return "192.168.10." + host;
    }
}
