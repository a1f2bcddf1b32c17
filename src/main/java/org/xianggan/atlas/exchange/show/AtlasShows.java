package org.xianggan.atlas.exchange.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.content.Origins;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.show.Review;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.check.CheckLine;
import org.xianggan.atlas.core.show.check.Occasion;
import org.xianggan.atlas.core.show.check.Preflight;
import org.xianggan.atlas.core.show.check.Surroundings;
import org.xianggan.atlas.core.show.flight.FlightMaker;
import org.xianggan.atlas.core.show.out.OutSpec;
import org.xianggan.atlas.core.show.out.ShowWorks;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlidePainter;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.workspace.LayerItems;
import org.xianggan.atlas.core.workspace.Workspace;
import org.xianggan.atlas.raster.FlightFrames;
import org.xianggan.atlas.raster.ShowMaterials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// An opened atlas that plays and hands out shows: one painter and one way of laying out for all
/// of them.
public final class AtlasShows<S extends Catalogue & Library & FeatureSource & Origins>
        implements ShowWorks {
    private final S atlas;
    private final Path fonts;
    private final Supplier<@Nullable Workspace> workspace;
    private final Messages texts;
    private @Nullable ShowStudio studio;

    /// @param fonts the folder of our fonts
    /// @param workspace that is open, with the layers that scenes name; null for none
    /// @param texts the language of failures
    public AtlasShows(
            S atlas, Path fonts, Supplier<@Nullable Workspace> workspace, Messages texts) {
        this.atlas = atlas;
        this.fonts = fonts;
        this.workspace = workspace;
        this.texts = texts;
    }

    /// Made when somebody first wants a slide: a window that shows its first map does not wait.
    private synchronized ShowStudio studio() {
        ShowStudio known = studio;
        if (known == null) {
            known = new ShowStudio(atlas, fonts, texts);
            studio = known;
        }
        return known;
    }

    private OwnLayers own(Show show) {
        Workspace open = workspace.get();
        if (open == null || show.scenes().stream().noneMatch(AtlasShows::namesLayers)) {
            return OwnLayers.NONE;
        }
        try {
            return OwnLayers.of(show, open, Work.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean namesLayers(Scene s) {
        return s.map() != null && !s.map().layers().isEmpty();
    }

    private String checksum(Show show, OwnLayers own) {
        return Review.checksum(show, atlas.mapVersion(), own.layers());
    }

    @Override
    public Bench bench(ShowBook book) {
        OwnLayers own = own(book.show());
        Edition edition = Review.edition(book.show(), atlas.mapVersion(), own.layers());
        ShowStudio.Set set = studio().of(book, own);
        FlightFrames flights = new FlightFrames(set.painter());
        return new Bench() {
            @Override
            public Slide slide(Scene scene, Look look, SlideSize size) {
                return set.slide(scene, look, edition, size);
            }

            @Override
            public SlidePainter painter() {
                return set.painter();
            }

            @Override
            public FlightMaker flights() {
                return flights;
            }

            @Override
            public List<String> remarks(Scene scene, Language language) {
                Look look = Look.PAPER.in(language);
                return set.fit(look, edition).of(book.show(), scene, SlideSize.WIDE).overfull();
            }
        };
    }

    @Override
    public String checksum(Show show) {
        return checksum(show, own(show));
    }

    @Override
    public List<CheckLine> check(
            ShowBook book, @Nullable Path file, Language language, Surroundings around) {
        OwnLayers own = own(book.show());
        String checksum = checksum(book.show(), own);
        Edition edition = book.show().edition(checksum);
        ShowStudio.Set set = studio().of(book, own);
        Preflight preflight =
                new Preflight(
                        atlas,
                        around,
                        new ShowMaterials(),
                        set.fit(Look.PAPER.in(language), edition),
                        fonts);
        return preflight.lines(
                new Occasion(book, file, language, layers(), checksum), Messages.of(language));
    }

    private @Nullable Set<String> layers() {
        Workspace open = workspace.get();
        return open == null
                ? null
                : LayerItems.in(open.items()).stream().map(l -> l.id()).collect(Collectors.toSet());
    }

    @Override
    public int write(ShowBook book, OutSpec spec, Path file, Work work) {
        try {
            return studio().of(book, own(book.show())).write(spec, file, work);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    @Override
    public Packed pack(Show show, Path target, Work work) {
        try {
            ReviewPackage.Written w =
                    ReviewPackage.write(
                            atlas, fonts, show, own(show), target, LocalDate.now(), texts, work);
            return new Packed(w.checksum(), w.maps());
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    private AtlasException unwritable(Path file, IOException e) {
        return AtlasException.input(
                texts.get("cli.error.write", file), texts.get("cli.error.write.next"), e);
    }
}
