package org.xianggan.atlas.ui.survey;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.survey.SurveyWords;
import org.xianggan.atlas.core.survey.SurveyedLine.LineReport;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.contents.records.Facet;

import java.util.List;
import java.util.Locale;

/// A line of the report in the words of the moment.
///
/// @param place in the order of the catalogue
/// @param ref its number; empty where it has none
/// @param published its length as printed; empty where nobody published one
record SurveyRow(
        int place,
        EntityId id,
        String ref,
        String name,
        Facet.Choice lineClass,
        String published,
        LineReport report,
        List<SurveyWords.Remark> remarks) {
    /// How much of it was found.
    enum Found {
        WHOLE,
        PART,
        NONE;

        /// Shorter gaps are where two drawings do not meet to the metre.
        private static final double WHOLE_KM = 0.3;

        static Found of(LineReport r) {
            return r.matchedKm() <= 0 ? NONE : r.gapKm() < WHOLE_KM ? WHOLE : PART;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    SurveyRow {
        remarks = List.copyOf(remarks);
    }

    Found found() {
        return Found.of(report);
    }

    /// Whether there is more to tell than that nothing was found.
    boolean saysMore() {
        return remarks.size() > (found() == Found.NONE ? 1 : 0);
    }

    /// Number and name; the number once.
    String title() {
        int first = name.indexOf(Reading.SECOND);
        String shown = first < 0 ? name : name.substring(0, first);
        return ref.isEmpty() || shown.contains(ref) ? name : ref + " " + name;
    }
}
