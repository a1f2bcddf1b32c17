package org.xianggan.atlas.ui.paper;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.FileNames;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.CountyPages;
import org.xianggan.atlas.core.paper.PaperSize;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Segments;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The page of paper on the screen: the map above, the counties below, and what was made.
final class PaperView implements PageView {
    private final PaperModel model;
    private final PaperTools tools;
    private final Desk desk;
    private final Messages texts;
    private final Segments<PaperModel.How> how;
    private final Segments<String> formats;
    private final Segments<Integer> resolutions;
    private final Segments<Boolean> files;
    private final Segments<Boolean> publics;
    private final TextField title = new TextField();
    private final TextField review = new TextField();
    private final TextField sheetReview = new TextField();
    private final VBox figure = new VBox();
    private final Button write = Ui.pageButton("paper-write", this::write);
    private final Button copy = Ui.pageButton("paper-copy", this::copy);
    private final Button all = Ui.pageButton("paper-all", () -> chooseAll(true));
    private final Button none = Ui.pageButton("paper-none", () -> chooseAll(false));
    private final Button sheets = Ui.pageButton("paper-sheets", this::sheets);
    private final FlowPane counties = new FlowPane();
    private final VBox body = new VBox();
    private final MakingBox told;
    private final ScrollPane root = new ScrollPane(body);

    /// Whether a person wrote the title; ours changes with the year and the language.
    private boolean titled;

    PaperView(PaperModel model, PaperTools tools, Desk desk) {
        this.model = model;
        this.tools = tools;
        this.desk = desk;
        this.texts = desk.texts();
        told = new MakingBox("paper-told", model.making(), texts);
        how = new Segments<>(h -> "paper-" + id(h), h -> word("how." + id(h)), this::how);
        formats = new Segments<>(f -> "paper-" + f, f -> f.toUpperCase(Locale.ROOT), this::format);
        resolutions = new Segments<>(d -> "paper-dpi-" + d, d -> d + " dpi", this::dpi);
        files =
                new Segments<>(
                        one -> one ? "paper-one" : "paper-each",
                        one -> word(one ? "one" : "each"),
                        this::files);
        publics =
                new Segments<>(
                        all -> all ? "paper-public" : "paper-internal",
                        all -> word(all ? "public" : "internal"),
                        this::forPublic);
        title.setId("paper-title");
        title.setOnKeyTyped(e -> titled = true);
        review.setId("paper-review");
        sheetReview.setId("paper-sheet-review");
        write.getStyleClass().add("accent");
        sheets.getStyleClass().add("accent");
        figure.getStyleClass().add("paper-part");
        counties.getStyleClass().add("paper-counties");
        body.getStyleClass().addAll("plan-body", "paper-page");
        root.setId("paper");
        root.getStyleClass().add("plan-scroll");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        model.making().stateProperty().addListener(o -> choose());
        texts.onSpeak(this::name);
        desk.tasks()
                .of(() -> CountyPages.counties(desk.catalogue()))
                .onSuccess(
                        found -> {
                            model.counties(found);
                            name();
                        })
                .start();
        name();
    }

    private static String id(PaperModel.How how) {
        return how.name().toLowerCase(Locale.ROOT);
    }

    private String word(String key) {
        return texts.first("paper.page." + key);
    }

    /// Says everything anew: the language, a choice or what can be chosen has changed.
    private void name() {
        write.setText(word("write"));
        copy.setText(word("copy"));
        all.setText(word("all"));
        none.setText(word("none"));
        title.setAccessibleText(word("title"));
        review.setAccessibleText(word("review"));
        sheetReview.setAccessibleText(word("review"));
        if (!titled) {
            title.setText(
                    texts.first(
                            "paper.page.ours", String.valueOf(desk.years().yearProperty().get())));
        }
        fill();
        choose();
    }

    private void fill() {
        figure.getChildren().clear();
        if (model.how() == PaperModel.How.FIGURE) {
            part(figure, "title", title);
            part(figure, "size", sizes());
            part(figure, "review", review);
        }
        counties.getChildren().setAll(model.counties().stream().map(this::box).toList());
        body.getChildren().clear();
        body.getChildren().addAll(heading("map"), bar(how), figure);
        part(body, "format", bar(formats));
        if (model.format().equals("png") && model.how() == PaperModel.How.FIGURE) {
            part(body, "dpi", bar(resolutions));
        }
        body.getChildren()
                .addAll(
                        bar(write, copy),
                        told,
                        heading("sheets"),
                        Ui.said(texts, "paper.page.sheets.line", "fine"),
                        bar(all, none),
                        counties,
                        bar(files),
                        bar(publics));
        part(body, model.forPublic() ? "review.public" : "review", sheetReview);
        body.getChildren().add(bar(sheets));
    }

