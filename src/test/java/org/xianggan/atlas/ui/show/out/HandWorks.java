package org.xianggan.atlas.ui.show.out;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.SceneMap;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.Words;
import org.xianggan.atlas.core.show.check.CheckLine;
import org.xianggan.atlas.core.show.check.Surroundings;
import org.xianggan.atlas.core.show.out.OutSpec;
import org.xianggan.atlas.core.show.out.ShowWorks;
import org.xianggan.atlas.core.task.Work;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Works that say what a test gave them, and keep what they were asked for.
final class HandWorks implements ShowWorks {
    static final String SUM = "0123456789abcdef".repeat(4);

    final Deque<List<CheckLine>> found = new ArrayDeque<>();
    final List<ShowBook> books = new ArrayList<>();
    final List<OutSpec> written = new ArrayList<>();
    final List<Path> checked = new ArrayList<>();
    String sum = SUM;
    int pages = 2;
    @Nullable RuntimeException failure;

    static SceneMap map(double east) {
        return new SceneMap(
                new GeoBox(113, 26, east, 28),
                Set.of(),
                LayerLooks.DEFAULT,
                2025,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }

    static Show show() {
        return Show.named(Words.zh("两幕"))
                .with(
                        List.of(
                                Scene.of("s1", Words.zh("有图"), map(114)),
                                Scene.of("s2", Words.zh("无图"), null)));
    }

    @Override
    public Bench bench(ShowBook book) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String checksum(Show show) {
        return sum;
    }

    @Override
    public List<CheckLine> check(
            ShowBook book, @Nullable Path file, Language language, Surroundings around) {
        if (failure != null) {
            throw failure;
        }
        if (file != null) {
            checked.add(file);
        }
        return found.removeFirst();
    }

    @Override
    public int write(ShowBook book, OutSpec spec, Path file, Work work) {
        work.check();
        written.add(spec);
        books.add(book);
        return pages;
    }

    @Override
    public Packed pack(Show show, Path target, Work work) {
        return new Packed(sum, 1);
    }
}
