// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.finding.Run;
import java.util.function.Consumer;

/** Writes one file of a run, in a form that its class names. */
public interface FindingWriter {
    /** The file's name inside the run's folder. */
    String fileName();

    /** Gives the file's text piece by piece, in order; equal runs give equal text. */
    void write(Run run, Consumer<String> out);
}
