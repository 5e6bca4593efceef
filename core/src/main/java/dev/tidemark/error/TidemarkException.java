// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.error;

import org.jspecify.annotations.Nullable;

/** The one exception of the project: a code and a message that says what, where and what to do next. */
public final class TidemarkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /** Makes an error without a cause. */
    public TidemarkException(ErrorCode code, String message) {
        this(code, message, null);
    }

    /** Makes an error that keeps a library's exception as its cause. */
    public TidemarkException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Whose mistake it is. */
    public ErrorCode code() {
        return code;
    }
}
