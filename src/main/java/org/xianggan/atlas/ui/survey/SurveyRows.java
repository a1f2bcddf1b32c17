package org.xianggan.atlas.ui.survey;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.survey.KeptSurvey;
import org.xianggan.atlas.core.survey.SurveyWords;
import org.xianggan.atlas.core.survey.SurveyedLine.LineReport;
import org.xianggan.atlas.core.survey.TownshipWords;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.contents.records.Facet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a survey made of each line, in words. Worker.
record SurveyRows(KeptSurvey survey, Catalogue catalogue, Messages texts) {
    List<SurveyRow> read() {
        Map<EntityId, Line> lines = new HashMap<>();
        catalogue.lines().forEach(l -> lines.put(l.id(), l));
        List<SurveyRow> all = new ArrayList<>();
        survey.reports()
                .forEach(
                        (id, report) -> {
                            Line line = lines.get(id);
                            if (line != null) {
                                all.add(row(all.size(), line, report));
                            }
                        });
        return all;
    }

    /// What is said of townships. Worker.
    static TownshipWords townships(KeptSurvey survey, Catalogue catalogue) {
        Map<EntityId, Names> names = new HashMap<>();
        catalogue.entities(Kind.TOWNSHIP).forEach(e -> names.put(e.id(), e.names()));
        return new TownshipWords(survey.townships(), names);
    }

    private SurveyRow row(int place, Line line, LineReport report) {
        return new SurveyRow(
                place,
                line.id(),
                Objects.requireNonNullElse(line.ref(), ""),
                Reading.name(line.names(), texts.language()),
                new Facet.Choice(
                        line.lineClass(),
                        texts.firstOr("line-class." + line.lineClass(), line.lineClass())),
                Objects.requireNonNullElse(line.publishedLength(), ""),
                report,
                SurveyWords.told(report, texts));
    }
}
