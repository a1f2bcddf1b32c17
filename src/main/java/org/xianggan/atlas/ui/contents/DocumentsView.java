package org.xianggan.atlas.ui.contents;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;

/// The two documents on the screen: one of them at a time, a field to search it, its passages.
final class DocumentsView implements PageView {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Messages texts;
    private final DocumentsModel documents = new DocumentsModel(this::render);
    private final PageModel<List<DocumentText>> model;
    private final PageList<DocumentsModel.Row> list;
    private final HBox tabs = new HBox();
    private final TextField search = new TextField();
    private final Label count = Ui.whole("", "fine");
    private final VBox body;
    private final PageFrame<List<DocumentText>> frame;
    private boolean goToMarked;

    DocumentsView(Desk desk) {
        texts = desk.texts();
        model =
                new PageModel<>(
                        DocumentsPage.ID,
                        () -> DocumentText.read(desk.library(), texts, desk.reading()),
                        desk.tasks(),
                        texts);
        list = new PageList<>(new PassageForm(desk, documents), desk.selection(), desk.clip());
        list.node().setId("documents-list");
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        tabs.getStyleClass().add("segments");
        tabs.setMinWidth(Region.USE_PREF_SIZE);
        search.setId("documents-search");
        search.getStyleClass().add("page-search");
        search.setPrefColumnCount(14);
        tabs.setMinWidth(Region.USE_PREF_SIZE);
        search.textProperty().addListener((o, was, is) -> documents.search(is));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        HBox finding = new HBox(search, count);
        finding.getStyleClass().add("finding");
        // Beneath the tabs, where there is no room beside them.
        FlowPane bar = new FlowPane(tabs, finding);
        bar.setMinWidth(0);
        bar.getStyleClass().addAll("page-bar", "page-filters");
        body = new VBox(bar, list.node());
        body.setMinSize(0, 0);
        frame =
                new PageFrame<>(model, texts, body, documents::fill, List::isEmpty)
                        .focusing(list.node());
        texts.onSpeak(this::name);
        name();
    }

    private void name() {
        search.setPromptText(texts.first("contents.documents.search"));
        search.setAccessibleText(texts.get("contents.documents.search"));
        list.name(texts.first("contents." + DocumentsPage.ID));
    }

    private void onKey(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE || e.getCode() == KeyCode.DOWN) {
            list.focus();
            e.consume();
        }
    }

    private void render() {
        if (!search.getText().strip().equals(documents.query())) {
            search.setText(documents.query());
        }
        tabs.getChildren().setAll(documents.documents().stream().map(this::tab).toList());
        list.fill(documents.rows());
        boolean searching = !documents.query().isEmpty();
        count.setText(searching ? texts.first("contents.documents.found", documents.shown()) : "");
        Ui.show(count, searching);
        if (goToMarked && !documents.documents().isEmpty()) {
            goToMarked = false;
            list.goTo(documents::isMarked);
        }
    }

    private Button tab(DocumentText document) {
        int index = documents.documents().indexOf(document);
        Button tab = new Button(document.tab());
        tab.getStyleClass().add("segment");
        tab.setId("document-" + document.id().key());
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.setAccessibleText(document.name().replace('\u2028', ' '));
        tab.pseudoClassStateChanged(ON, index == documents.chosen());
        tab.setOnAction(
                e -> {
                    documents.choose(index);
                    list.toTop();
                    list.focus();
                });
        return tab;
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public ReadOnlyBooleanProperty loadingProperty() {
        return model.loadingProperty();
    }

    @Override
    public void shown(@Nullable EntityId target) {
        if (target != null) {
            goToMarked = true;
            documents.goTo(target);
        }
        model.ask();
    }

    @Override
    public void focus() {
        frame.focus();
    }
}
