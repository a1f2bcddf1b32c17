package org.xianggan.atlas.core.render.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpotsTest {
    @ParameterizedTest
    @CsvSource({
        "茨坪革命旧址群·毛泽东同志旧居, 茨坪革命旧址群·, 毛泽东同志旧居",
        "云阳山（云阳国家森林公园）, 云阳山, （云阳国家森林公园）",
        "湘赣省委机关旧址, 湘赣省委, 机关旧址",
    })
    void a_long_name_is_parted_where_it_reads_well(String name, String first, String second) {
        assertThat(Spots.halves(name)).containsExactly(first, second);
    }
}
