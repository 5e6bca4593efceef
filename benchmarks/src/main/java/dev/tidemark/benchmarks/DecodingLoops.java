// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.benchmarks;

import dev.tidemark.decode.Decoded;
import dev.tidemark.decode.Decoders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time a record of files that exporters sent, which Java decodes one record after another; all other rows are the engine's. The
 * processes run with the compiler that the launcher chooses.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
public class DecodingLoops {
    private static final int RECORDS = 300_000;

    // JMH sets it.
    @Param({"V5", "IPFIX"})
    private String protocol = "";

    private Path folder = Path.of("");
    private Path file = Path.of("");
    private Path text = Path.of("");

    /** For the generated subclass. */
    public DecodingLoops() {}

    /** Makes the file up. */
    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("tidemark-loops-");
        file = Files.write(folder.resolve(protocol), ExporterFile.of(ExporterFile.Protocol.valueOf(protocol), RECORDS));
    }

    /** Removes it. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
        Files.delete(folder);
    }

    /** Removes the text, outside of what is timed. */
    @TearDown(Level.Invocation)
    public void forget() throws IOException {
        Files.deleteIfExists(text);
    }

    /** Decodes all. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public Decoded decode() {
        Decoded decoded = new Decoders(folder).decode(file, "made up").orElseThrow();
        text = decoded.text();
        return decoded;
    }
}
