// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;

/** What every engine says alike of a query that fails: the query's name, the engine's words, what to do. */
public final class QueryFailure {
    private QueryFailure() {}

    /** Of what was cancelled. */
    public static TidemarkException stopped() {
        return new TidemarkException(ErrorCode.RESOURCES, "stopped");
    }

    /** Of sums beyond 64 bits. */
    public static TidemarkException ofSum(String name, String text, Throwable cause) {
        String remedy = "Numbers add up to more than can be counted: is a column of bytes or packets really one?"
                + " Name the right one, such as --map up_bytes=COLUMN.";
        return of(ErrorCode.BAD_DATA, name, text, remedy, cause);
    }

    /** Of files that do not hold what they should. */
    public static TidemarkException ofFile(String name, String text, Throwable cause) {
        return of(ErrorCode.BAD_DATA, name, text, "Is the file whole, and of the format it claims?", cause);
    }

    /** Of anything else; the remedy may be empty. */
    public static TidemarkException of(ErrorCode code, String name, String text, String remedy, Throwable cause) {
        return new TidemarkException(code, (name + ": " + text + ". " + remedy).strip(), cause);
    }
}
