// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.SampleRun;
import dev.tidemark.send.Sender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SendOptionsTest {
    private final StringWriter err = new StringWriter();
    private final Console console =
            new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), new Interruption());

    @Test
    void sendsToTheOthersWhateverHappensToOne() {
        List<Sender> senders = List.of(SendOptionsTest::breaks, SendOptionsTest::fails, run -> "taken \u001b[2J");

        assertThatThrownBy(() -> SendOptions.send(SampleRun.quiet(), senders, console, ExitCode.DONE))
                .isInstanceOf(IllegalStateException.class);

        assertThat(err.toString().lines()).containsExactly("refused \\u001b[31m", "taken \\u001b[2J");
    }

    private static String breaks(Run run) {
        throw new IllegalStateException("broken sender");
    }

    private static String fails(Run run) {
        throw new TidemarkException(ErrorCode.RESOURCES, "refused \u001b[31m");
    }
}
