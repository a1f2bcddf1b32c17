package org.xianggan.atlas.ui.paper;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.paper.BriefFormat;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.paper.Press;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.error.ErrorPresenter;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;

/// The brief of a scenario: as what, for whom, and where to. Knows no control.
public final class BriefModel {
    private final Press press;
    private final Supplier<Scenario> scenario;
    private final Messages texts;
    private final Making making;
    private BriefFormat format = BriefFormat.PDF;
    private boolean isPublic;

    /// @param scenario that of the moment, kept or not
    /// @param explain a failure in words
    public BriefModel(
            Press press,
            Supplier<Scenario> scenario,
            Tasks tasks,
            Messages texts,
            Function<Throwable, ErrorPresenter.Notice> explain) {
        this.press = press;
        this.scenario = scenario;
        this.texts = texts;
        making = new Making(tasks, explain);
    }

    Making making() {
        return making;
    }

    ReadOnlyObjectProperty<Making.State> stateProperty() {
        return making.stateProperty();
    }

    BriefFormat format() {
        return format;
    }

    void format(BriefFormat next) {
        format = next;
    }

    boolean isPublic() {
        return isPublic;
    }

    void makePublic(boolean on) {
        isPublic = on;
    }

    /// What it is called, as long as nobody says otherwise.
    String fileName() {
        return texts.first("brief.file", name());
    }

    String name() {
        String name = scenario.get().name();
        return name.isBlank() ? texts.first("whatif.unnamed") : name;
    }

    /// Writes the scenario as it is now.
    ///
    /// @param review the number that was typed for this one export; blank for none
    void write(String review, Path file) {
        Scenario now = scenario.get();
        Edition edition = Edition.of(isPublic, review);
        BriefFormat as = format;
        making.start(
                work -> press.brief(now, edition, as, file, work),
                pages -> texts.get("brief.done", pages, file));
    }
}