    /// Made anew: a box goes on showing what it chose in the language of before.
    private ComboBox<PaperSize> sizes() {
        ComboBox<PaperSize> sizes = new ComboBox<>();
        sizes.setId("paper-size");
        sizes.setAccessibleText(word("size"));
        sizes.setConverter(Ui.saying(size -> word("size." + size.id())));
        sizes.getItems().setAll(PaperSize.values());
        sizes.setValue(model.size());
        sizes.setOnAction(e -> model.size(sizes.getValue()));
        return sizes;
    }

    private Label heading(String key) {
        return Ui.text(texts.get("paper.page." + key), "page-heading");
    }

    private void part(VBox to, String key, Node control) {
        to.getChildren().addAll(Ui.said(texts, "paper.page." + key, "fine"), control);
    }

    private static FlowPane bar(Node... nodes) {
        FlowPane bar = new FlowPane(nodes);
        bar.getStyleClass().add("paper-bar");
        bar.setMinWidth(0);
        return bar;
    }

    private CheckBox box(Entity county) {
        CheckBox box = new CheckBox(name(county));
        box.setId("paper-county-" + county.id().key());
        box.getStyleClass().add("paper-county");
        box.setSelected(model.isChosen(county.id()));
        box.setOnAction(
                e -> {
                    model.choose(county.id(), box.isSelected());
                    choose();
                });
        return box;
    }

    /// In one language: what stands beside a box.
    private String name(Entity county) {
        return texts.language() == Language.EN
                ? Reading.name(county.names(), Language.EN)
                : county.names().zh();
    }

    /// Shows what is chosen.
    private void choose() {
        how.show(List.of(PaperModel.How.values()), model.how());
        formats.show(PaperModel.FORMATS, model.format());
        resolutions.show(PaperModel.RESOLUTIONS, model.dpi());
        files.show(List.of(true, false), model.oneFile());
        publics.show(List.of(false, true), model.forPublic());
        Ui.show(copy, model.how() == PaperModel.How.FIGURE);
        sheets.setText(texts.first("paper.page.sheets.write", model.chosen()));
        sheets.setDisable(model.chosen() == 0 || model.busy());
        write.setDisable(model.busy());
        copy.setDisable(model.busy());
    }

    private void how(PaperModel.How next) {
        model.how(next);
        fill();
        choose();
    }

    private void format(String next) {
        model.format(next);
        fill();
        choose();
    }

    private void dpi(int next) {
        model.dpi(next);
        choose();
    }

    private void files(boolean one) {
        model.oneFile(one);
        choose();
    }

    private void forPublic(boolean all) {
        model.forPublic(all);
        fill();
        choose();
    }

    private void chooseAll(boolean on) {
        model.chooseAll(on);
        fill();
        choose();
    }

    private void write() {
        String name = title.getText().isBlank() ? word("map") : title.getText().strip();
        Path file = tools.file().ask(root, word("write"), FileNames.of(name), model.format());
        if (file != null) {
            model.map(title.getText(), review.getText(), file);
            // A number is for one export, never remembered for another.
            review.clear();
        }
    }

    private void copy() {
        model.copy(title.getText(), review.getText(), tools.clip()::copy);
        review.clear();
    }

    private void sheets() {
        String asked = texts.first("paper.page.sheets.write", model.chosen());
        Path target =
                model.oneFile()
                        ? tools.file().ask(root, asked, FileNames.of(word("sheets")), "pdf")
                        : tools.folder().ask(root, asked);
        if (target != null) {
            model.sheets(desk.years().yearProperty().get(), sheetReview.getText(), target);
            sheetReview.clear();
        }
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void shown(@Nullable EntityId target) {
        if (target != null && target.kind() == Kind.COUNTY) {
            model.chooseAll(false);
            model.choose(target, true);
        }
        name();
    }

    @Override
    public void focus() {
        how.getChildren().getFirst().requestFocus();
    }
}
