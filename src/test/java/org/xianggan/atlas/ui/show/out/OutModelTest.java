package org.xianggan.atlas.ui.show.out;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.show.ReviewNumber;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.ShowFile;
import org.xianggan.atlas.core.show.Times;
import org.xianggan.atlas.core.show.out.HandOut;
import org.xianggan.atlas.core.show.out.OutSpec;
import org.xianggan.atlas.core.show.out.ShowFormat;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.paper.Making;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What is chosen becomes what is written.
class OutModelTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final HandWorks works = new HandWorks();
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final Messages texts = Messages.chinese();
    private final OutModel model =
            new OutModel(
                    works,
                    new Tasks(workers::add, Runnable::run, e -> {}),
                    texts,
                    e -> new ErrorPresenter.Notice(String.valueOf(e.getMessage()), "", false));

    @TempDir Path folder;

    private void work() {
        while (!workers.isEmpty()) {
            workers.remove().run();
        }
    }

    private String said() {
        Making.State now = model.making().stateProperty().get();
        return now instanceof Making.State.Done d
                ? d.sentence()
                : now instanceof Making.State.Failed f ? "failed: " + f.sentence() : "" + now;
    }

    private OutSpec write(Show show, String name) {
        model.write(ShowBook.of(show), show.scenes().getLast(), folder.resolve(name));
        work();
        return works.written.getLast();
    }

    @Test
    void atFirstItIsAPdfASlideAPageInTheLanguageOfTheWindow() {
        assertThat(model.spec(Edition.INTERNAL))
                .isEqualTo(
                        new OutSpec(
                                ShowFormat.PDF,
                                HandOut.SLIDES,
                                Look.PAPER,
                                Edition.INTERNAL,
                                1080));
        texts.speak(Language.EN);
        assertThat(model.spec(Edition.INTERNAL).look().language()).isEqualTo(Language.EN);
        model.language(Optional.of(Language.BOTH));
        assertThat(model.spec(Edition.INTERNAL).look().language()).isEqualTo(Language.BOTH);
    }

    @Test
    void pagesAreAskedOfAPdfAndHeightsOfPicturesAndFilms() {
        assertThat(model.asksHandOut()).isTrue();
        assertThat(model.asksLines()).isFalse();
        for (ShowFormat f : ShowFormat.values()) {
            model.format(f);
            assertThat(model.asksHandOut()).as(f.ending()).isEqualTo(f == ShowFormat.PDF);
            assertThat(model.asksLines())
                    .as(f.ending())
                    .isEqualTo(f == ShowFormat.PNG || f == ShowFormat.MP4);
        }
    }

    @Test
    void everyChoiceIsInWhatIsWritten() {
        model.format(ShowFormat.MP4);
        model.handOut(HandOut.SIX);
        model.theme(Theme.PROJECTOR);
        model.language(Optional.of(Language.EN));
        model.lines(720);
        assertThat(write(HandWorks.show(), "a.mp4"))
                .isEqualTo(
                        new OutSpec(
                                ShowFormat.MP4,
                                HandOut.SIX,
                                new Look(Theme.PROJECTOR, Language.EN, false),
                                Edition.INTERNAL,
                                720));
        assertThat(said()).isEqualTo("已写 2 幕的视频：" + folder.resolve("a.mp4"));
    }

    @Test
    void onlyTheChosenSceneIsWrittenWhereThatIsWishedAsLongAsInTheWhole() {
        Show show = HandWorks.show();
        write(show, "a.mp4");
        assertThat(works.books.getLast().show()).isEqualTo(show);
        model.alone(true);
        write(show, "a.mp4");
        List<Scene> one = works.books.getLast().show().played();
        assertThat(one).extracting(Scene::id).containsExactly("s2");
        assertThat(one.getFirst().seconds()).isEqualTo(Times.of(show).planned("s2"));
        model.write(ShowBook.of(show), null, folder.resolve("a.mp4"));
        work();
        assertThat(works.books.getLast().show()).isEqualTo(show);
    }

    @Test
    void picturesAreToldByTheNameOfTheFirst() {
        model.format(ShowFormat.PNG);
        write(HandWorks.show(), "图.png");
        assertThat(said()).isEqualTo("已写 2 张图片，从 图-01.png 起，在 " + folder);
    }

    @Test
    void theNumberIsWrittenOnlyForTheMapsThatItIsFor() {
        Show open = HandWorks.show().open(true);
        assertThat(write(open, "a.pdf").edition()).isEqualTo(Edition.of(true, null));
        Show reviewed = open.with(new ReviewNumber("试字 1 号", HandWorks.SUM, DAY));
        assertThat(write(reviewed, "a.pdf").edition()).isEqualTo(Edition.of(true, "试字 1 号"));
        works.sum = "f".repeat(64);
        assertThat(write(reviewed, "a.pdf").edition().hasMaps()).isFalse();
    }

    @Test
    void whatIsCancelledIsNotWritten() {
        model.write(ShowBook.of(HandWorks.show()), null, folder.resolve("a.pdf"));
        assertThat(model.making().busy()).isTrue();
        model.making().cancel();
        work();
        assertThat(works.written).isEmpty();
        assertThat(model.making().stateProperty().get()).isEqualTo(new Making.State.Nothing());
    }

    @Test
    void aChecksumIsThatOfTheShowThatItWasAskedFor() {
        Show show = HandWorks.show();
        assertThat(model.checksum(show)).isNull();
        model.ask(show);
        work();
        assertThat(model.checksum(show)).isEqualTo(HandWorks.SUM);
        assertThat(model.checksum(show.open(true))).isNull();
    }

    @Test
    void theShowItselfIsKeptAsAFileThatCanBeRead() {
        Path file = folder.resolve("两幕.xgshow");
        model.keep(ShowBook.of(HandWorks.show()), file);
        work();
        assertThat(said()).isEqualTo("已存成 " + file);
        assertThat(ShowFile.read(file, texts).show()).isEqualTo(HandWorks.show());
    }

    @Test
    void aFolderThatIsNotThereIsASentence() {
        model.keep(ShowBook.of(HandWorks.show()), folder.resolve("none").resolve("a.xgshow"));
        work();
        assertThat(said()).startsWith("failed: ").contains("a.xgshow");
        assertThat(Files.exists(folder.resolve("none"))).isFalse();
    }

    @Test
    void thePackageTellsItsChecksumWhole() {
        model.pack(HandWorks.show(), folder.resolve("a.zip"));
        work();
        assertThat(said()).contains("1 幅地图").contains(HandWorks.SUM);
    }
}
