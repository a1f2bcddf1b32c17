package org.xianggan.atlas.ui.show;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.Rehearsal;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Times;

/// What is said of shows and scenes in lists.
final class ShowWords {
    private ShowWords() {}

    static String title(Show show, Messages texts) {
        String title = show.title().in(texts.language());
        return title.isBlank() ? texts.first("show.page.unnamed") : title;
    }

    /// A scene without a title is called after what it says, else after nothing.
    static String title(Scene scene, Messages texts) {
        String title = scene.title().in(texts.language()).replace('\n', ' ');
        String text = scene.text().in(texts.language()).replace('\n', ' ');
        return !title.isBlank()
                ? title
                : text.isBlank() ? texts.first("show.page.scene.unnamed") : text;
    }

    /// “12 幕 · 12 分钟 · 内部”.
    static String line(Show show, Messages texts) {
        return texts.first(
                "show.page.line",
                show.played().size(),
                show.minutes(),
                texts.first(show.isPublic() ? "show.page.public" : "show.page.internal"));
    }

    /// How long the scenes are planned for, how long the last rehearsal was.
    static String times(Show show, Messages texts) {
        int planned = show.played().stream().mapToInt(Scene::seconds).sum();
        Rehearsal last = show.rehearsal();
        String said = planned == 0 ? "" : texts.first("show.page.planned", Times.clock(planned));
        return last == null
                ? said
                : said
                        + (said.isEmpty() ? "" : " · ")
                        + texts.first("show.page.rehearsed", Times.clock(last.total()));
    }
}
