package org.xianggan.atlas.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;

/// With the English readings of the atlas.
final class AmountTest {
    private static AtlasFile atlas;

    @BeforeAll
    static void open() {
        atlas = ShippedAtlas.open(Messages.chinese());
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    private static Amount in(Language language, String value, String unit) {
        return Amount.of(value, unit, new Wording(Messages.of(language), atlas));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '"',
            value = {
                "24,个,24,''",
                "4,家,4,''",
                "77,条,77,''",
                "2,座,2,''",
                "40,亿元,4 billion,yuan",
                "330.79,亿元,33.079 billion,yuan",
                "3,亿元,300 million,yuan",
                "12345.6,亿元,\"1,234.56 billion\",yuan",
                "6600,万元,66 million,yuan",
                "709,万元,7.09 million,yuan",
                "5,万元,\"50,000\",yuan",
                "0.00015,万元,1.5,yuan",
                "100,万元/月,1 million,yuan a month",
                "1365万,人,13.65 million,people",
                "7.25万,人,\"72,500\",people",
                "2.5亿,人,250 million,people",
                "1429384,人,\"1,429,384\",people",
                "5.05万,平方千米,\"50,500\",km²",
                "12,平方公里,12,km²",
                "160,公里,160,km",
                "1813.5,公里,\"1,813.5\",km",
                "10000+,人,\"10,000+\",people",
                "约40,公里,about 40,km",
                "~15万,人次,\"~150,000\",person-times",
                "1,个月,1,month",
                "74,个月,74,months",
                "1,人,1,person",
                "2023,年,2023,''",
                "4,年,4,years",
                "30+,亿元,30+,hundred million yuan",
                "1000+,万元,\"1,000+\",ten thousand yuan",
                "Ⅱ类,水质类别,Class II,water quality",
                "S92,-,S92,''",
                "2021,-,2021,''"
            })
    void english_reads_right(String value, String unit, String said, String in) {
        assertThat(in(Language.EN, value, unit))
                .isEqualTo(new Amount(said, in.equals("''") ? "" : in));
    }

    @ParameterizedTest
    @CsvSource({
        "24,个,24 个",
        "40,亿元,40 亿元",
        "6600,万元,6600 万元",
        "1365万,人,1365万 人",
        "1429384,人,1 429 384 人"
    })
    void chinese_stays_as_it_is(String value, String unit, String said) {
        assertThat(in(Language.ZH, value, unit).text().replace('\u00A0', ' ')).isEqualTo(said);
        assertThat(in(Language.BOTH, value, unit)).isEqualTo(in(Language.ZH, value, unit));
    }

    /// Whatever stands in the atlas: no factor, no bracket and no Chinese unit is left.
    @Test
    void every_fact_reads_right() {
        Wording english = new Wording(Messages.english(), atlas);
        for (Fact f : atlas.standing()) {
            String value = f.value();
            String unit = f.unit();
            if (value != null && unit != null) {
                Amount a = Amount.of(value, unit, english);
                assertThat(a.unit()).as("%s", f).doesNotContain("×", "(").matches("[ -~²]*");
                assertThat(a.value()).as("%s", f).doesNotContain("万", "亿");
            }
        }
    }
}
