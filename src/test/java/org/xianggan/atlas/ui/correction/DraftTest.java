package org.xianggan.atlas.ui.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.content.Correction;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;

import java.time.LocalDate;

class DraftTest {
    private static final EntityId FACT = EntityId.of("fact:F901");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 2);

    private static Draft draft(String value, String asOf, String publisher) {
        return new Draft(FACT, value, "家", asOf, publisher, "", "", "", "王五", "数错了");
    }

    @Test
    void plainNumberIsANumberAndAnythingElseIsPrinted() {
        assertThat(draft(" 90 ", "2024", "某县").correction(TODAY).number()).isEqualTo(90.0);
        assertThat(draft("90+", "2024", "某县").correction(TODAY).number()).isNull();
        assertThat(draft("90+", "2024", "某县").correction(TODAY).value()).isEqualTo("90+");
    }

    @Test
    void thousandsMayBePartedAsTheyArePrinted() {
        Correction parted = draft("8,414", "2024", "某县").correction(TODAY);
        assertThat(parted.number()).isEqualTo(8414.0);
        assertThat(parted.value()).isEqualTo("8,414");
        assertThat(draft("620 000.5", "", "某县").correction(TODAY).number()).isEqualTo(620000.5);
        assertThat(draft("84,14", "", "某县").correction(TODAY).number()).isNull();
    }

    @Test
    void emptyFieldsKeepWhatTheFactHas() {
        Correction c = draft("", "2024-03", "某县").correction(TODAY);
        assertThat(c.value()).isNull();
        assertThat(c.title()).isNull();
        assertThat(c.asOf()).isEqualTo(new Edtf("2024-03"));
        assertThat(c.madeAt()).isEqualTo("2026-01-02");
    }

    @Test
    void nothingIsTakenWithoutASource() {
        Draft draft = draft("90", "2024", " ");
        assertThat(draft.missing()).containsExactly("correction.missing.publisher");
        assertThatThrownBy(() -> draft.correction(TODAY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDateThatCannotBeReadIsNamed() {
        assertThat(draft("90", "2024/1", "某县").missing()).contains("correction.no-date");
        assertThat(draft("", "", "某县").missing()).contains("correction.missing.value");
    }

    @Test
    void whatIsKeptComesBackAsItWasTyped() {
        Draft draft = draft("90", "2024", "某县");
        assertThat(Draft.of(draft.correction(TODAY))).isEqualTo(draft);
    }
}
