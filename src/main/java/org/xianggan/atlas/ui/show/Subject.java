package org.xianggan.atlas.ui.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;

import java.nio.file.Path;

/// A show that is checked or handed out.
///
/// @param file that it was read from; null where it lies in the workspace
/// @param own whether it is the person's, who can change it
public record Subject(ShowBook book, @Nullable Path file, boolean own) {
    public Show show() {
        return book.show();
    }

    public String name(Messages texts) {
        return ShowWords.title(show(), texts);
    }
}
