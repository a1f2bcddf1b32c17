package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Section;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.survey.ExtractInfo;
import org.xianggan.atlas.core.survey.OsmWay;
import org.xianggan.atlas.core.survey.SiteDecision;
import org.xianggan.atlas.core.survey.SurveyInfo;
import org.xianggan.atlas.core.survey.SurveyedLine.Disagreement;
import org.xianggan.atlas.core.survey.SurveyedLine.LineReport;
import org.xianggan.atlas.core.survey.TownshipMatches.Corrected;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The sentences of [SurveyTelling], Chinese as the texts of the atlas are, each with its English
/// reading once it has been said. Safe for several threads.
final class PanelWords {
    private final Messages zh = Messages.chinese();
    private final Messages en = Messages.english();
    private final SurveyInfo info;
    private final Map<String, String> english = new ConcurrentHashMap<>();

    PanelWords(SurveyInfo info) {
        this.info = info;
    }

    Optional<String> english(String text) {
        return Optional.ofNullable(english.get(text));
    }

    /// What an extract is, by language.
    Map<String, String> title() {
        return Map.of("zh", zh.first("survey.title"), "en", en.first("survey.title"));
    }

    /// How much is from which extracts.
    String surveyed(LineReport report) {
        return said(t -> t.first("survey.panel.surveyed", km(report.matchedKm()), extracts(t)));
    }

    /// How much is as shipped, and whether for want of anything better.
    String remains(LineReport report) {
        return report.matchedKm() > 0
                ? said(t -> t.first("survey.panel.remains", km(report.gapKm())))
                : said(t -> t.first("survey.panel.nothing", extracts(t)));
    }

    /// How far the shipped course was from the surveyed one; null where nobody measured.
    @Nullable String off(LineReport report) {
        Double half = report.p50();
        Double most = report.p90();
        Double worst = report.worst();
        return half == null || most == null || worst == null
                ? null
                : said(t -> t.first("survey.panel.off", metres(half), metres(most), metres(worst)));
    }

    /// From which extracts the course of a river is.
    String river() {
        return said(t -> t.first("survey.panel.river", extracts(t)));
    }

    /// From which extracts the position of a township is.
    String placed(Corrected township) {
        return said(
                t ->
                        t.first(
                                township.isArea() ? "survey.panel.area" : "survey.panel.placed",
                                township.osm(),
                                extracts(t)));
    }

    /// How far the shipped position was off.
    String off(Corrected township) {
        return said(t -> t.first("survey.panel.moved", metres(township.metres())));
    }

    /// What the extracts and the cited sources say, each with its date.
    String differs(Line line, Disagreement d) {
        Section section =
                line.sections().stream()
                        .filter(s -> s.key().equals(d.section()))
                        .findFirst()
                        .orElse(null);
        LineEvent cited = section == null ? null : ShippedLines.lastTold(section.timeline());
        return said(
                t ->
                        t.first(
                                "survey.panel.differs",
                                where(line, section, t),
                                km(d.km()),
                                status(of(d.life()), t),
                                asOf(t),
                                cited == null
                                        ? t.first("survey.panel.uncited")
                                        : t.first(
                                                "survey.panel.cited",
                                                status(
                                                        cited.status() == null
                                                                ? Status.UNKNOWN
                                                                : cited.status(),
                                                        t),
                                                date(cited, t))));
    }

    /// From which point of which extract a site has its position, and when a person said so.
    String accepted(SiteDecision d) {
        return said(
                t ->
                        t.first(
                                "survey.panel.site",
                                d.osmId(),
                                d.name(),
                                d.extract().isEmpty()
                                        ? t.first("survey.panel.undated")
                                        : d.extract(),
                                LocalDate.ofInstant(d.when(), ZoneId.systemDefault())));
    }

    /// How far the position that the atlas ships was off.
    ///
    /// @param shipped null where it has none
    String shippedWas(SiteDecision d, @Nullable LonLat shipped) {
        return shipped == null
                ? said(t -> t.first("survey.panel.site.nowhere"))
                : said(
                        t ->
                                t.first(
                                        "survey.panel.site.off",
                                        metres(Geodesics.metres(shipped, d.at()))));
    }

    private static Status of(OsmWay.Life life) {
        return switch (life) {
            case OPEN -> Status.OPEN;
            case CONSTRUCTION -> Status.UNDER_CONSTRUCTION;
            case PROPOSED -> Status.PLANNED;
        };
    }

    private static String status(Status status, Messages t) {
        String word = t.first("status." + status.code());
        return t.language() == Language.EN ? word.toLowerCase(Locale.ENGLISH) : word;
    }

    private static String where(Line line, @Nullable Section section, Messages t) {
        boolean english = t.language() == Language.EN;
        String name =
                section == null
                        ? null
                        : english && section.nameEn() != null ? section.nameEn() : section.nameZh();
        return name == null || name.isBlank() ? line.names().in(t.language()) : name;
    }

    private static String date(LineEvent cited, Messages t) {
        return cited.date().isByThen()
                ? t.first("detail.by-then", cited.date().text().substring(3))
                : cited.date().text().replace("/", "–");
    }

    private String asOf(Messages t) {
        String asOf = info.asOf();
        return asOf.isEmpty() ? t.first("survey.panel.undated") : asOf;
    }

    /// “hunan.osm.pbf、jiangxi.osm.pbf，2026-11-01”.
    private String extracts(Messages t) {
        return info.extracts().stream()
                        .map(ExtractInfo::file)
                        .collect(Collectors.joining(t.first("form.enumeration")))
                + t.first("form.comma")
                + asOf(t);
    }

    private static String km(double km) {
        return String.format(Locale.ROOT, km < 10 ? "%.1f" : "%.0f", km);
    }

    private static String metres(double metres) {
        return metres >= 1000
                ? String.format(Locale.ROOT, "%.1f km", metres / 1000)
                : String.format(Locale.ROOT, "%.0f m", metres);
    }

    private String said(Function<Messages, String> words) {
        String text = words.apply(zh);
        english.put(text, words.apply(en));
        return text;
    }
}
