package org.xianggan.atlas.ui.show.out;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.ShowFile;
import org.xianggan.atlas.core.show.Times;
import org.xianggan.atlas.core.show.out.HandOut;
import org.xianggan.atlas.core.show.out.OutSpec;
import org.xianggan.atlas.core.show.out.ShowFormat;
import org.xianggan.atlas.core.show.out.ShowWorks;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.paper.Making;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// How a show is handed out, and the file that is being written. Knows no control.
final class OutModel {
    /// Heights of films and pictures.
    static final List<Integer> LINES = List.of(1080, 720);

    /// Whose checksum is known.
    private record Known(Show show, String checksum) {}

    private final ShowWorks works;
    private final Tasks tasks;
    private final Messages texts;
    private final Making making;
    private final Tasks.Latest asking = new Tasks.Latest();
    private final ReadOnlyObjectWrapper<@Nullable Known> known = new ReadOnlyObjectWrapper<>();
    private ShowFormat format = ShowFormat.PDF;
    private HandOut handOut = HandOut.SLIDES;
    private Theme theme = Theme.PAPER;
    private Optional<Language> language = Optional.empty();
    private int lines = LINES.getFirst();
    private boolean alone;

    OutModel(
            ShowWorks works,
            Tasks tasks,
            Messages texts,
            Function<Throwable, ErrorPresenter.Notice> explain) {
        this.works = works;
        this.tasks = tasks;
        this.texts = texts;
        making = new Making(tasks, explain);
    }

    Making making() {
        return making;
    }

    ShowFormat format() {
        return format;
    }

    void format(ShowFormat next) {
        format = next;
    }

    HandOut handOut() {
        return handOut;
    }

    void handOut(HandOut next) {
        handOut = next;
    }

    Theme theme() {
        return theme;
    }

    void theme(Theme next) {
        theme = next;
    }

    /// Empty for that of the window.
    Optional<Language> language() {
        return language;
    }

    void language(Optional<Language> next) {
        language = next;
    }

    int lines() {
        return lines;
    }

    void lines(int next) {
        lines = next;
    }

    /// Whether only the scene is written that is chosen.
    boolean alone() {
        return alone;
    }

    void alone(boolean next) {
        alone = next;
    }

    boolean asksHandOut() {
        return format == ShowFormat.PDF;
    }

    boolean asksLines() {
        return format == ShowFormat.PNG || format == ShowFormat.MP4;
    }

    OutSpec spec(Edition edition) {
        Look look = new Look(theme, language.orElse(texts.language()), false);
        return new OutSpec(format, handOut, look, edition, lines);
    }

    // --- what a review number is bound to

    /// Changes when a checksum is known.
    ReadOnlyObjectProperty<?> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// Of the maps of a show as they are now; null while it is being asked for.
    @Nullable String checksum(Show show) {
        Known k = known.get();
        return k != null && k.show().equals(show) ? k.checksum() : null;
    }

    /// Asks for it, anew each time: layers of people lie outside of the show.
    void ask(Show show) {
        tasks.of(() -> works.checksum(show))
                .replacing(asking)
                .onSuccess(sum -> known.set(new Known(show, sum)))
                .start();
    }

    // --- files

    /// Writes it for whom it is: with its number only where the maps are still those of the number.
    ///
    /// @param scene that is chosen; null for none
    void write(ShowBook book, @Nullable Scene scene, Path file) {
        OutSpec choices = spec(Edition.INTERNAL);
        Show show = book.show();
        ShowBook written = scene != null && alone ? book.with(Times.alone(show, scene)) : book;
        making.start(
                work -> {
                    Edition edition = show.edition(works.checksum(show));
                    return works.write(written, choices.forWhom(edition), file, work);
                },
                count ->
                        texts.get(
                                "show.out.done." + choices.format().ending(),
                                count,
                                told(choices.format(), file),
                                String.valueOf(file.toAbsolutePath().getParent())));
    }

    /// Pictures have names of their own beside the one that was asked for.
    private static String told(ShowFormat format, Path file) {
        String name = String.valueOf(file.getFileName());
        return format == ShowFormat.PNG
                ? name.replaceFirst("(?i)\\.png$", "") + "-01.png"
                : file.toString();
    }

    /// Writes the show itself, to be carried elsewhere.
    void keep(ShowBook book, Path file) {
        making.start(
                work -> {
                    try {
                        ShowFile.write(book, file);
                    } catch (IOException e) {
                        throw AtlasException.input(
                                texts.get("cli.error.write", file),
                                texts.get("cli.error.write.next"),
                                e);
                    }
                    return file;
                },
                f ->
                        texts.get(
                                book.missing().isEmpty()
                                        ? "show.out.kept"
                                        : "show.out.kept.without",
                                f,
                                String.join(" ", book.missing())));
    }

    /// Writes what the office that reviews maps is handed.
    void pack(Show show, Path file) {
        making.start(
                work -> works.pack(show, file, work),
                p -> texts.get("show.out.packed", p.maps(), file, p.checksum()));
    }
}
