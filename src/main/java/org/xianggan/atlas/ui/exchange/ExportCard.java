package org.xianggan.atlas.ui.exchange;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.FileNames;
import org.xianggan.atlas.core.exchange.LayerOutlet;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.ui.common.LongWork;
import org.xianggan.atlas.ui.common.SaveDialog;
import org.xianggan.atlas.ui.common.Segments;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.common.WorkBar;
import org.xianggan.atlas.ui.error.ErrorPresenter;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/// A layer into a file: which format, what that will not hold, which datum, where; then what was
/// written.
public final class ExportCard extends VBox {
    private final LayerOutlet outlet;
    private final SaveDialog save;
    private final Tasks tasks;
    private final Messages texts;
    private final Function<Throwable, ErrorPresenter.Notice> explain;
    private final Segments<String> formats;
    private final Segments<Datum> datums;
    private final Button write = new Button();
    private final VBox lost = new VBox();
    private final VBox told = new VBox();
    private final Tasks.Latest looking = new Tasks.Latest();
    private String format;
    private Datum datum = Datum.WGS84;
    private @Nullable LongWork running;
    private @Nullable LongWork look;

    /// @param explain a failure in words
    public ExportCard(
            LayerOutlet outlet,
            SaveDialog save,
            Tasks tasks,
            Messages texts,
            Function<Throwable, ErrorPresenter.Notice> explain) {
        this.outlet = outlet;
        this.save = save;
        this.tasks = tasks;
        this.texts = texts;
        this.explain = explain;
        this.format = outlet.formats().getFirst();
        getStyleClass().addAll("citation-card", "export-card");
        setId("export");
        setFocusTraversable(true);
        setAccessibleText(texts.get("export.card.title", outlet.title()));
        formats = new Segments<>(f -> "export-" + f, f -> f.toUpperCase(Locale.ROOT), this::choose);
        datums = new Segments<>(d -> "export-" + d.key(), Datum::title, this::choose);
        write.setId("export-write");
        write.getStyleClass().addAll("page-button", "accent");
        write.setText(texts.first("export.card.write"));
        write.setOnAction(e -> ask());
        lost.getStyleClass().add("import-part");
        lost.setId("export-lost");
        told.getStyleClass().add("import-part");
        told.setId("export-told");
        getChildren()
                .setAll(
                        Ui.text(
                                texts.first("export.card.title", outlet.title()),
                                "citation-publisher"),
                        Ui.said(texts, "export.card.format", "fine"),
                        new HBox(formats),
                        lost,
                        Ui.said(texts, "export.card.datum", "fine"),
                        new HBox(datums),
                        new FlowPane(write),
                        told);
        show();
        look();
        focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                formats.getChildren().getFirst().requestFocus();
                            }
                        });
    }

    private void choose(String next) {
        boolean other = !next.equals(format);
        format = next;
        show();
        if (other) {
            look();
        }
    }

    /// Says what the format will not hold, before anything is written.
    private void look() {
        if (look != null) {
            look.cancel();
        }
        LongWork work = new LongWork();
        look = work;
        String chosen = format;
        lost.getChildren().setAll(Ui.said(texts, "export.card.looking", "fine"));
        tasks.of(() -> outlet.losses(chosen, work))
                .onSuccess(this::looked)
                .onError(Throwable.class, e -> say(lost, e))
                .replacing(looking)
                .start();
    }

    private void looked(List<String> sentences) {
        lost.getChildren().clear();
        if (sentences.isEmpty()) {
            lost.getChildren().add(Ui.said(texts, "export.card.whole", "fine"));
        }
        sentences.forEach(l -> lost.getChildren().add(Ui.text(l, "doubt-text")));
    }

    private void choose(Datum next) {
        datum = next;
        show();
    }

    private void show() {
        formats.show(outlet.formats(), format);
        datums.show(List.of(Datum.values()), datum);
    }

    private void ask() {
        Path file =
                save.ask(
                        this,
                        texts.first("export.card.title", outlet.title()),
                        FileNames.of(outlet.title()),
                        format);
        if (file != null) {
            write(file);
        }
    }

    private void write(Path file) {
        LongWork work = new LongWork();
        running = work;
        WorkBar bar = new WorkBar(work, texts, work::cancel);
        told.getChildren().setAll(bar);
        write.setDisable(true);
        String chosen = format;
        Datum on = datum;
        tasks.of(() -> outlet.write(chosen, on, file, work))
                .onSuccess(l -> written(file, l))
                .onError(Throwable.class, this::failed)
                .andFinally(
                        () -> {
                            bar.stop();
                            write.setDisable(false);
                        })
                .start();
    }

    private void written(Path file, List<String> sentences) {
        looking.cancel();
        looked(sentences);
        told.getChildren().setAll(Ui.text(texts.get("export.card.done", file), "import-summary"));
    }

    private void failed(Throwable e) {
        if (e instanceof CancellationException) {
            told.getChildren().setAll(Ui.said(texts, "export.card.cancelled", "fine"));
        } else {
            say(told, e);
        }
    }

    private void say(VBox where, Throwable e) {
        ErrorPresenter.Notice said = explain.apply(e);
        where.getChildren()
                .setAll(Ui.text(said.sentence(), "failure-text"), Ui.text(said.nextStep(), "fine"));
    }

    /// The card goes: what is being written is not.
    public void leave() {
        if (running != null) {
            running.cancel();
        }
        if (look != null) {
            look.cancel();
        }
        looking.cancel();
    }
}
