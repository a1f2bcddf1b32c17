package org.xianggan.atlas.ui.paper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.MapAddress;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.paper.LeafletFormat;
import org.xianggan.atlas.core.paper.LeafletSpec;
import org.xianggan.atlas.core.paper.Press;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.error.ErrorPresenter;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// The leaflet of a loop, for a printer or a phone.
public final class LeafletModel extends HandOut<LeafletFormat> {
    private final Press press;
    private final Supplier<LeafletSpec.@Nullable Subject> subject;
    private final Supplier<String> title;
    private final Supplier<MapAddress> address;
    private final Messages texts;

    /// @param subject of the moment; null where there is none
    /// @param address where its codes lead
    /// @param explain a failure in words
    public LeafletModel(
            Press press,
            Supplier<LeafletSpec.@Nullable Subject> subject,
            Supplier<String> title,
            Supplier<MapAddress> address,
            Tasks tasks,
            Messages texts,
            Function<Throwable, ErrorPresenter.Notice> explain) {
        super(LeafletFormat.PDF, tasks, explain);
        this.press = press;
        this.subject = subject;
        this.title = title;
        this.address = address;
        this.texts = texts;
    }

    @Override
    String key() {
        return "leaflet";
    }

    @Override
    List<LeafletFormat> formats() {
        return List.of(LeafletFormat.values());
    }

    @Override
    String ending(LeafletFormat of) {
        return of.id();
    }

    @Override
    String name() {
        return title.get();
    }

    @Override
    String fileName() {
        return title.get();
    }

    @Override
    void write(Edition edition, Path file) {
        LeafletSpec.Subject now = subject.get();
        if (now == null) {
            return;
        }
        LeafletSpec spec =
                new LeafletSpec(now, texts.language(), edition, address.get(), format());
        making().start(
                        work -> press.leaflet(spec, file, work),
                        pages ->
                                texts.get(
                                        spec.format() == LeafletFormat.PDF
                                                ? "leaflet.done"
                                                : "leaflet.done.picture",
                                        pages,
                                        file));
    }
}
