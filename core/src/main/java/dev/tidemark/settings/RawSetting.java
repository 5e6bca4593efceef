// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.settings;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;

/**
 * A value as somebody wrote it.
 *
 * @param key the setting's whole name
 * @param text the value
 * @param origin where it was written, for messages
 */
public record RawSetting(String key, String text, String origin) {
    TidemarkException refuse(String what) {
        return new TidemarkException(ErrorCode.USAGE, origin + ": '" + text + "' " + what);
    }

    /** A refusal that says what would have been right. */
    TidemarkException refuse(SettingKey known) {
        return refuse("is not allowed; give " + known.facts().range() + " ("
                + known.facts().unit() + ", default " + known.facts().standard() + ")");
    }
}
