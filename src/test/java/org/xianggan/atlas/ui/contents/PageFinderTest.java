package org.xianggan.atlas.ui.contents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.search.SearchHit;

class PageFinderTest {
    private final PageFinder finder = new PageFinder(ContentsPages.all());

    @ParameterizedTest
    @ValueSource(strings = {"两份文件", "文件", "lfwj", "liang fen", "the two"})
    void aPageIsFoundByItsTitleInEitherLanguageAndByPinyin(String typed) {
        assertThat(finder.find(typed)).extracting(SearchHit::subtype).contains(DocumentsPage.ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "l", "文", "茶陵"})
    void aLetterOrAPlaceIsNoPage(String typed) {
        assertThat(finder.find(typed)).isEmpty();
    }

    @Test
    void everyPageHasItsTextsAndAnIdOfItsOwn() {
        Messages texts = Messages.chinese();
        assertThat(ContentsPages.all()).extracting(ContentsPage::id).doesNotHaveDuplicates();
        for (ContentsPage page : ContentsPages.all()) {
            for (String part : new String[] {"", ".line", ".pinyin"}) {
                assertThat(texts.has("contents." + page.id() + part)).as(page.id() + part).isTrue();
            }
        }
    }
}
