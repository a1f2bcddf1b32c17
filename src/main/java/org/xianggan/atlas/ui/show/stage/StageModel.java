package org.xianggan.atlas.ui.show.stage;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.flight.FrameMaker;
import org.xianggan.atlas.core.show.play.Passage;
import org.xianggan.atlas.core.show.play.PlayEvent;
import org.xianggan.atlas.core.show.play.ShowPlay;
import org.xianggan.atlas.core.show.play.Sight;
import org.xianggan.atlas.core.show.play.View;

/// A show that is played, with the pictures that it needs. FX thread; knows no control.
final class StageModel implements SceneFeed.Listener {
    private static final int MOST_TROUBLES = 30;
    private static final double NANOS = 1e9;

    private final ReadOnlyObjectWrapper<ShowPlay> play;
    private final ReadOnlyIntegerWrapper pictures = new ReadOnlyIntegerWrapper();
    private final ObservableList<String> troubles = FXCollections.observableArrayList();
    private final StageDesk desk;
    private final SceneFeed feed;
    private final FlightFeed flights;
    private int remarked = -1;
    private long before;

    StageModel(ShowPlay start, StageDesk desk) {
        this.desk = desk;
        play = new ReadOnlyObjectWrapper<>(start);
        flights = new FlightFeed(desk.flights(), desk.tasks());
        feed =
                new SceneFeed(
                        start.lineUp().scenes(),
                        desk.slides(),
                        desk.painter(),
                        desk.tasks(),
                        desk.texts(),
                        this);
        before = desk.nanos().getAsLong();
    }

    /// Lets the first picture come.
    void begin() {
        follow(play.get());
    }

    ReadOnlyObjectProperty<ShowPlay> playProperty() {
        return play.getReadOnlyProperty();
    }

    ShowPlay play() {
        return play.get();
    }

    /// Changes with every picture that has come.
    ReadOnlyIntegerProperty picturesProperty() {
        return pictures.getReadOnlyProperty();
    }

    /// What went wrong, for the presenter alone; the latest last.
    ObservableList<String> troubles() {
        return troubles;
    }

    SceneFeed feed() {
        return feed;
    }

    void send(PlayEvent event) {
        ShowPlay now = play.get();
        boolean still = desk.reduceMotion().getAsBoolean();
        if (still != now.still()) {
            now = now.after(new PlayEvent.ReduceMotion(still));
        }
        // The time until now belongs to the scene that was on until now.
        follow(passed(now).after(event));
    }

    /// Lets the time go on.
    void tick() {
        follow(passed(play.get()));
    }

    private ShowPlay passed(ShowPlay now) {
        long time = desk.nanos().getAsLong();
        long gone = time - before;
        before = time;
        return now.after(new PlayEvent.Tick(gone));
    }

    void fit(ScreenFit fit) {
        flights.forget();
        feed.fit(fit);
    }

    private void follow(ShowPlay next) {
        play.set(next);
        if (!next.ended()) {
            feed.hold(moves());
            feed.want(next.wanted(), next.onTheWall());
            put();
            prepare();
            remark();
        }
    }

    /// Whether all that may be wanted next has been made ready.
    boolean isPrepared() {
        return feed.isCalm() && flights.isCalm();
    }

    /// Whether the audience sees something move.
    boolean moves() {
        return play.get().sight() instanceof Sight.Moving;
    }

    /// Puts up what is wanted as soon as it is there.
    private void put() {
        ShowPlay now = play.get();
        if (!now.isReady() && feed.shot(now.wanted()) != null) {
            Passage way = now.passage();
            FrameMaker flight = way == null ? null : flights.flight(way.from(), way.to());
            long lasts = flight == null ? 0 : (long) (flight.seconds() * NANOS);
            play.set(now.after(new PlayEvent.Ready(now.wanted(), lasts)));
            feed.hold(moves());
        }
    }

    /// The frames of what moves; null where a picture of it has gone meanwhile.
    @Nullable FrameMaker frames(Passage way) {
        FrameMaker flight =
                way.kind() == Transition.GLIDE ? flights.flight(way.from(), way.to()) : null;
        if (flight != null) {
            return flight;
        }
        Shot a = feed.shot(way.from());
        Shot b = feed.shot(way.to());
        return a == null || b == null || a.picture().width() != b.picture().width()
                ? null
                : flights.fade(a, b);
    }

    /// The flight to the next scene, when all pictures are there and nothing moves.
    private void prepare() {
        ShowPlay now = play.get();
        View at = now.wanted();
        if (!feed.isCalm() || now.nextScene() == null) {
            return;
        }
        View next = new View(at.scene() + 1, at.large());
        Shot a = feed.shot(at);
        Shot b = feed.shot(next);
        boolean glides = now.lineUp().comes().get(next.scene()) == Transition.GLIDE;
        if (glides && !now.still() && a != null && b != null) {
            flights.want(at, a, next, b);
        } else {
            flights.forget();
        }
    }

    private void remark() {
        ShowPlay now = play.get();
        // While something moves the processor is needed for it.
        if (remarked != now.at() && !moves()) {
            int at = now.at();
            remarked = at;
            desk.tasks()
                    .of(() -> desk.slides().remarks(now.scene()))
                    .onSuccess(
                            all ->
                                    all.forEach(
                                            r ->
                                                    trouble(
                                                            desk.texts()
                                                                    .first(
                                                                            "show.stage.remark",
                                                                            at + 1,
                                                                            r))))
                    .onError(Throwable.class, e -> {})
                    .start();
        }
    }

    private void trouble(String sentence) {
        troubles.remove(sentence);
        troubles.add(sentence);
        if (troubles.size() > MOST_TROUBLES) {
            troubles.removeFirst();
        }
    }

    @Override
    public void made(View view) {
        pictures.set(pictures.get() + 1);
        put();
        prepare();
    }

    @Override
    public void failed(View view, String sentence) {
        trouble(sentence);
        play.set(play.get().after(new PlayEvent.Failed(view)));
    }

    void close() {
        flights.forget();
        feed.close();
    }
}
