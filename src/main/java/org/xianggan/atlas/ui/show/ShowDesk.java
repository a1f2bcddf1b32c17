package org.xianggan.atlas.ui.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.show.ReadyShows;
import org.xianggan.atlas.core.show.Rehearsal;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.SceneMap;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.ShowFile;
import org.xianggan.atlas.core.show.Words;
import org.xianggan.atlas.ui.common.OpenDialog;
import org.xianggan.atlas.ui.common.Tasks;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the pages of shows share. FX thread.
public final class ShowDesk {
    /// The pages of what is done with a show once it is made.
    public static final String CHECK = "show-check";

    public static final String OUT = "show-out";

    /// What it works with.
    ///
    /// @param files asks which one to read
    /// @param theme of the window
    /// @param say tells a person in passing
    public record Around(
            ShowTools tools,
            ShowHand hand,
            OpenDialog files,
            Catalogue catalogue,
            Library library,
            Tasks tasks,
            Messages texts,
            Supplier<Theme> theme,
            Consumer<String> say) {}

    private final ShowShelf shelf;
    private final Around around;
    private final Thumbs thumbs;
    private @Nullable String chosen;
    private ReadyShows.@Nullable Ready ready;

    public ShowDesk(ShowShelf shelf, Around around) {
        this.shelf = shelf;
        this.around = around;
        thumbs = new Thumbs(around.tools().works(), around.tasks(), around.texts(), around.theme());
        shelf.currentProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null && (was == null || !was.id().equals(is.id()))) {
                                ready = null;
                            }
                        });
    }

    public ShowShelf shelf() {
        return shelf;
    }

    public ShowTools tools() {
        return around.tools();
    }

    ShowHand hand() {
        return around.hand();
    }

    OpenDialog files() {
        return around.files();
    }

    Thumbs thumbs() {
        return thumbs;
    }

    public void say(String text) {
        around.say().accept(text);
    }

    /// What is checked and handed out from now on: a show that came with the atlas, or the one that
    /// is being worked on (null).
    void turnTo(ReadyShows.@Nullable Ready one) {
        ready = one;
    }

    /// What is checked and handed out; null for nothing.
    public @Nullable Subject subject() {
        ReadyShows.Ready r = ready;
        if (r != null) {
            return new Subject(r.book(), r.file(), false);
        }
        ShowShelf.Kept now = shelf.current();
        return now == null ? null : new Subject(shelf.book(now), null, true);
    }

    /// The scene that is chosen in the list; null for none.
    public @Nullable String chosen() {
        return chosen;
    }

    void choose(@Nullable String scene) {
        chosen = scene;
    }

    /// What is on the screen becomes a scene after the one that is chosen: of the show that is
    /// being worked on, or of a new one.
    ///
    /// @param done told of the scene once it is there
    public void addSeen(Consumer<Scene> done) {
        SceneMap seen = around.hand().seen();
        EntityId selected = around.hand().selected();
        around.tasks()
                .of(() -> SceneMaker.of(around.catalogue(), around.library(), seen, selected))
                .onSuccess(
                        scene -> {
                            Scene kept = add(scene);
                            if (kept != null) {
                                done.accept(kept);
                            }
                        })
                .start();
    }

    /// The scene comes after the one that is chosen, into its part of the show; null where nothing
    /// can be changed.
    ///
    /// @param scene its id is not looked at
    @Nullable Scene add(Scene scene) {
        ShowShelf.Kept now = shelf.current();
        if (now == null) {
            Words title = shelf.unused(Words.zh(around.texts().first("show.page.unnamed")));
            if (!shelf.add(ShowBook.of(Show.named(title)), "new")) {
                return null;
            }
            now = shelf.current();
        }
        if (now == null || now.show().scenes().size() >= Show.MOST_SCENES) {
            return null;
        }
        Show show = now.show();
        String after = show.scene(chosen == null ? "" : chosen).map(Scene::id).orElse(null);
        Words group =
                show.scene(after == null ? "" : after)
                        .or(() -> show.scenes().stream().reduce((a, b) -> b))
                        .map(Scene::group)
                        .orElse(Words.NONE);
        Scene one = scene.withId(Scenes.freeId(show)).grouped(group);
        if (!shelf.change(Scenes.added(show, one, after), "scene.add", false)) {
            return null;
        }
        chosen = one.id();
        return one;
    }

    /// Plays the show that is being worked on.
    ///
    /// @param scene from which; null for the first
    /// @return whether there is one with a scene to be seen
    public boolean play(@Nullable String scene, boolean rehearse) {
        ShowShelf.Kept now = shelf.current();
        if (now == null || now.show().played().isEmpty()) {
            return false;
        }
        around.hand().play(shelf.book(now), scene, rehearse, r -> keep(now.id(), r));
        return true;
    }

    /// From the scene that is chosen.
    public boolean playFromHere() {
        return play(chosen, false);
    }

    /// Plays a show that is nobody's own.
    void playReady(ShowBook book) {
        around.hand().play(book, null, false, r -> {});
    }

    private void keep(String id, Rehearsal rehearsal) {
        ShowShelf.Kept now = shelf.current();
        if (now != null && now.id().equals(id)) {
            shelf.change(now.show().with(rehearsal), "rehearsal", false);
        }
    }

    /// Reads a show and goes on with it as the person's own.
    ///
    /// @param done run once it is there
    /// @param problem told of what is wrong with it
    public void read(Path file, Runnable done, Consumer<AtlasException> problem) {
        around.tasks()
                .of(() -> ShowFile.read(file, around.texts()))
                .onSuccess(book -> taken(book, done))
                .onError(AtlasException.class, problem)
                .start();
    }

    private void taken(ShowBook book, Runnable done) {
        Words title = shelf.unused(book.show().title());
        if (shelf.add(book.with(book.show().titled(title)), "read")) {
            book.missing().forEach(f -> say(around.texts().get("show.page.missing", f)));
            done.run();
        }
    }
}
