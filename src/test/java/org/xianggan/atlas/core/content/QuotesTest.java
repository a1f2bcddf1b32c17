package org.xianggan.atlas.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTest {
    @ParameterizedTest
    @CsvSource({
        "一条样板河，醉美湘赣边, 醉美湘赣边",
        "'全长 160 公里，上称萍水', 160公里",
        "'上称萍水，\n下叫渌水', '萍水，下叫'",
        "上称　萍水, 上称萍水",
        "上称萍水, '上 称 萍水'"
    })
    void findsTheWordsWhereverTheLineBreaks(String passage, String quote) {
        Quotes.Span span = Quotes.find(passage, quote).orElseThrow();
        String words = passage.substring(span.from(), span.to());
        assertThat(words.replaceAll("[\\s　]", "")).isEqualTo(quote.replaceAll("\\s", ""));
        assertThat(words).isEqualTo(words.strip());
    }

    @ParameterizedTest
    @CsvSource({"上称萍水, 浏水", "上称萍水, '  '", "'', 渌水"})
    void findsNothingThatIsNotThere(String passage, String quote) {
        assertThat(Quotes.find(passage, quote)).isEmpty();
    }

    @Test
    void aSpanIsNeverEmpty() {
        assertThatThrownBy(() -> new Quotes.Span(3, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
