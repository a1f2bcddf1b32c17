package org.xianggan.atlas.ui.loops;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.OpenDialog;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageList;
import org.xianggan.atlas.ui.contents.PageView;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The list of loops, and the ways to a new one.
final class LoopsView implements PageView {
    private final Desk desk;
    private final LoopDesk loops;
    private final LoopsModel model;
    private final Messages texts;
    private final Button begin = new Button(null, new FontIcon(Feather.PLUS));
    private final Button propose = new Button(null, new FontIcon(Feather.COMPASS));
    private final Button read = new Button(null, new FontIcon(Feather.UPLOAD));
    private final OpenDialog files;
    private final Label locked = Ui.text("", "plan-problem");
    private final PageList<LoopsRow> list;
    private final VBox root;
    private @Nullable EntityId wanted;

    LoopsView(Desk desk, LoopDesk loops, OpenDialog files) {
        this.files = files;
        this.desk = desk;
        this.loops = loops;
        this.texts = desk.texts();
        model = new LoopsModel(loops, desk.tasks());
        list = new PageList<>(new LoopsForm(desk, loops, model), desk.selection(), desk.clip());
        list.node().setId("loops-list");
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        Ui.planButton(begin, "loops-new", this::begin);
        Ui.planButton(propose, "loops-propose", () -> desk.guide().openPage(ProposePage.ID, null));
        Ui.planButton(read, "loops-read", this::read);
        FlowPane tools = new FlowPane(begin, propose, read);
        tools.getStyleClass().add("plan-chips");
        VBox head = new VBox(tools, locked);
        head.getStyleClass().add("plan-head");
        root = new VBox(head, list.node());
        root.getStyleClass().add("plan-page");
        root.setMinSize(0, 0);
        loops.shelf().keptProperty().addListener(o -> show());
        loops.shelf().room().editableProperty().addListener(o -> name());
        model.publishedProperty().addListener(o -> show());
        model.problemProperty().addListener(o -> name());
        texts.onSpeak(this::name);
        name();
    }

    private void begin() {
        if (model.begin(texts.first("loop.page.unnamed"))) {
            desk.guide().openPage(LoopPage.ID, null);
        }
    }

    private void read() {
        Path file =
                files.ask(read, texts.first("loop.page.read"), "gpx kml kmz geojson json csv xlsx");
        if (file != null) {
            model.read(file, () -> desk.guide().openPage(LoopPage.ID, null));
        }
    }

    private void name() {
        read.setText(texts.first("loop.page.read"));
        Ui.named(read, texts.get("loop.page.read.tip"));
        begin.setText(texts.first("loop.page.new"));
        propose.setText(texts.first("loop.page.propose"));
        boolean editable = loops.shelf().room().editableProperty().get();
        begin.setDisable(!editable);
        boolean open = loops.shelf().room().sessionProperty().get() != null;
        read.setDisable(!editable);
        Ui.say(
                locked,
                editable || !open
                        ? model.problemProperty().get()
                        : texts.get("loop.page.read-only"));
        list.name(texts.first("contents.loops"));
        show();
    }

    private void show() {
        List<LoopsRow> rows = new ArrayList<>();
        rows.add(new LoopsRow.Head("loop.page.mine", loops.shelf().all().size()));
        loops.shelf().all().forEach(k -> rows.add(new LoopsRow.Mine(k)));
        if (loops.shelf().all().isEmpty()) {
            rows.add(new LoopsRow.None("loop.page.mine.none"));
        }
        List<PublishedRoute> published = model.publishedProperty().get();
        rows.add(new LoopsRow.Head("loop.page.published", published.size()));
        published.forEach(r -> rows.add(new LoopsRow.Published(r)));
        list.fill(rows);
        lead();
    }

    /// Goes to what a link asked for, as soon as it is there.
    private void lead() {
        EntityId id = wanted;
        if (id != null
                && list.goTo(
                        r ->
                                r instanceof LoopsRow.Published(PublishedRoute p)
                                        && p.id().equals(id))) {
            wanted = null;
        }
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public ReadOnlyBooleanProperty loadingProperty() {
        return model.loadingProperty();
    }

    @Override
    public void shown(@Nullable EntityId target) {
        wanted = target;
        model.ask();
        lead();
    }

    @Override
    public void focus() {
        list.focus();
    }
}
