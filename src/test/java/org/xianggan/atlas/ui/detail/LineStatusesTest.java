package org.xianggan.atlas.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo.Link;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Section;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class LineStatusesTest {
    private static final Citation CITED =
            new Citation(EntityId.of("source:test"), "test", null, null, null, null, null);

    private static final EntityId OPEN = EntityId.of("road:open");
    private static final EntityId BUILDING = EntityId.of("road:building");
    private static final EntityId WISH = EntityId.of("rail:wish");
    private static final EntityId MIXED = EntityId.of("rail:mixed");
    private static final EntityId COUNTY = EntityId.of("county:430224");

    private final LineStatuses statuses =
            new LineStatuses(
                    List.of(
                            line(WISH, Status.WISH),
                            line(MIXED, Status.OPEN, Status.PLANNED),
                            line(BUILDING, Status.UNDER_CONSTRUCTION),
                            line(OPEN, Status.OPEN)),
                    2025);

    private static Line line(EntityId id, Status... ofSections) {
        List<Section> sections = new ArrayList<>();
        for (Status status : ofSections) {
            LineEvent event =
                    new LineEvent(new Edtf("2020"), status, null, null, List.of(CITED), null);
            sections.add(
                    new Section(
                            Integer.toString(sections.size() + 1),
                            null,
                            null,
                            new Timeline(List.of(event), null),
                            null,
                            null));
        }
        return new Line(
                id,
                names(),
                "national",
                null,
                null,
                null,
                null,
                sections,
                Map.of(),
                AccuracyClass.C,
                List.of(),
                null);
    }

    private static Names names() {
        return new Names("样例", "样例", null, null, List.of());
    }

    private static Link link(@Nullable EntityId id) {
        return new Link(id, names(), null, null);
    }

    @Test
    void linesStandByStatusAndEverythingElseStays() {
        List<Link> links = Arrays.asList(link(WISH), link(BUILDING), link(MIXED), link(OPEN));
        assertThat(statuses.sorted(links))
                .extracting(Link::target)
                .containsExactly(OPEN, MIXED, BUILDING, WISH);
        List<Link> others = Arrays.asList(link(COUNTY), link(null));
        assertThat(statuses.sorted(others)).isEqualTo(others);
    }

    @Test
    void aWordStandsBesideWhatIsNotOpen() {
        Messages texts = Messages.chinese();
        assertThat(statuses.word(OPEN, texts)).isEmpty();
        assertThat(statuses.word(COUNTY, texts)).isEmpty();
        assertThat(statuses.word(null, texts)).isEmpty();
        assertThat(statuses.word(BUILDING, texts)).isEqualTo("在建");
        assertThat(statuses.word(MIXED, texts)).isEqualTo("各段不同");
    }
}
