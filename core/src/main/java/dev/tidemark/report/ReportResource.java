// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.Sha256;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The files that the report is made of, packed beside this class. */
final class ReportResource {
    private ReportResource() {}

    static String text(String name) {
        try (InputStream file = ReportResource.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new TidemarkException(
                        ErrorCode.INTERNAL, "The program lacks its file report/" + name + "; install it again.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.INTERNAL, "The program cannot read its file report/" + name + "; install it again.", e);
        }
    }

    /** The digest by which a content security policy knows an inline script or style. */
    static String digest(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text));
    }
}
