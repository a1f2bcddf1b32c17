package org.xianggan.atlas.store.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchKeysTest {
    @ParameterizedTest
    @CsvSource({
        "Chálíng Xiàn, chaling;chalingxian, cl;clx",
        "Jǐnggāngshān Shì, jinggangshan;jinggangshanshi, jgs;jgss",
        "Jí'ān Shì, jian;jianshi, ja;jas",
        "Wénjiāshì Zhèn, wenjiashi;wenjiashizhen, wjs;wjsz",
        "Lǜkǒu Qū, lvkou;lukou;lvkouqu;lukouqu, lk;lkq",
        "106 Guódào, 106;106guodao, 106;106gd",
        "Xiānnǚhú, xiannvhu;xiannuhu, xnh",
        "Ér'ěrtái, erertai, eet",
    })
    void are_toneless_whole_and_initial(String pinyin, String keys, String initials) {
        SearchKeys made = SearchKeys.of(pinyin);
        assertThat(made.pinyin()).containsExactlyInAnyOrder(keys.split(";"));
        assertThat(made.initials()).containsExactlyInAnyOrder(initials.split(";"));
    }

    @Test
    void no_pinyin_makes_no_key() {
        assertThat(SearchKeys.of(null)).isEqualTo(SearchKeys.of(" "));
        assertThat(SearchKeys.of(null).pinyin()).isEmpty();
    }
}
