// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.error;

/** Whose mistake an error is, and the exit code that tells it to a shell. */
public enum ErrorCode {
    /** A wrong option, setting, rule or file name: the user can mend it. */
    USAGE(2),
    /** Input that cannot be read or holds too many impossible rows. */
    BAD_DATA(3),
    /** Too little memory, disk or time; or the user stopped the run. */
    RESOURCES(1),
    /** A fault of Tidemark itself. */
    INTERNAL(1);

    private final int exitCode;

    ErrorCode(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The process's exit code for this kind of error. */
    public int exitCode() {
        return exitCode;
    }
}
