// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.settings;

/** Writes docs/configuration.md from the settings themselves. */
final class ConfigurationPage {
    private static final String HEAD = """
        # Settings

        <!-- Made from SettingKey. Edit there, then run: mvn test -pl core -Dtest=ConfigurationPageTest -Dgolden.update -->

        A setting is taken from the first place that speaks:

        1. the option, such as `--budget 0.5`, or `--set budget=0.5`, which sets any of them;
        2. the environment, such as `TIDEMARK_BUDGET=0.5`;
        3. `tidemark.yml`;
        4. the default.

        A name that is not known, or a value out of its range, ends the run with exit code 2 and says where it stands and what
        was probably meant. In `tidemark.yml` a list may be written as a list, and names with dots may be nested:

        ```yaml
        budget: 0.5
        internal: [10.0.0.0/8, "2001:db8::/32"]
        map:
          src_ip: SrcAddr
        rules:
          beacon:
            min_beats: 12
        ```

        The thresholds of rules are listed with the rules, in [rules.md](rules.md).

        """;

    private ConfigurationPage() {}

    static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (SettingKey key : SettingKey.values()) {
            SettingKey.Facts facts = key.facts();
            text.append("## ").append(name(key)).append("\n\n");
            text.append(key.meaning()).append("\n\n");
            text.append("| | |\n|---|---|\n");
            row(text, "Option", option(key));
            row(text, "Environment", "`" + variable(key) + "`");
            row(text, "Unit", facts.unit());
            row(text, "Default", facts.standard());
            row(text, "Range", facts.range());
            row(text, "Why this default", facts.reason());
            text.append('\n');
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("| ").append(name).append(" | ").append(value).append(" |").append('\n');
    }

    private static String name(SettingKey key) {
        return switch (key) {
            case MAP -> "map.&lt;field&gt;";
            case RULES -> "rules.&lt;id&gt;.&lt;parameter&gt;";
            default -> key.id();
        };
    }

    private static String option(SettingKey key) {
        return switch (key) {
            case MAP -> "`--map FIELD=COLUMN`";
            case RULES -> "`--set rules.<id>.<parameter>=VALUE`";
            default -> "`" + key.option() + "`";
        };
    }

    private static String variable(SettingKey key) {
        return switch (key) {
            case MAP -> "TIDEMARK_MAP_<FIELD>";
            case RULES -> "TIDEMARK_RULES_<ID>_<PARAMETER>";
            default -> key.variable();
        };
    }
}
