package org.xianggan.atlas.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

class TextsTest {
    /// Of two texts with one key the later silently wins.
    @ParameterizedTest
    @ValueSource(strings = {"texts.properties", "texts_en.properties"})
    void noKeyHasTwoTexts(String file) throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Messages.class.getResourceAsStream(
                                                "/org/xianggan/atlas/" + file)),
                                StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                int end = line.indexOf('=');
                if (end > 0 && !line.startsWith("#") && !seen.add(line.substring(0, end).strip())) {
                    twice.add(line);
                }
                line = lines.readLine();
            }
        }
        assertThat(seen).hasSizeGreaterThan(1000);
        assertThat(twice).isEmpty();
    }
}
