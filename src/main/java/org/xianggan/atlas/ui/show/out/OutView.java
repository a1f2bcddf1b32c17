package org.xianggan.atlas.ui.show.out;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.FileNames;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.show.ReviewNumber;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.paper.MakingBox;
import org.xianggan.atlas.ui.show.ShowDesk;
import org.xianggan.atlas.ui.show.ShowShelf;
import org.xianggan.atlas.ui.show.Subject;
import org.xianggan.atlas.ui.show.out.EditionWords.Number;

import java.nio.file.Path;

/// The page from which a show leaves the atlas: as papers, slides, pictures and films for those who
/// were not there, as a package for the review of its maps, as a file to go on with elsewhere.
final class OutView implements PageView {
    private final Desk desk;
    private final ShowDesk shows;
    private final OutTools tools;
    private final Messages texts;
    private final OutModel model;
    private final NoShow none;
    private final Label name = Ui.text("", "loop-row-name");
    private final VBox edition = new VBox();
    private final OutForm form;
    private final Button write = Ui.pageButton("show-out-write", this::write);
    private final Part number;
    private final Part pack;
    private final Part file;
    private final ScrollPane page;
    private final VBox head;
    private final VBox root = new VBox();
    private @Nullable NumberCard card;

    OutView(Desk desk, ShowDesk shows, OutTools tools) {
        this.desk = desk;
        this.shows = shows;
        this.tools = tools;
        this.texts = desk.texts();
        model = new OutModel(shows.tools().works(), desk.tasks(), texts, tools.explain());
        none = new NoShow(desk);
        form = new OutForm(model, texts);
        number = new Part("number", this::openNumber);
        pack = new Part("pack", this::pack);
        file = new Part("file", this::keep);
        write.getStyleClass().add("accent");
        edition.setId("show-out-edition");
        head = new VBox(name, edition, new MakingBox("show-out-told", model.making(), texts));
        head.getStyleClass().add("plan-head");
        VBox body = new VBox(form, write, number, pack, file);
        body.getStyleClass().addAll("plan-body", "show-out");
        page = new ScrollPane(body);
        Ui.scrolls(page);
        root.getChildren().setAll(none, head, page);
        root.getStyleClass().add("plan-page");
        root.setMinSize(0, 0);
        model.making().stateProperty().addListener(o -> show());
        model.knownProperty().addListener(o -> show());
        shows.shelf().currentProperty().addListener(o -> ask());
        shows.shelf().room().editableProperty().addListener(o -> show());
        texts.onSpeak(
                () -> {
                    closeNumber();
                    show();
                });
        root.sceneProperty().addListener(o -> closeNumber());
        show();
    }

    /// One more thing that can be done: what it is, and its button.
    private final class Part extends VBox {
        private final String key;
        private final Label title = Ui.text("", "page-heading");
        private final VBox says = new VBox();
        private final Button button;

        Part(String key, Runnable action) {
            this.key = key;
            button = Ui.pageButton("show-out-" + key, action);
            getStyleClass().add("out-part");
            getChildren().setAll(title, says, button);
        }

        void show(Region words) {
            title.setText(texts.get("show.out." + key));
            says.getChildren().setAll(words);
            button.setText(texts.first("show.out." + key + ".button"));
            button.setAccessibleText(texts.get("show.out." + key + ".button"));
        }
    }

    /// What a number is bound to is asked for where somebody sees it.
    private void ask() {
        Subject subject = shows.subject();
        if (subject != null && root.getScene() != null) {
            model.ask(subject.show());
        }
        show();
    }

