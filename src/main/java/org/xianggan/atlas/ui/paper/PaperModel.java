package org.xianggan.atlas.ui.paper;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.paper.FigureSpec;
import org.xianggan.atlas.core.paper.PaperSize;
import org.xianggan.atlas.core.paper.Press;
import org.xianggan.atlas.core.paper.SheetSpec;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.ui.common.LongWork;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.error.ErrorPresenter;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What goes onto paper: the map as it is seen or as a figure, and the pages of counties. Knows no
/// control.
final class PaperModel {
    enum How {
        FIGURE,
        SEEN
    }

    static final List<String> FORMATS = List.of("png", "pdf", "svg");
    static final List<Integer> RESOLUTIONS = List.of(150, 300, 600);

    /// A figure that is pasted is seen on a screen.
    private static final int CLIPBOARD = 150;

    private final Press press;
    private final Supplier<Press.Seen> map;
    private final Messages texts;
    private final Making making;
    private final Set<EntityId> chosen = new LinkedHashSet<>();
    private List<Entity> counties = List.of();
    private How how = How.FIGURE;
    private PaperSize size = PaperSize.A4_PORTRAIT;
    private String format = "pdf";
    private int dpi = 300;
    private boolean oneFile = true;
    private boolean forPublic;

    /// @param map what the window shows now
    /// @param explain a failure in words
    PaperModel(
            Press press,
            Supplier<Press.Seen> map,
            Tasks tasks,
            Messages texts,
            Function<Throwable, ErrorPresenter.Notice> explain) {
        this.press = press;
        this.map = map;
        this.texts = texts;
        making = new Making(tasks, explain);
    }

    Making making() {
        return making;
    }

    boolean busy() {
        return making.busy();
    }

    How how() {
        return how;
    }

    void how(How next) {
        how = next;
    }

    PaperSize size() {
        return size;
    }

    void size(PaperSize next) {
        size = next;
    }

    String format() {
        return format;
    }

    void format(String next) {
        format = next;
    }

    int dpi() {
        return dpi;
    }

    void dpi(int next) {
        dpi = next;
    }

    boolean oneFile() {
        return oneFile;
    }

    void oneFile(boolean one) {
        oneFile = one;
    }

    /// The counties that have a page; all are chosen at first.
    void counties(List<Entity> all) {
        counties = List.copyOf(all);
        chooseAll(true);
    }

    List<Entity> counties() {
        return counties;
    }

    boolean isChosen(EntityId county) {
        return chosen.contains(county);
    }

    void choose(EntityId county, boolean on) {
        if (on) {
            chosen.add(county);
        } else {
            chosen.remove(county);
        }
    }

    void chooseAll(boolean on) {
        chosen.clear();
        if (on) {
            counties.forEach(c -> chosen.add(c.id()));
        }
    }

    int chosen() {
        return chosen.size();
    }

    /// @param title above a figure
    /// @param review the number that was typed for this one export; blank for none
    void map(String title, String review, Path file) {
        Press.Seen seen = map.get();
        if (how == How.SEEN) {
            work(work -> press.seen(seen, file, work), () -> done(file));
            return;
        }
        FigureSpec figure = figure(seen, title, review);
        int asked = dpi;
        work(work -> press.figure(figure, file, asked, work), () -> done(file));
    }

    /// @param to takes the picture, FX thread
    void copy(String title, String review, Consumer<Picture> to) {
        FigureSpec figure = figure(map.get(), title, review);
        making.start(
                work -> press.figure(figure, CLIPBOARD),
                picture -> {
                    to.accept(picture);
                    return texts.get("paper.page.copied");
                });
    }

    private FigureSpec figure(Press.Seen seen, String title, String review) {
        return new FigureSpec(
                size,
                title.strip(),
                WebMercator.unproject(seen.viewport().box()),
                seen.state(),
                null,
                seen.travel(),
                seen.web(),
                Map.of(),
                review.isBlank() ? null : review.strip());
    }

    boolean forPublic() {
        return forPublic;
    }

    void forPublic(boolean all) {
        forPublic = all;
    }

    /// @param review the number that was typed for this one export; blank for none
    /// @param target a file or a folder, as [#oneFile] says
    void sheets(int year, String review, Path target) {
        List<EntityId> ids = counties.stream().map(Entity::id).filter(chosen::contains).toList();
        SheetSpec spec = new SheetSpec(year, Edition.of(forPublic, review), ids);
        making.start(
                work -> press.sheets(spec, target, work),
                pages -> texts.get("paper.page.sheets.done", pages, target));
    }

    /// What yields nothing but its file.
    private interface Writing {
        void make(LongWork work) throws Exception;
    }

    private void work(Writing writing, Supplier<String> said) {
        making.start(
                work -> {
                    writing.make(work);
                    return Boolean.TRUE;
                },
                made -> said.get());
    }

    private String done(Path file) {
        return texts.get("paper.page.done", file);
    }
}
