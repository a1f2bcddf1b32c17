package org.xianggan.atlas.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.model.Language;

import java.util.concurrent.atomic.AtomicInteger;

class MessagesTest {
    private final Messages texts = Messages.chinese();

    @Test
    void answersInTheLanguageOfTheMomentAndTells() {
        AtomicInteger told = new AtomicInteger();
        texts.onSpeak(told::incrementAndGet);
        assertThat(texts.get("app.title")).isEqualTo("湘赣边图集");
        texts.speak(Language.EN);
        assertThat(texts.get("app.title")).isEqualTo("Xianggan Atlas");
        texts.speak(Language.EN);
        assertThat(told).hasValue(1);
    }

    @Test
    void inBothLanguagesEnglishFollowsAWordAfterASpaceAndASentenceOnALineOfItsOwn() {
        texts.speak(Language.BOTH);
        assertThat(texts.get("app.title")).isEqualTo("湘赣边图集 Xianggan Atlas");
        assertThat(texts.get("detail.no-events")).startsWith("没有").contains("。\nNo dated");
    }

    @Test
    void firstAndSecondAreOneLanguageEach() {
        assertThat(texts.second("app.title")).isEmpty();
        texts.speak(Language.BOTH);
        assertThat(texts.first("app.title")).isEqualTo("湘赣边图集");
        assertThat(texts.second("app.title")).isEqualTo("Xianggan Atlas");
        texts.speak(Language.EN);
        assertThat(texts.first("app.title")).isEqualTo("Xianggan Atlas");
        assertThat(texts.second("app.title")).isEmpty();
    }

    @Test
    void whatIsTheSameInBothAndWhatIsOnlyAFormIsSaidOnce() {
        texts.speak(Language.BOTH);
        assertThat(texts.get("language.en.short")).isEqualTo("EN");
        assertThat(texts.get("form.comma")).isEqualTo("，");
    }
}
