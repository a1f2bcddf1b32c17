package org.xianggan.atlas.ui.paper;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.paper.BriefFormat;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.paper.Press;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.error.ErrorPresenter;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// The brief of a scenario.
public final class BriefModel extends HandOut<BriefFormat> {
    private final Press press;
    private final Supplier<Scenario> scenario;
    private final Messages texts;

    /// @param scenario that of the moment, kept or not
    /// @param explain a failure in words
    public BriefModel(
            Press press,
            Supplier<Scenario> scenario,
            Tasks tasks,
            Messages texts,
            Function<Throwable, ErrorPresenter.Notice> explain) {
        super(BriefFormat.PDF, tasks, explain);
        this.press = press;
        this.scenario = scenario;
        this.texts = texts;
    }

    @Override
    String key() {
        return "brief";
    }

    @Override
    List<BriefFormat> formats() {
        return List.of(BriefFormat.values());
    }

    @Override
    String ending(BriefFormat of) {
        return of.id();
    }

    @Override
    String fileName() {
        return texts.first("brief.file", name());
    }

    @Override
    String name() {
        String name = scenario.get().name();
        return name.isBlank() ? texts.first("whatif.unnamed") : name;
    }

    @Override
    void write(Edition edition, Path file) {
        Scenario now = scenario.get();
        BriefFormat as = format();
        making().start(
                        work -> press.brief(now, edition, as, file, work),
                        pages -> texts.get("brief.done", pages, file));
    }
}
