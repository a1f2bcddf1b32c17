package org.xianggan.atlas.ui.app;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.check.CheckLine;
import org.xianggan.atlas.core.show.check.Surroundings;
import org.xianggan.atlas.core.show.out.OutSpec;
import org.xianggan.atlas.core.show.out.ShowWorks;
import org.xianggan.atlas.core.task.Work;

import java.nio.file.Path;
import java.util.List;

/// For windows in which nobody shows anything.
final class NoShows implements ShowWorks {
    @Override
    public Bench bench(ShowBook book) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String checksum(Show show) {
        return "";
    }

    @Override
    public List<CheckLine> check(
            ShowBook book, @Nullable Path file, Language language, Surroundings around) {
        return List.of();
    }

    @Override
    public int write(ShowBook book, OutSpec spec, Path file, Work work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Packed pack(Show show, Path target, Work work) {
        throw new UnsupportedOperationException();
    }
}
