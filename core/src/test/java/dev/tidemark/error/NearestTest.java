// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("threads", "memory", "budget");

    @Test
    void findsTheWordOfASlip() {
        assertThat(Nearest.find("tread", KNOWN)).contains("threads");
        assertThat(Nearest.hint("memroy", KNOWN)).isEqualTo("Did you mean 'memory'?");
    }

    @Test
    void findsAWordByItsBeginning() {
        assertThat(Nearest.find("mem", KNOWN)).contains("memory");
        assertThat(Nearest.find("zeek", List.of("argus-ra", "zeek-conn"))).contains("zeek-conn");
        assertThat(Nearest.find("b", KNOWN)).isEmpty();
    }

    @Test
    void listsWhatIsKnownWhereNothingIsNear() {
        assertThat(Nearest.hint("colour", KNOWN)).isEqualTo("Known: budget, memory, threads.");
        assertThat(Nearest.hint("colour", List.of())).isEqualTo("None is known.");
    }
}
