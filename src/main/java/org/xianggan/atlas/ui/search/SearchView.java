package org.xianggan.atlas.ui.search;

import atlantafx.base.controls.CustomTextField;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.core.search.SearchHit;
import org.xianggan.atlas.ui.common.KeyHint;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Rows;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The search field and the results that hang below it.
public final class SearchView {
    /// What the help says of the field.
    public static final KeyHint.Group KEYS =
            KeyHint.Group.of(
                    "search",
                    KeyHint.of("search.move", "Down", "Up"),
                    KeyHint.of("search.take", "Enter"),
                    KeyHint.of("search.close", "Esc"));

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final double WIDTH = 420;
    private static final double WIDEST = 700;
    private static final double NARROWEST = 120;
    private static final double ASIDE = 60;

    /// What the prompt and the key need, at type of this size.
    private static final double ROOM = 400;

    private static final double TYPE = 13;

    private final SearchViewModel model;
    private final Swatches swatches;
    private final Overlay overlay;
    private final Messages texts;
    private final Look look;
    private final CustomTextField field = new CustomTextField();
    private final VBox card = new VBox();
    private final BooleanProperty roomy = new SimpleBooleanProperty(true);

    /// What tells one field from another.
    ///
    /// @param id of the field; its results are `<id>-results`
    /// @param key the bundle has `<key>.prompt`, `<key>.prompt.short` and `<key>.accessible`
    /// @param hint the key that leads to it; empty for none
    public record Look(String id, String key, String hint) {
        static final Look OF_WINDOW = new Look("search", "search", "Ctrl+F");
    }

    public SearchView(SearchViewModel model, Swatches swatches, Overlay overlay, Messages texts) {
        this(model, swatches, overlay, texts, Look.OF_WINDOW);
    }

