package org.xianggan.atlas.ui.survey;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.survey.SiteDecisions;
import org.xianggan.atlas.ui.common.LongWork;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.error.ErrorPresenter;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The survey of the window, made, set aside, taken up, removed, and its elevation tiles. Outlives
/// the atlas, which is closed and opened anew each time. Knows no control. FX thread.
public final class SurveyModel {
    /// What is changed: one at a time.
    public enum Part {
        LINES("survey.page.ready"),
        HEIGHTS("elevation.page.ready");

        private final String ready;

        Part(String ready) {
            this.ready = ready;
        }
    }

    /// How far it is.
    public sealed interface State {
        record Nothing() implements State {}

        record Working(Part part, List<Path> files, LongWork work) implements State {}

        record Failed(Part part, String sentence, String nextStep) implements State {}
    }

    /// The window, whose atlas is closed and opened around a change. FX thread.
    public interface Seat {
        Seat NONE =
                new Seat() {
                    @Override
                    public boolean isLooking() {
                        return true;
                    }

                    @Override
                    public void say(String sentence) {}

                    @Override
                    public Runnable close() {
                        return () -> {};
                    }

                    @Override
                    public void open() {}
                };

        /// Whether the person looks at the page of the survey: else they are busy with something
        /// that must not vanish under their hands.
        boolean isLooking();

        /// Tells in passing.
        void say(String sentence);

        /// Closes the atlas.
        ///
        /// @return the slow part of it, for a worker: after it nothing is read from survey or store
        ///     any more
        Runnable close();

        /// Opens it anew, with what is beside it now.
        void open();
    }

    /// What the lower part of the page is about.
    public enum Section {
        LINES,
        SITES,
        HEIGHTS
    }

    /// How often a worker asks whether the person has come to the page.
    private static final long BETWEEN_MILLIS = 100;

    private final SurveyWorks works;
    private final Tasks tasks;
    private final Executor home;
    private final Messages texts;
    private final Function<Throwable, ErrorPresenter.Notice> explain;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Nothing());
    private Seat seat = Seat.NONE;
    private boolean closed;
    private Section section = Section.LINES;
    private @Nullable EntityId decided;

    /// @param tasks that outlive the atlas
    /// @param home the FX thread
    /// @param explain a failure in words
    public SurveyModel(
            SurveyWorks works,
            Tasks tasks,
            Executor home,
            Messages texts,
            Function<Throwable, ErrorPresenter.Notice> explain) {
        this.works = works;
        this.tasks = tasks;
        this.home = home;
        this.texts = texts;
        this.explain = explain;
    }

    public void sitIn(Seat window) {
        seat = window;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Reads the disk.
    boolean hasAside() {
        return works.hasAside();
    }

    public boolean isBusy() {
        return state.get() instanceof State.Working;
    }

    /// Begins with these extracts, unless something is under way.
    public void begin(List<Path> extracts) {
        LongWork work = new LongWork();
        run(
                Part.LINES,
                extracts,
                work,
                () -> {
                    works.make(extracts, work, () -> waitForTurn(Part.LINES, work));
                    return null;
                });
    }

    /// Uses these tiles from now on, unless something is under way.
    ///
    /// @param tiles a folder, or files
    public void elevate(List<Path> tiles) {
        section = Section.HEIGHTS;
        LongWork work = new LongWork();
        run(
                Part.HEIGHTS,
                tiles,
                work,
                () -> {
                    works.elevate(tiles, work, () -> waitForTurn(Part.HEIGHTS, work));
                    return null;
                });
    }

    /// Goes back to the relief of the atlas.
    public void flatten() {
        change(
                Part.HEIGHTS,
                () -> {
                    works.flatten();
                    return null;
                });
    }

    public void setAside() {
        change(
                Part.LINES,
                () -> {
                    works.setAside();
                    return null;
                });
    }

    public void takeUp() {
        change(
                Part.LINES,
                () -> {
                    works.takeUp();
                    return null;
                });
    }

    public void remove() {
        change(
                Part.LINES,
                () -> {
                    works.remove();
                    return null;
                });
    }

    /// The part that was looked at last: an atlas that is opened anew shows it again.
    Section section() {
        return section;
    }

    void look(Section at) {
        section = at;
    }

    /// The site that was decided on before the atlas was opened anew, told once; null for none.
    @Nullable EntityId takeDecided() {
        EntityId site = decided;
        decided = null;
        return site;
    }

    /// Reads the disk.
    SiteDecisions decisions() {
        return works.decisions();
    }

    /// Decides on a worker, for what no map shows.
    void decideNow(UnaryOperator<SiteDecisions> how) {
        works.decide(how);
    }

    /// Decides otherwise and opens the atlas anew, for what the map shows.
    ///
    /// @param site the list goes to it then
    void decide(UnaryOperator<SiteDecisions> how, EntityId site) {
        if (isBusy()) {
            seat.say(texts.get("survey.sites.busy"));
            return;
        }
        decided = site;
        change(
                Part.LINES,
                () -> {
                    works.decide(how);
                    return null;
                });
    }

    private void change(Part part, Callable<Void> how) {
        if (!isBusy()) {
            Runnable rest = close();
            run(
                    part,
                    List.of(),
                    new LongWork(),
                    () -> {
                        rest.run();
                        return how.call();
                    });
        }
    }

    private void run(Part part, List<Path> files, LongWork work, Callable<Void> how) {
        if (isBusy()) {
            return;
        }
        state.set(new State.Working(part, files, work));
        tasks.of(how)
                .onSuccess(done -> state.set(new State.Nothing()))
                .onError(Throwable.class, e -> failed(part, e))
                .andFinally(this::open)
                .start();
    }

    /// Tells of what failed on another worker.
    void failed(Throwable e) {
        failed(Part.LINES, e);
    }

    private void failed(Part part, Throwable e) {
        if (e instanceof CancellationException) {
            state.set(new State.Nothing());
            return;
        }
        ErrorPresenter.Notice said = explain.apply(e);
        state.set(new State.Failed(part, said.sentence(), said.nextStep()));
    }

    /// Ends what is under way: what was there before stays.
    public void cancel() {
        if (state.get() instanceof State.Working w) {
            w.work().cancel();
        }
    }

    /// On the worker that has made what is to be used: waits until the person looks at the page,
    /// then closes the atlas.
    private void waitForTurn(Part part, LongWork work) {
        boolean told = false;
        Runnable rest;
        while ((rest = onHome(this::closeIfLooking, work)) == null) {
            work.at(texts.get(part.ready), 1);
            if (!told) {
                told = true;
                home.execute(() -> seat.say(texts.get(part.ready)));
            }
            pause(work);
        }
        rest.run();
    }

    /// The answer, unless the work is given up before it comes.
    private @Nullable Runnable onHome(Supplier<@Nullable Runnable> question, LongWork work) {
        CompletableFuture<@Nullable Runnable> answer = new CompletableFuture<>();
        home.execute(() -> answer.complete(work.cancelled() ? null : question.get()));
        while (!answer.isDone()) {
            pause(work);
        }
        return answer.join();
    }

    private static void pause(LongWork work) {
        work.check();
        try {
            Thread.sleep(BETWEEN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private @Nullable Runnable closeIfLooking() {
        return seat.isLooking() ? close() : null;
    }

    private Runnable close() {
        closed = true;
        return seat.close();
    }

    private void open() {
        if (closed) {
            closed = false;
            seat.open();
        }
    }
}
