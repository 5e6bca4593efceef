// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** What a person takes up next. The order is that of the weights in {@link Job}. */
enum Activity {
    READ_THE_WEB,
    USE_THE_INTRANET,
    WRITE_MAIL,
    WORK_ON_FILES,
    USE_AN_APPLICATION,
    PUSH_CODE;

    private static final Activity[] ALL = values();

    static Activity at(int index) {
        return ALL[index];
    }
}
