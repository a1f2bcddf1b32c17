package org.xianggan.atlas.core.show;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;

import java.util.Objects;

/// A figure on a scene: it stays tied to the fact that it is taken from.
///
/// @param fact its id, `fact:F001`
/// @param label what it is a figure of, in few words; empty for the words of the fact
/// @param seen what the fact said when a person chose it, see [#of]: told from what it says now
public record SceneFigure(EntityId fact, Words label, String seen) {
    /// The most that a scene has.
    public static final int MOST = 6;

    /// A figure as a person chooses it now.
    public static SceneFigure of(Fact fact) {
        return new SceneFigure(fact.id(), Words.NONE, seen(fact));
    }

    /// What a fact says: its value, unit and date, in one line.
    public static String seen(Fact fact) {
        return Objects.requireNonNullElse(fact.value(), "")
                + " "
                + Objects.requireNonNullElse(fact.unit(), "")
                + " "
                + (fact.asOf() == null ? "" : fact.asOf().text());
    }

    public SceneFigure labelled(Words other) {
        return new SceneFigure(fact, other, seen);
    }
}
