package org.xianggan.atlas.ui.contents.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.ui.app.Sample;
import org.xianggan.atlas.ui.app.SampleBooks;
import org.xianggan.atlas.ui.contents.parts.Thing;

class ConflictTextTest {
    @Test
    void versionsKeepDateCitationAndWhichOneIsUsed() {
        ConflictText c = ConflictText.read(SampleBooks.in(Messages.chinese())).getFirst();
        assertThat(c.versions())
                .extracting(ConflictText.Version::used)
                .containsExactly(true, false);
        assertThat(c.versions())
                .extracting(ConflictText.Version::date)
                .containsExactly("2021", "2024");
        assertThat(c.versions().get(1).references())
                .singleElement()
                .satisfies(r -> assertThat(r.number()).isEqualTo(2));
        assertThat(c.about()).extracting(Thing::id).containsExactly(Sample.CHALING);
        assertThat(c.number()).isEqualTo("C99");
    }

    @Test
    void bothLanguagesStandInTheTitle() {
        assertThat(ConflictText.read(SampleBooks.in(Messages.of(Language.BOTH))).getFirst().title())
                .isEqualTo("样例两说\u2028Sample conflict");
    }
}
