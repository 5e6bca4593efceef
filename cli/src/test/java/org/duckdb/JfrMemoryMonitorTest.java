// SPDX-License-Identifier: Apache-2.0
package org.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JfrMemoryMonitorTest {
    @Test
    void standsBeforeTheDriversOwn() {
        assertThat(location(JfrMemoryMonitor.class)).isNotEqualTo(location(DuckDBConnection.class));
    }

    @Test
    void hasWhatTheDriverCalls() throws Exception {
        URL[] driver = {location(DuckDBConnection.class)};
        try (URLClassLoader alone = new URLClassLoader(driver, ClassLoader.getPlatformClassLoader())) {
            Class<?> replaced = alone.loadClass(JfrMemoryMonitor.class.getName());

            assertThat(signatures(JfrMemoryMonitor.class)).containsAll(signatures(replaced));
        }
    }

    private static List<String> signatures(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
                .map(Method::toString)
                .toList();
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