    public SearchView(
            SearchViewModel model, Swatches swatches, Overlay overlay, Messages texts, Look look) {
        this.look = look;
        this.model = model;
        this.swatches = swatches;
        this.overlay = overlay;
        this.texts = texts;
        field.setId(look.id());
        field.setLeft(new FontIcon(Feather.SEARCH));
        Label key = Ui.label(look.hint(), "key-hint");
        key.visibleProperty().bind(field.textProperty().isEmpty().and(roomy));
        key.managedProperty().bind(roomy);
        field.setRight(key);
        field.setPrefWidth(WIDTH);
        field.setMinWidth(NARROWEST);
        field.getStyleClass().add("search-field");
        field.textProperty().bindBidirectional(model.textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.setOnMouseClicked(e -> model.reopen());
        card.setId(look.id() + "-results");
        card.getStyleClass().add("search-card");
        card.setAccessibleRole(AccessibleRole.LIST_VIEW);
        // As wide as its longest row asks, so that none runs out of it.
        card.setMinWidth(WIDTH);
        card.setMaxWidth(WIDEST);
        model.dropProperty().addListener((o, was, is) -> render(is));
        model.markedProperty().addListener(o -> mark());
        field.widthProperty().addListener(o -> prompt());
        field.fontProperty().addListener(o -> prompt());
        texts.onSpeak(this::name);
        name();
    }

    private void name() {
        model.close();
        prompt();
        field.setAccessibleText(texts.first(look.key() + ".accessible"));
        card.setAccessibleText(texts.first("search.results"));
    }

    /// Nothing of it is cut: in a short field it is one word, and the key is left to its tip.
    private void prompt() {
        double larger = field.getFont().getSize() / TYPE;
        boolean room = field.getWidth() <= 0 || field.getWidth() >= ROOM * larger;
        field.setPromptText(texts.first(look.key() + (room ? ".prompt" : ".prompt.short")));
        roomy.set(room);
    }

    public Node node() {
        return field;
    }

    /// Ctrl+F
    public void focus() {
        field.requestFocus();
        field.selectAll();
    }

    /// For the next question.
    public void clear() {
        field.clear();
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case ENTER -> model.enter();
            case ESCAPE -> {
                if (model.dropProperty().get() instanceof SearchViewModel.Drop.Closed) {
                    field.clear();
                } else {
                    model.close();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void render(SearchViewModel.Drop drop) {
        switch (drop) {
            case SearchViewModel.Drop.Closed() -> {
                if (overlay.isOpen(card)) {
                    overlay.close();
                }
                return;
            }
            case SearchViewModel.Drop.Found(List<SearchRow> rows) ->
                    card.getChildren()
                            .setAll(
                                    IntStream.range(0, rows.size())
                                            .mapToObj(i -> row(rows.get(i), i, rows.size()))
                                            .toList());
            case SearchViewModel.Drop.Nothing(String text) ->
                    card.getChildren()
                            .setAll(
                                    Ui.text(texts.get("search.nothing", text), "search-nothing"),
                                    Ui.text(texts.get("search.example"), "fine"));
        }
        if (!overlay.isOpen(card)) {
            overlay.attach(card, field, model::close);
        }
        overlay.requestLayout();
    }

    private Node row(SearchRow row, int place, int all) {
        Text match = new Text(row.match());
        match.getStyleClass().add("match");
        TextFlow name = new TextFlow(plain(row.before()), match, plain(row.after()));
        name.getStyleClass().add("result-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label aside = Ui.label(row.aside(), "result-aside");
        aside.setMinWidth(0);
        // It takes what room is left, and asks for none.
        aside.setPrefWidth(row.aside().isEmpty() ? 0 : ASIDE);
        HBox.setHgrow(aside, Priority.ALWAYS);
        aside.setMaxWidth(Double.MAX_VALUE);
        Label kind = Ui.label(row.kind(), "result-kind");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(symbol(row), name, aside, kind);
        line.getStyleClass().add("result");
        line.setAccessibleRole(AccessibleRole.LIST_ITEM);
        line.setAccessibleText(
                texts.first(
                        "search.says",
                        row.before() + row.match() + row.after(),
                        row.kind(),
                        place + 1,
                        all));
        line.setOnMouseClicked(e -> model.choose(row));
        // Moved, not entered: a list that opens under a pointer at rest must not change the choice.
        line.setOnMouseMoved(e -> model.markedProperty().set(card.getChildren().indexOf(line)));
        return line;
    }

    private Node symbol(SearchRow row) {
        StackPane box = new StackPane();
        box.getStyleClass().add("result-symbol");
        SearchHit hit = row.hit();
        String ref = hit.ref();
        String lineClass = hit.subtype();
        if (row.isCoordinate()) {
            box.getChildren().add(new FontIcon(Feather.CROSSHAIR));
        } else if (row.isPage()) {
            box.getChildren().add(new FontIcon(Feather.BOOK_OPEN));
        } else if (ref != null && lineClass != null && hit.kind().equals(Kind.ROAD.prefix())) {
            box.getChildren().add(swatches.view(new Swatch.OfShield(ref, lineClass), 40, 16));
        } else {
            Optional.ofNullable(hit.id())
                    .flatMap(id -> Rows.of(id, hit.subtype()))
                    .ifPresent(
                            r -> box.getChildren().add(swatches.view(new Swatch.OfRow(r), 28, 16)));
        }
        return box;
    }

    private static Text plain(String text) {
        Text node = new Text(text);
        node.getStyleClass().add("plain");
        return node;
    }

    private void mark() {
        String said = "";
        for (int i = 0; i < card.getChildren().size(); i++) {
            Node row = card.getChildren().get(i);
            boolean marked = i == model.markedProperty().get();
            row.pseudoClassStateChanged(MARKED, marked);
            if (marked) {
                said = row.getAccessibleText();
            }
        }
        // The keyboard stays in the field: it says which result is marked.
        field.setAccessibleHelp(said);
    }
}
