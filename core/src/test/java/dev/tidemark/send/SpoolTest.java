// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    @TempDir
    private Path folder;

    @Test
    void forgetsWhatWasConfirmedThoughAnotherRunDidSoBefore() {
        Spool one = spool();
        Spool other = spool();
        one.add(List.of("a", "b"));
        other.add(List.of("c", "d"));

        other.confirm(List.of("a", "b"));
        one.confirm(List.of("a", "b"));

        assertThat(one.waiting()).containsExactly("c", "d");
    }

    @Test
    void leavesNoSpoolWhereNothingWaits() {
        spool().add(List.of("a"));

        spool().confirm(List.of("a"));

        assertThat(spool().waiting()).isEmpty();
        assertThat(spool().file()).doesNotExist();
    }

    private Spool spool() {
        return new Spool(folder.resolve("spool"), "syslog+tcp://logs.example.org");
    }
}
