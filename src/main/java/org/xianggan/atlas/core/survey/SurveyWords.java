package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.survey.SurveyedLine.Disagreement;
import org.xianggan.atlas.core.survey.SurveyedLine.Gap;
import org.xianggan.atlas.core.survey.SurveyedLine.LeftAlone;
import org.xianggan.atlas.core.survey.SurveyedLine.LineReport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a survey says of itself and of a line, for window and command line.
public final class SurveyWords {
    /// Of gaps no more are told than these, the longest.
    private static final int GAPS = 5;

    /// A shorter gap is where two drawings of one road do not meet to the metre.
    private static final double SHORT_KM = 0.3;

    private SurveyWords() {}

    /// Extracts, their dates, how many lines were found, how much of them.
    public static List<String> head(SurveyInfo info, Messages texts) {
        List<String> all = new ArrayList<>();
        for (ExtractInfo e : info.extracts()) {
            all.add(
                    texts.get(
                            "survey.report.extract",
                            e.file(),
                            e.date() == null
                                    ? texts.get("survey.report.undated")
                                    : e.date().toString().substring(0, 10),
                            megabytes(e.bytes()),
                            String.format(
                                    Locale.ROOT,
                                    "%.2f–%.2f°E, %.2f–%.2f°N",
                                    e.box().west(),
                                    e.box().east(),
                                    e.box().south(),
                                    e.box().north())));
        }
        all.add(
                texts.get(
                        "survey.report.sum",
                        info.lines(),
                        info.matched(),
                        km(info.matchedKm()),
                        km(info.shippedKm()),
                        km(info.gapKm())));
        all.add(info.attribution());
        return all;
    }

    /// How the road network came out; nothing where there is none.
    public static List<String> roads(RoadReport r, Messages texts) {
        List<String> all = new ArrayList<>();
        if (r.edges() > 0) {
            all.add(texts.get("survey.report.roads", r.nodes(), r.edges(), km(r.km()), r.turns()));
        }
        if (r.shippedKm() > 0) {
            all.add(texts.get("survey.report.roads.shipped", km(r.shippedKm()), r.joined()));
        }
        if (r.unjoined() > 0) {
            all.add(texts.get("survey.report.roads.unjoined", r.unjoined()));
        }
        if (r.islands() > 0) {
            all.add(texts.get("survey.report.roads.islands", r.islands(), km(r.islandKm())));
        }
        return all;
    }

    /// What is to be told of a line beside its figures.
    ///
    /// @param gap that it tells of; null for anything else
    public record Remark(String text, @Nullable Gap gap) {}

    /// What is to be told of a line beside its figures, a sentence each.
    public static List<String> remarks(LineReport r, Messages texts) {
        return told(r, texts).stream().map(Remark::text).toList();
    }

    /// As [#remarks], each with what it tells of.
    public static List<Remark> told(LineReport r, Messages texts) {
        List<Remark> all = new ArrayList<>();
        r.disagreements().forEach(d -> all.add(new Remark(said(d, texts), null)));
        if (r.matchedKm() > 0) {
            gaps(r, texts, all);
        } else {
            all.add(new Remark(texts.get("survey.report.nothing"), null));
        }
        r.leftAlone().forEach(l -> all.add(new Remark(said(l, texts), null)));
        return all;
    }

    private static void gaps(LineReport r, Messages texts, List<Remark> to) {
        List<Gap> gaps =
                r.gaps().stream()
                        .filter(g -> g.km() >= SHORT_KM)
                        .sorted((a, b) -> Double.compare(b.km(), a.km()))
                        .toList();
        gaps.stream().limit(GAPS).forEach(g -> to.add(new Remark(said(g, texts), g)));
        if (gaps.size() > GAPS) {
            to.add(new Remark(texts.get("survey.report.gaps.more", gaps.size() - GAPS), null));
        }
    }

    private static String said(Gap g, Messages texts) {
        return texts.get(
                "survey.report.gap", km(g.km()), g.section(), degrees(g.lon()), degrees(g.lat()));
    }

    private static String said(Disagreement d, Messages texts) {
        return texts.get("survey.report.differs." + key(d.life()), d.section(), km(d.km()));
    }

    private static String said(LeftAlone l, Messages texts) {
        return texts.get(
                "survey.report.left." + key(l.reason()),
                km(l.km()),
                km(l.kmAway()),
                String.valueOf(l.way()));
    }

    private static String key(Enum<?> e) {
        return e.name().toLowerCase(Locale.ROOT);
    }

    /// `12.3`; from 100 km on without decimals.
    public static String km(double km) {
        return String.format(Locale.ROOT, km < 100 ? "%.1f" : "%.0f", km);
    }

    private static String degrees(double d) {
        return String.format(Locale.ROOT, "%.4f", d);
    }

    private static String megabytes(long bytes) {
        double mega = bytes / 1e6;
        return String.format(Locale.ROOT, mega < 10 ? "%.1f MB" : "%.0f MB", mega);
    }
}
