package org.xianggan.atlas.ui.planner.parts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.wording.ChangedPart;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.planner.ScenarioModel;

import java.util.List;

/// The lines and sections that the scenario avoids or opens, with what they are called: read on a
/// worker whenever they are others. FX thread; knows no control.
public final class ChangedLines {
    private final Catalogue catalogue;
    private final Tasks tasks;
    private final Tasks.Latest latest = new Tasks.Latest();
    private final ReadOnlyObjectWrapper<List<ChangedPart>> parts =
            new ReadOnlyObjectWrapper<>(List.of());

    public ChangedLines(ScenarioModel scenarios, Catalogue catalogue, Tasks tasks) {
        this.catalogue = catalogue;
        this.tasks = tasks;
        scenarios
                .currentProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!was.opened().equals(is.opened())
                                    || !was.avoided().equals(is.avoided())) {
                                read(is);
                            }
                        });
        read(scenarios.current());
    }

    /// What is avoided comes before what is opened.
    public ReadOnlyObjectProperty<List<ChangedPart>> partsProperty() {
        return parts.getReadOnlyProperty();
    }

    public List<ChangedPart> parts() {
        return parts.get();
    }

    private void read(Scenario s) {
        if (s.avoided().isEmpty() && s.opened().isEmpty()) {
            latest.cancel();
            parts.set(List.of());
            return;
        }
        tasks.of(() -> ChangedPart.of(s, catalogue))
                .onSuccess(parts::set)
                .replacing(latest)
                .start();
    }
}
