package org.xianggan.atlas.store.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;

import java.util.List;
import java.util.Map;

/// Ids in a note become names.
class ProseTest {
    private final Entities entities = new Entities();
    private final Prose prose =
            new Prose(Map.of("source:rail-wencha", new Said("株洲网", "Zhuzhou Net")), entities);

    ProseTest() {
        entities.add(
                EntityId.of("rail:jiheng"),
                new Names("吉衡铁路", "吉衡铁路", null, "Ji'an–Hengyang Railway", List.of()),
                null);
    }

    @Test
    void lines_and_sources_are_named_and_facts_keep_their_number() {
        assertThat(prose.of("见rail:jiheng。一篇作1970年（source:rail-wencha；fact:F383）"))
                .isEqualTo("见吉衡铁路。一篇作1970年（株洲网；F383）");
        assertThat(prose.of("承接：fact:F127;fact:F128")).isEqualTo("承接：F127、F128");
    }

    @Test
    void documents_are_called_as_in_the_panel() {
        assertThat(prose.of("166；文件A作160，文件B未写")).isEqualTo("166；文件一作160，文件二未写");
    }

    @Test
    void an_english_reading_has_english_names() {
        assertThat(prose.ofEnglish("see rail:jiheng (source:rail-wencha; fact:F383;fact:F384)"))
                .isEqualTo("see Ji'an–Hengyang Railway (Zhuzhou Net; F383, F384)");
        assertThat(prose.ofEnglish("160 in document A, none in document B"))
                .isEqualTo("160 in Document 1, none in Document 2");
    }

    @Test
    void what_nobody_knows_stays() {
        assertThat(prose.of("见rail:nowhere，12:30，http://a.cn/b"))
                .isEqualTo("见rail:nowhere，12:30，http://a.cn/b");
        assertThat(prose.of(null)).isNull();
    }
}
