package org.xianggan.atlas.ui.planner.parts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.planner.ScenarioModel;

import java.util.ArrayList;
import java.util.List;

/// The lines and sections that the scenario avoids or opens, with what they are called: read on a
/// worker whenever they are others. FX thread; knows no control.
public final class ChangedLines {
    /// A line, or a section of one.
    ///
    /// @param names of the line; null where it is not known
    /// @param section what the section is called; null for the whole line
    public record Part(
            LinePart part, boolean avoided, @Nullable Names names, @Nullable SectionName section) {
        /// “G106 · 桂东—炎陵”.
        public String in(Messages texts) {
            String line = names == null ? part.line().key() : names.shortIn(texts.language());
            if (part.section() == LinePart.WHOLE) {
                return line;
            }
            return texts.first(
                    "planner.section.of",
                    line,
                    section == null
                            ? texts.first("planner.section.number", part.section() + 1)
                            : section.in(texts));
        }
    }

    private final Catalogue catalogue;
    private final Tasks tasks;
    private final Tasks.Latest latest = new Tasks.Latest();
    private final ReadOnlyObjectWrapper<List<Part>> parts = new ReadOnlyObjectWrapper<>(List.of());

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
    public ReadOnlyObjectProperty<List<Part>> partsProperty() {
        return parts.getReadOnlyProperty();
    }

    public List<Part> parts() {
        return parts.get();
    }

    private void read(Scenario s) {
        if (s.avoided().isEmpty() && s.opened().isEmpty()) {
            latest.cancel();
            parts.set(List.of());
            return;
        }
        tasks.of(() -> parts(s, catalogue)).onSuccess(parts::set).replacing(latest).start();
    }

    /// What a scenario avoids, then what it opens. Reads the disk.
    public static List<Part> parts(Scenario s, Catalogue catalogue) {
        List<Part> all = new ArrayList<>();
        s.avoided().forEach(p -> all.add(part(p, true, catalogue)));
        s.opened().forEach(p -> all.add(part(p, false, catalogue)));
        return all;
    }

    private static Part part(LinePart p, boolean avoided, Catalogue catalogue) {
        return new Part(
                p,
                avoided,
                catalogue.entity(p.line()).map(e -> e.names()).orElse(null),
                name(catalogue, p));
    }

    /// What a section is called; null for a whole line. Reads the disk.
    public static @Nullable SectionName name(Catalogue catalogue, LinePart p) {
        return p.section() == LinePart.WHOLE
                ? null
                : catalogue.lines().stream()
                        .filter(l -> l.id().equals(p.line()))
                        .findFirst()
                        .map(l -> SectionName.of(l, p.section()))
                        .orElse(null);
    }
}
