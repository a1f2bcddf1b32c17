package org.xianggan.atlas.core.sight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianggan.atlas.core.error.Messages;

class CardFieldTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CLOSED_WEEKDAYS | 周一、周二 | mon,tue",
                "CLOSED_WEEKDAYS | 星期日 | sun",
                "CLOSED_WEEKDAYS | 周一周三闭馆 | mon,wed",
                "CLOSED_WEEKDAYS | 周天 | sun",
                "CLOSED_WEEKDAYS | wed, mon | mon,wed",
                "OPENS | 8:30 | 08:30",
                "OPENS | 8：05 | 08:05",
                "CLOSES | 17点 | 17:00",
                "CLOSES | 24:00 | 24:00",
                "SEASON | 4-1 至 10-31 | 04-01/10-31",
                "SEASON | 4月1日–10月31日 | 04-01/10-31",
                "SEASON | 11-01 - 3-31 | 11-01/03-31",
                "CLOSED_DATES | 2026-12-01 至 2026-12-20 | 2026-12-01/2026-12-20",
                "CLOSED_DATES | 2026年12月1日 | 2026-12-01/2026-12-01",
                "FEE | 免费 | 0",
                "FEE | 40元 | 40",
                "FEE | 12.50 | 12.5",
                "MINUTES | 90分钟 | 90",
                "TELEPHONE | 0731-83768005（售票处） | 0731-83768005（售票处）",
                "POSITION | 113.931481, 28.043161 | 113.93148,28.04316",
                "POSITION | 113.9°E 28.04°N | 113.90000,28.04000"
            })
    void what_people_type_has_one_form(CardField field, String typed, String canonical) {
        assertThat(field.read(typed)).contains(canonical);
        assertThat(field.read(canonical)).as("what is kept is read again").contains(canonical);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CLOSED_WEEKDAYS | 节假日",
                "OPENS | 25:00",
                "OPENS | 早上",
                "SEASON | 02-31 至 10-31",
                "SEASON | 春季",
                "CLOSED_DATES | 2026-12-20 至 2026-12-01",
                "CLOSED_DATES | 2026-02-30",
                "FEE | 很便宜",
                "FEE | 10000",
                "MINUTES | 0",
                "MINUTES | 601",
                "TELEPHONE | 问老张",
                "POSITION | 28.04,113.93",
                "POSITION | 121.5,31.2"
            })
    void what_cannot_be_read_is_not_guessed(CardField field, String typed) {
        assertThat(field.read(typed)).isEmpty();
    }

    @Test
    void words_are_one_line_and_not_a_novel() {
        assertThat(CardField.PARKING.read("东门外\n\t免费")).contains("东门外 免费");
        assertThat(CardField.PARKING.read("长".repeat(501))).isEmpty();
        assertThat(CardField.NOTE.read("两行\n备注")).contains("两行\n备注");
    }

    @ParameterizedTest
    @EnumSource(CardField.class)
    void each_has_its_words_in_both_languages(CardField field) {
        assertThat(CardField.of(field.code())).contains(field);
        for (Messages m : new Messages[] {Messages.chinese(), Messages.english()}) {
            assertThat(m.first("site.card.field." + field.code())).isNotBlank();
            assertThat(m.first(field.wrong())).isNotBlank();
        }
    }
}
