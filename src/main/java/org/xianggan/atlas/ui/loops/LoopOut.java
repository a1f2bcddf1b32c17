package org.xianggan.atlas.ui.loops;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.MapAddress;
import org.xianggan.atlas.core.paper.LeafletFormat;
import org.xianggan.atlas.core.paper.LeafletSpec;
import org.xianggan.atlas.ui.common.Exports;
import org.xianggan.atlas.ui.common.Segments;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.paper.HandOutForm;
import org.xianggan.atlas.ui.paper.LeafletModel;

import java.util.List;

/// How a loop leaves the atlas: as a leaflet, as a picture, as a file.
final class LoopOut extends VBox {
    private final Desk desk;
    private final LoopDesk loops;
    private final Messages texts;
    private final LeafletTools tools;
    private final Button file = new Button(null, new FontIcon(Feather.DOWNLOAD));
    private final Label asked = Ui.text("", "fine");
    private final Segments<MapAddress> addresses;
    private final HandOutForm<LeafletFormat> leaflet;
    private @Nullable Planned now;

    LoopOut(Desk desk, LoopDesk loops, LeafletTools tools) {
        this.desk = desk;
        this.loops = loops;
        this.texts = desk.texts();
        this.tools = tools;
        addresses =
                new Segments<>(
                        a -> "leaflet-map-" + a.id(),
                        a -> texts.first("loop.page.map." + a.id()),
                        this::choose);
        VBox map = new VBox(asked, new FlowPane(addresses));
        map.getStyleClass().add("paper-part");
        leaflet =
                new HandOutForm<>(
                        new LeafletModel(
                                tools.paper().press(),
                                this::subject,
                                () -> now == null ? "" : now.plan().loop().name(),
                                tools.address(),
                                desk.tasks(),
                                texts,
                                tools.explain()),
                        tools.paper().file(),
                        texts,
                        map);
        getStyleClass().add("loop-out");
        file.setId("loop-file");
        file.getStyleClass().addAll("button", "page-button");
        file.setOnAction(e -> file());
        getChildren().setAll(leaflet, file);
        name();
    }

    private LeafletSpec.@Nullable Subject subject() {
        Planned planned = now;
        return planned == null
                ? null
                : new LeafletSpec.Subject.OfLoop(planned.plan(), planned.roads());
    }

    private void choose(MapAddress next) {
        tools.choose().accept(next);
        addresses.show(List.of(MapAddress.values()), next);
    }

    void name() {
        file.setText(texts.first("loop.page.file"));
        Ui.named(file, texts.get("loop.page.file.tip"));
        asked.setText(texts.get("loop.page.map"));
        addresses.show(List.of(MapAddress.values()), tools.address().get());
    }

    void show(Planned planned) {
        now = planned;
        leaflet.say();
    }

    private void file() {
        Planned planned = now;
        if (planned != null) {
            Exports exports = loops.travel().tools().exports();
            exports.offer(
                    exports.files()
                            .of(
                                    planned.plan().loop().name(),
                                    () ->
                                            loops.tools()
                                                    .files()
                                                    .layer(
                                                            planned.plan(),
                                                            planned.roads(),
                                                            attribution(),
                                                            texts)),
                    file);
        }
    }

    /// Reads the store.
    private String attribution() {
        return String.join("; ", desk.catalogue().attributions(texts.language()));
    }
}
