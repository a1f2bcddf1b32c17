package org.xianggan.atlas.ui.planner.assume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1:20|80",
                "0:45|45",
                "１：２０|80",
                "1小时20分|80",
                "1 小时 20 分钟|80",
                "1个小时零5分|65",
                "1h20|80",
                "1 h 20 min|80",
                "80 分|80",
                "80分钟|80",
                "80 min|80",
                "1.5|90",
                "1.5 h|90",
                "1.5小时|90",
                "2|120",
                "2 时|120"
            })
    void timesAsPeopleWriteThem(String text, double minutes) {
        assertThat(Typed.hours(text)).isPresent();
        assertThat(Typed.hours(text).getAsDouble() * 60).isCloseTo(minutes, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "很快", "1:60", "1:2:3", "-1", "1,5", "NaN", "Infinity", "1e3", "0x10"})
    void whatIsNoTime(String text) {
        assertThat(Typed.hours(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"85,85", "85.5 km,85.5", "85 公里,85", "８５千米,85", "30.67KM,30.67"})
    void distancesWithOrWithoutTheirUnit(String text, double km) {
        assertThat(Typed.km(text)).hasValue(km);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "85 里", "-3", "1.2.3", "NaN", "1d", "85 m"})
    void whatIsNoDistance(String text) {
        assertThat(Typed.km(text)).isEmpty();
    }
}
