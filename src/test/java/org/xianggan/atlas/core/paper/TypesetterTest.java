package org.xianggan.atlas.core.paper;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;

import java.util.List;

/// Lines of a page, with letters that are an em wide (Latin: half of one).
final class TypesetterTest {
    private final Typesetter type =
            new Typesetter(
                    (text, weight, tracking, em) ->
                            text.codePoints().mapToDouble(c -> c < 0x2E80 ? em / 2 : em).sum());

    private List<String> lines(String text, double width) {
        return type.lines(text, Weight.REGULAR, 1, width, width);
    }

    @Test
    void chinese_breaks_anywhere_but_before_a_closing_mark() {
        assertThat(lines("茶陵县在湖南，炎陵县也在。", 6)).containsExactly("茶陵县在湖", "南，炎陵县也", "在。");
        assertThat(lines("他说（茶陵）好", 3)).containsExactly("他说", "（茶", "陵）好");
    }

    @Test
    void latin_breaks_between_words_and_a_number_stays_whole() {
        assertThat(lines("Chaling County of Hunan", 7))
                .containsExactly("Chaling County", "of Hunan");
        assertThat(lines("面积 2496.26 平方千米", 6)).containsExactly("面积 2496.26", "平方千米");
    }

    @Test
    void a_word_longer_than_a_line_is_broken_and_loses_nothing() {
        assertThat(lines("Llanfairpwllgwyngyll", 4))
                .containsExactly("Llanfair", "pwllgwyn", "gyll");
    }

    @Property
    void nothing_is_lost_and_nothing_is_wider_than_its_line(
            @ForAll
                    @StringLength(max = 60)
                    @CharRange(from = '一', to = '丯')
                    @Chars({'a', 'b', ' ', '，', '。', '（', '）', '.', '1', '-'})
                    String text) {
        List<String> lines = lines(text, 5);
        assertThat(String.join("", lines).replaceAll("\\s", ""))
                .isEqualTo(text.replaceAll("\\s", ""));
        assertThat(lines).allMatch(l -> type.width(l, Weight.REGULAR, 1) <= 5.0001);
    }
}
