package org.xianggan.atlas.ui.detail;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.ui.common.Reading;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// The first page, with nothing selected: what this region is, what the atlas knows, as of when.
///
/// @param sentences what holds in every year
/// @param newest year and month of the newest source
/// @param asOf the sentence of the year that the map shows
record WelcomeContent(
        String title, String subtitle, List<String> sentences, YearMonth newest, String asOf) {
    WelcomeContent {
        sentences = List.copyOf(sentences);
    }

    /// On a worker.
    static WelcomeContent read(Catalogue catalogue, Messages texts, Reading reading, int year) {
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
        YearMonth newest =
                lines.stream()
                        .map(Line::asOf)
                        .filter(d -> d != null)
                        .max((a, b) -> a.compareTo(b))
                        .map(d -> YearMonth.from(d.lastDay()))
                        .orElse(YearMonth.of(catalogue.defaultYear(), 12));
        return new WelcomeContent(
                title,
                subtitle,
                List.of(
                        region.isBlank() ? Reading.said(texts, "welcome.region", counties) : region,
                        Reading.said(
                                texts, "welcome.knows", counties, lines.size(), sites, placed)),
                newest,
                asOf(texts, year, newest));
    }

    /// The same page while the map shows another year.
    WelcomeContent in(int year, Messages texts) {
        return new WelcomeContent(title, subtitle, sentences, newest, asOf(texts, year, newest));
    }

    /// Whether only the sentence of the year may differ.
    boolean differsOnlyInYear(WelcomeContent other) {
        return title.equals(other.title)
                && subtitle.equals(other.subtitle)
                && sentences.equals(other.sentences);
    }

    private static String asOf(Messages texts, int shown, YearMonth newest) {
        String key = "welcome.as-of";
        String year = Integer.toString(shown);
        Object[] month = {
            Integer.toString(newest.getYear()),
            Integer.toString(newest.getMonthValue()),
            newest.toString()
        };
        String first = texts.first(key, year, texts.first("detail.month", month));
        return texts.language() == Language.BOTH
                ? first
                        + Reading.SECOND
                        + texts.second(key, year, texts.second("detail.month", month))
                : first;
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
