// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Standard output, which remembers why it could not be written: those who print are never told. */
final class Results extends OutputStream {
    private final OutputStream out;
    private final Path opened;
    private @Nullable IOException fault;

    /**
     * What goes to a stream.
     *
     * @param opened a link that leads to what the stream is, as Linux has it
     */
    Results(OutputStream out, Path opened) {
        this.out = out;
        this.opened = opened;
    }

    static Results ofProcess() {
        return new Results(new FileOutputStream(FileDescriptor.out), Path.of("/proc/self/fd/1"));
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            fault = fault == null ? e : fault;
            throw e;
        }
    }

    /** The code to exit with after a run that would exit with the given one; tells what was lost. */
    int exitCode(int code, PrintWriter err) {
        IOException why = fault;
        if (why == null || isNobodyReading(why)) {
            return code;
        }
        err.println(
                "tidemark: Standard output cannot be written (" + TerminalText.safe(String.valueOf(why.getMessage()))
                        + "), and what was printed is not whole. Free some space, or send it elsewhere.");
        err.flush();
        boolean isWell = code == ExitCode.DONE.number() || code == ExitCode.RULES_FAILED.number();
        return isWell ? ExitCode.OUR_FAULT.number() : code;
    }

    /** A reader such as head that has seen enough is no fault; the system's message is of the user's language. */
    private boolean isNobodyReading(IOException why) {
        if (String.valueOf(why.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe")) {
            return true;
        }
        try {
            return Files.readSymbolicLink(opened).toString().startsWith("pipe:");
        } catch (IOException notLinux) {
            return false;
        }
    }
}