    private void show() {
        Subject subject = shows.subject();
        Ui.show(none, subject == null);
        Ui.show(head, subject != null);
        Ui.show(page, subject != null);
        none.name();
        if (subject == null) {
            return;
        }
        Show show = subject.show();
        String sum = model.checksum(show);
        boolean idle = !model.making().busy();
        boolean some = !show.played().isEmpty();
        Number has = sum == null ? Number.NONE : Number.of(show, sum);
        boolean mapless = has == Number.MAPLESS;
        name.setText(subject.name(texts));
        edition.getChildren()
                .setAll(
                        some
                                ? Ui.reading(
                                        EditionWords.of(show, sum, texts),
                                        has == Number.VOID ? "plan-problem" : "out-edition")
                                : Ui.said(texts, "show.out.nothing", "plan-problem"));
        Scene scene = chosen(show);
        form.show(scene == null ? 0 : show.played().indexOf(scene) + 1);
        write.setText(texts.first("brief.write"));
        write.setDisable(!idle || !some);
        number.show(numberSays(subject, sum, mapless));
        Ui.show(number.button, subject.own());
        boolean editable = shows.shelf().room().editableProperty().get();
        number.button.setDisable(!editable || sum == null || mapless && show.review() == null);
        pack.show(Ui.said(texts, mapless ? "show.out.pack.mapless" : "show.out.pack.line", "fine"));
        pack.button.setDisable(!idle || !some || mapless);
        file.show(Ui.said(texts, "show.out.file.line", "fine"));
        file.button.setDisable(!idle);
    }

    /// The scene that is chosen in the list, where it is one of this show and is played.
    private @Nullable Scene chosen(Show show) {
        String id = shows.chosen();
        Subject subject = shows.subject();
        return id == null || subject == null || !subject.own()
                ? null
                : show.scene(id).filter(s -> !s.hidden()).orElse(null);
    }

    private Region numberSays(Subject subject, @Nullable String sum, boolean mapless) {
        ReviewNumber now = subject.show().review();
        if (!subject.own()) {
            return Ui.said(texts, "show.out.number.ready", "fine");
        }
        if (now != null && sum != null) {
            return Ui.reading(
                    EditionWords.of(now, sum, texts),
                    now.checksum().equals(sum) ? "number-now" : "plan-problem");
        }
        return Ui.said(texts, mapless ? "show.out.number.mapless" : "show.out.number.line", "fine");
    }

    // --- what a person does

    private @Nullable Path asked(Button beside, String key, String name, String ending) {
        return shows.tools()
                .save()
                .ask(beside, texts.first("show.out." + key), FileNames.of(name), ending);
    }

    private void write() {
        Subject subject = shows.subject();
        if (subject != null) {
            String title = subject.name(texts).replace('\n', ' ');
            Path to = asked(write, "title", title, model.format().ending());
            if (to != null) {
                model.write(subject.book(), chosen(subject.show()), to);
            }
        }
    }

    private void keep() {
        Subject subject = shows.subject();
        if (subject != null) {
            String title = subject.name(texts).replace('\n', ' ');
            Path to = asked(file.button, "file", title, "xgshow");
            if (to != null) {
                model.keep(subject.book(), to);
            }
        }
    }

    private void pack() {
        Subject subject = shows.subject();
        if (subject != null) {
            String title = subject.name(texts).replace('\n', ' ');
            Path to = asked(pack.button, "pack", texts.first("show.out.pack.name", title), "zip");
            if (to != null) {
                model.pack(subject.show(), to);
            }
        }
    }

    private void openNumber() {
        ShowShelf.Kept now = shows.shelf().current();
        String sum = now == null ? null : model.checksum(now.show());
        if (now == null || sum == null) {
            return;
        }
        NumberCard opened =
                new NumberCard(
                        new NumberModel(sum),
                        now.show().review(),
                        texts,
                        number -> keepNumber(now, number),
                        tools.overlay()::close);
        card = opened;
        tools.overlay().open(opened, number.button);
        opened.focus();
    }

    /// With the page it belongs to, and in its language.
    private void closeNumber() {
        NumberCard open = card;
        if (open != null && tools.overlay().isOpen(open)) {
            tools.overlay().close();
        }
        card = null;
    }

    /// Only while the show is the one that the person saw the checksum of.
    private void keepNumber(ShowShelf.Kept seen, @Nullable ReviewNumber given) {
        ShowShelf.Kept now = shows.shelf().current();
        tools.overlay().close();
        if (now != null && now.equals(seen)) {
            shows.shelf().change(now.show().with(given), "review", false);
        } else {
            shows.say(texts.get("show.number.changed"));
        }
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void shown(@Nullable EntityId target) {
        Subject subject = shows.subject();
        if (subject != null) {
            model.ask(subject.show());
        }
        show();
    }

    @Override
    public void focus() {
        if (none.isVisible()) {
            none.focus();
        } else {
            form.focus();
        }
    }
}
