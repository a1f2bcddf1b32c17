package org.xianggan.atlas.ui.contents;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Idle;
import org.xianggan.atlas.ui.common.KeyHint;
import org.xianggan.atlas.ui.common.Ui;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// The pane: where one is, the way back to the index, ✕, and the page. Its pages are made when they
/// are first opened.
public final class ContentsView {
    /// What the help says of its keys.
    public static final KeyHint.Group KEYS =
            KeyHint.Group.of(
                    "contents",
                    KeyHint.of("contents.move", "Up", "Down"),
                    KeyHint.of("contents.open", "Enter", "Space"),
                    KeyHint.of("contents.copy", "Shortcut+C"),
                    KeyHint.of("contents.correct", "F2"),
                    KeyHint.of("contents.index", "Backspace"),
                    KeyHint.of("contents.close", "Esc"));

    /// Rows of a page that is prepared are laid out a few at a time, until this height.
    private static final double TRIED = 960;

    private static final double TRIED_STEP = 80;

    private final ContentsModel model;
    private final Desk desk;
    private final Runnable close;
    private final Messages texts;
    private final Map<String, PageView> views = new HashMap<>();
    private final Hyperlink crumb = new Hyperlink();
    private final Label parting = Ui.whole("›", "crumb-parting");
    private final Label here = Ui.label("", "crumb-here");
    private final Button closer;
    private final StackPane body = new StackPane();
    private final VBox root;
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private Runnable endTrial = () -> {};

    /// @param close brings the layers back
    public ContentsView(ContentsModel model, Desk desk, Runnable close) {
        this.model = model;
        this.desk = desk;
        this.close = close;
        this.texts = desk.texts();
        crumb.getStyleClass().setAll("crumb");
        crumb.setId("contents-index");
        crumb.setMinWidth(Hyperlink.USE_PREF_SIZE);
        crumb.setOnAction(e -> model.openIndex());
        closer = Ui.iconButton(Feather.X, "", close);
        closer.setId("close-contents");
        closer.setMinWidth(Button.USE_PREF_SIZE);
        here.setId("contents-here");
        HBox head = new HBox(crumb, parting, here, Ui.spring(), closer);
        head.getStyleClass().add("contents-head");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinSize(0, 0);
        root = new VBox(head, body);
        root.getStyleClass().add("contents");
        root.setMinSize(0, 0);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        texts.onSpeak(this::name);
        model.placeProperty().addListener((o, was, is) -> show(is));
        show(model.placeProperty().get());
    }

    public Node node() {
        return root;
    }

    /// True while the open page is not there yet.
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// Gives the keyboard to the open page.
    public void focus() {
        focus(view(model.placeProperty().get()));
    }

    /// What a scroll pane holds is in the scene, and can be given the keyboard, only once the pane
    /// has its skin: where nothing took it, the page is dressed first. Not before: the page may be
    /// about to change all its rows.
    private void focus(PageView view) {
        view.focus();
        if (!Ui.holdsFocus(body)) {
            body.applyCss();
            view.focus();
        }
    }

    /// Draws what is in view anew.
    public void refresh() {
        views.values().forEach(PageView::refresh);
    }

    /// Lays a page out once where nobody sees it, see [PageView#prepare]; ends when the pane is to
    /// be seen, at the latest.
    ///
    /// @param width of the pane, when it is shown
    /// @param idle takes the steps
    public void prepare(String page, double width, Idle idle) {
        PageView view = view(new ContentsModel.Place(page, null, 0));
        Runnable back = view.prepare();
        Region node = view.node();
        node.setManaged(false);
        body.getChildren().add(node);
        AtomicBoolean trying = new AtomicBoolean(true);
        endTrial =
                () -> {
                    if (trying.getAndSet(false)) {
                        node.setManaged(true);
                        body.getChildren().remove(node);
                        back.run();
                    }
                };
        idle.when(() -> !view.loadingProperty().get());
        for (double height = TRIED_STEP; height <= TRIED; height += TRIED_STEP) {
            double now = height;
            idle.then(
                    () -> {
                        if (trying.get()) {
                            node.resize(width, now);
                            node.applyCss();
                            node.layout();
                        }
                    });
        }
        idle.then(endTrial);
    }

    /// The pane is about to be seen.
    public void appear() {
        endTrial.run();
    }

    private PageView view(ContentsModel.Place place) {
        return views.computeIfAbsent(
                place.page(),
                id ->
                        model.page(id)
                                .map(page -> page.view(desk))
                                .orElseGet(() -> new IndexPage(model, desk)));
    }

    private void show(ContentsModel.Place place) {
        appear();
        boolean hadKeyboard = Ui.holdsFocus(root);
        PageView view = view(place);
        if (body.getChildren().size() != 1 || body.getChildren().getFirst() != view.node()) {
            body.getChildren().setAll(view.node());
            desk.guide()
                    .show(model.page(place.page()).map(ContentsPage::wish).orElse(MapWish.NONE));
        }
        loading.bind(view.loadingProperty());
        name();
        view.shown(place.target());
        if (hadKeyboard) {
            focus(view);
        }
    }

    private void name() {
        ContentsModel.Place place = model.placeProperty().get();
        boolean index = place.isIndex();
        crumb.setText(texts.first(model.key("title")));
        crumb.setAccessibleText(texts.get(model.key("back")));
        Ui.show(crumb, !index);
        Ui.show(parting, !index);
        here.setText(texts.first(index ? model.key("title") : "contents." + place.page()));
        Ui.named(closer, texts.get(model.key("close")));
    }

    private void onKey(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (typing || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            ContentsModel.Place place = model.placeProperty().get();
            if (!place.isIndex() && !view(place).back()) {
                model.openIndex();
            }
            event.consume();
        }
    }
}
