package org.xianggan.atlas.ui.show.out;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.check.CheckLine;
import org.xianggan.atlas.core.show.check.CheckLine.Item;
import org.xianggan.atlas.core.show.check.Machine;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.show.Subject;
import org.xianggan.atlas.ui.show.out.CheckWords.Outcome;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/// A check: how it goes, and what is said of it.
class CheckModelTest {
    private static final CheckLine GOOD = line(Item.FACTS, true, "3 个数字都在。", "");
    private static final CheckLine BAD = line(Item.SCREENS, false, "没有屏幕。", "请接上。");
    private static final CheckLine UNKNOWN = line(Item.BATTERY, null, "看不到电池。", "请看图标。");

    private final HandWorks works = new HandWorks();
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final CheckModel model =
            new CheckModel(
                    works,
                    new Tasks(workers::add, Runnable::run, e -> {}),
                    e -> new ErrorPresenter.Notice("坏了：" + e.getMessage(), "请再试。", true));
    private final Messages texts = Messages.chinese();

    private static CheckLine line(Item item, @Nullable Boolean ok, String said, String next) {
        return new CheckLine(item, ok, said, next);
    }

    private void look(@Nullable Path file) {
        model.look(
                new Subject(ShowBook.of(HandWorks.show()), file, file == null),
                Language.ZH,
                Machine.blind());
    }

    private void work() {
        while (!workers.isEmpty()) {
            workers.remove().run();
        }
    }

    private CheckModel.State state() {
        return model.stateProperty().get();
    }

    @Test
    void withoutAShowThereIsNothingToCheck() {
        model.look(null, Language.ZH, Machine.blind());
        assertThat(state()).isEqualTo(new CheckModel.State.Nothing());
        assertThat(workers).isEmpty();
    }

    @Test
    void itIsLookingUntilTheLinesAreThere() {
        works.found.add(List.of(GOOD, BAD));
        look(null);
        assertThat(model.busy()).isTrue();
        work();
        assertThat(model.busy()).isFalse();
        assertThat(state()).isEqualTo(new CheckModel.State.Looked(List.of(GOOD, BAD)));
    }

    @Test
    void whoAsksAgainHearsOfTheLastOnly() {
        works.found.add(List.of(BAD));
        works.found.add(List.of(GOOD));
        look(null);
        Runnable first = Objects.requireNonNull(workers.poll());
        look(null);
        Runnable second = Objects.requireNonNull(workers.poll());
        // What was asked first is asked for nothing any more: it takes no lines.
        first.run();
        assertThat(model.busy()).isTrue();
        second.run();
        assertThat(state()).isEqualTo(new CheckModel.State.Looked(List.of(BAD)));
        assertThat(works.found).hasSize(1);
    }

    @Test
    void aShowFromAFileIsCheckedWithItsFile() {
        works.found.add(List.of(GOOD));
        look(Path.of("zone.xgshow"));
        work();
        assertThat(works.checked).containsExactly(Path.of("zone.xgshow"));
    }

    @Test
    void aFailureIsASentenceAndTheNextCheckGoesOn() {
        works.failure = new IllegalStateException("no disk");
        look(null);
        work();
        assertThat(state()).isEqualTo(new CheckModel.State.Failed("坏了：no disk", "请再试。"));
        works.failure = null;
        works.found.add(List.of(GOOD));
        look(null);
        work();
        assertThat(state()).isEqualTo(new CheckModel.State.Looked(List.of(GOOD)));
    }

    @Test
    void theSummaryCountsWhatIsToBeSeenTo() {
        assertThat(CheckWords.summary(List.of(GOOD, GOOD), texts)).isEqualTo("2 项都通过。");
        assertThat(CheckWords.summary(List.of(GOOD, BAD), texts)).isEqualTo("2 项里 1 项要看。");
        assertThat(CheckWords.summary(List.of(GOOD, UNKNOWN), texts)).isEqualTo("2 项里没有要看的，1 项未知。");
        assertThat(CheckWords.summary(List.of(GOOD, BAD, UNKNOWN), texts))
                .isEqualTo("3 项里 1 项要看，1 项未知。");
        texts.speak(Language.BOTH);
        assertThat(CheckWords.summary(List.of(GOOD, BAD), texts))
                .isEqualTo("2 项里 1 项要看。" + Reading.SECOND + "1 of 2 to be seen to.");
    }

    @Test
    void linesArePartedByHowTheyTurnedOut() {
        List<CheckLine> all = List.of(GOOD, BAD, UNKNOWN);
        assertThat(Outcome.BAD.among(all)).containsExactly(BAD);
        assertThat(Outcome.UNKNOWN.among(all)).containsExactly(UNKNOWN);
        assertThat(Outcome.GOOD.among(all)).containsExactly(GOOD);
    }

    @Test
    void aLineIsHeardWithItsOutcomeAndWhatToDo() {
        assertThat(CheckWords.spoken(BAD, texts)).isEqualTo("屏幕 要看 没有屏幕。 请接上。");
        assertThat(CheckWords.spoken(GOOD, texts)).isEqualTo("数字 通过 3 个数字都在。");
        assertThat(CheckWords.told("没有屏幕。\nNo screen.")).containsExactly("没有屏幕。", "No screen.");
    }
}
