package org.xianggan.atlas.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.model.AccuracyClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

class AssumptionsTest {
    /// The page of the data says where each comes from: both hold the same numbers.
    @Test
    void theAgreedSpeedsAreThoseOfTheData() throws IOException {
        Set<WayClass> told = EnumSet.noneOf(WayClass.class);
        for (String line :
                Files.readAllLines(Path.of("data", "network", "speeds.tsv")).stream()
                        .skip(1)
                        .toList()) {
            String[] cells = line.split("\t", -1);
            WayClass c = WayClass.of(cells[1]).orElseThrow();
            told.add(c);
            assertThat(c.isOf(TravelMode.of(cells[0]).orElseThrow())).as(line).isTrue();
            assertThat(Assumptions.DEFAULT.speed(c))
                    .as(line)
                    .isEqualTo(
                            new Range(
                                    Double.parseDouble(cells[2]),
                                    Double.parseDouble(cells[3]),
                                    Double.parseDouble(cells[4])));
        }
        assertThat(told).containsExactlyInAnyOrder(WayClass.values());
    }

    @Test
    void changesStayWithinReason() {
        Assumptions a = Assumptions.DEFAULT;
        assertThat(a.with(WayClass.COUNTY, new Range(20, 30, 40)).speed(WayClass.COUNTY).mid())
                .isEqualTo(30);
        assertThat(a.with(AccuracyClass.D, Range.of(1)).length(AccuracyClass.D).high())
                .isEqualTo(1);
        assertThatThrownBy(() -> a.with(WayClass.COUNTY, new Range(0, 30, 40)))
                .hasMessageContaining("county");
        assertThatThrownBy(() -> a.with(AccuracyClass.D, new Range(1, 2, 9)))
                .hasMessageContaining("D");
    }
}
