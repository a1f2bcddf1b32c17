package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.PageFinder;

import java.util.List;

/// Every page of the contents is found as it is called, in either language and by pinyin.
class AllPagesTest {
    private static final Messages ENGLISH = Messages.english();

    private final List<ContentsPage> pages = AllPages.all();
    private final Messages texts = Messages.chinese();

    @Test
    void eachIsFoundByTitleAndPinyin() {
        PageFinder finder = new PageFinder(pages);
        for (ContentsPage page : pages) {
            String key = "contents." + page.id();
            String pinyin = texts.firstOr(key + ".pinyin", "");
            assertThat(pinyin).as(key).isNotBlank();
            for (String typed :
                    List.of(texts.first(key), ENGLISH.get(key), pinyin.replace(" ", ""))) {
                assertThat(finder.find(typed))
                        .as(typed)
                        .anySatisfy(hit -> assertThat(hit.subtype()).isEqualTo(page.id()));
            }
        }
    }
}
