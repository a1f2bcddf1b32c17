package org.xianggan.atlas.ui.detail;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.ui.common.Reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The first page, with nothing selected: what this region is, what the atlas knows, as of when.
///
/// @param sentences three
record WelcomeContent(String title, String subtitle, List<String> sentences) {
    WelcomeContent {
        sentences = List.copyOf(sentences);
    }

    static WelcomeContent read(Catalogue catalogue, Messages texts, Reading reading) {
        Optional<EntityInfo> zone = catalogue.info(EntityId.of("zone:main"));
        Language language = texts.language();
        String title =
                zone.map(z -> z.entity().names().in(language)).orElse(texts.first("app.title"));
        String subtitle =
                zone.map(z -> z.entity().names())
                        .map(n -> language == Language.EN ? n.zh() : n.en())
                        .orElse(texts.first("app.title.other"));
        long counties =
                catalogue.entities(Kind.COUNTY).stream()
                        .filter(c -> !"neighbour".equals(c.subtype()))
                        .count();
        List<Line> lines =
                catalogue.lines().stream()
                        .filter(l -> l.id().kind() == Kind.ROAD || l.id().kind() == Kind.RAIL)
                        .toList();
        int sites = catalogue.entities(Kind.SITE).size();
        long placed = catalogue.entities(Kind.SITE).stream().filter(Entity::drawn).count();
        String region = zone.map(WelcomeContent::region).map(reading::text).orElse("");
        String year = Integer.toString(catalogue.defaultYear());
        Object[] newest =
                lines.stream()
                        .map(Line::asOf)
                        .filter(d -> d != null)
                        .max((a, b) -> a.compareTo(b))
                        .map(WelcomeContent::month)
                        .orElse(new Object[] {year, "12"});
        return new WelcomeContent(
                title,
                subtitle,
                List.of(
                        region.isBlank() ? Reading.said(texts, "welcome.region", counties) : region,
                        Reading.said(texts, "welcome.knows", counties, lines.size(), sites, placed),
                        asOf(texts, year, newest)));
    }

    private static String asOf(Messages texts, String year, Object[] newest) {
        String key = "welcome.as-of";
        String first = texts.first(key, year, texts.first("detail.month", newest));
        return texts.language() == Language.BOTH
                ? first
                        + Reading.SECOND
                        + texts.second(key, year, texts.second("detail.month", newest))
                : first;
    }

    /// Year and month: a whole date would break over the line's end at its hyphens.
    private static Object[] month(Edtf date) {
        LocalDate day = date.lastDay();
        return new Object[] {
            Integer.toString(day.getYear()), Integer.toString(day.getMonthValue())
        };
    }

    /// What the zone says of itself: its own text first, else its first fact.
    private static String region(EntityInfo zone) {
        return zone.attributes().stream()
                .filter(a -> a.key().equals("text"))
                .map(EntityInfo.Attribute::value)
                .findFirst()
                .orElseGet(() -> zone.facts().stream().map(Fact::textZh).findFirst().orElse(""));
    }
}
