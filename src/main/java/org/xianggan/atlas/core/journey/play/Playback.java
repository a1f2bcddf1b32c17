package org.xianggan.atlas.core.journey.play;

/// A loop while it is played. Everything that happens makes a new value from the old one: nothing
/// is waited for, no clock is read, so whoever draws it sends the time that went by ([#tick]) and
/// draws [#state]. Both take the time of a search in sorted numbers.
///
/// @param at nanoseconds from the beginning, played at its own speed
/// @param speed how many times as fast it is played
public record Playback(PlayLine line, Phase phase, long at, double speed) {
    public static final double SLOWEST = 0.5;
    public static final double FASTEST = 8;

    /// What it is doing.
    public enum Phase {
        /// Before it was started.
        READY,
        PLAYING,
        PAUSED,
        ENDED
    }

    public Playback {
        if (at < 0 || at > line.nanos() || !(speed >= SLOWEST && speed <= FASTEST)) {
            throw new IllegalArgumentException("no moment of it: " + at + " × " + speed);
        }
    }

    /// At its beginning, at its own speed.
    public static Playback of(PlayLine line) {
        return new Playback(line, Phase.READY, 0, 1);
    }

    /// Goes on; begins anew where it has ended.
    public Playback start() {
        return new Playback(line, Phase.PLAYING, phase == Phase.ENDED ? 0 : at, speed);
    }

    public Playback pause() {
        return phase == Phase.PLAYING ? new Playback(line, Phase.PAUSED, at, speed) : this;
    }

    /// Starts or pauses, as the space bar and a clicker do.
    public Playback toggle() {
        return phase == Phase.PLAYING ? pause() : start();
    }

    /// @param nanos that went by; only while it plays do they count
    public Playback tick(long nanos) {
        if (phase != Phase.PLAYING || nanos <= 0) {
            return this;
        }
        double left = line.nanos() - at;
        double gone = nanos * speed;
        return gone >= left ? finish() : new Playback(line, phase, at + (long) gone, speed);
    }

    /// To the next stop, night, or the end.
    public Playback next() {
        int station = line.station(at);
        return station + 1 >= line.stations().size()
                ? finish()
                : to(line.stations().get(station + 1).starts());
    }

    /// To the stop before; on the way from a stop, back to that stop.
    public Playback previous() {
        int station = line.station(at);
        Scene last = line.stations().get(station);
        boolean there = line.at(at).equals(last);
        return to(line.stations().get(there ? Math.max(0, station - 1) : station).starts());
    }

    /// To a stop of the loop, by its number there; nowhere else where it has no such stop.
    public Playback jumpToStop(int stop) {
        Scene scene = line.stop(stop);
        return scene == null ? this : to(scene.starts());
    }

    /// To where a share of the time of a day is over.
    ///
    /// @param day from 0
    public Playback jumpToDay(int day, double fraction) {
        return to(line.atDay(day, fraction));
    }

    /// To where a share of all that is played is over.
    public Playback jumpTo(double fraction) {
        return to((long) (Math.clamp(fraction, 0, 1) * line.nanos()));
    }

    /// @param other held between the slowest and the fastest
    public Playback speed(double other) {
        return new Playback(line, phase, at, Math.clamp(other, SLOWEST, FASTEST));
    }

    /// To its end.
    public Playback finish() {
        return new Playback(line, Phase.ENDED, line.nanos(), speed);
    }

    /// At the beginning again.
    public Playback rewind() {
        return new Playback(line, Phase.READY, 0, speed);
    }

    /// With another line of the same loop (motion turned on or off), at the stop that one was at
    /// last.
    public Playback on(PlayLine other) {
        int station = Math.min(line.station(at), other.stations().size() - 1);
        return phase == Phase.ENDED
                ? new Playback(other, phase, other.nanos(), speed)
                : new Playback(other, phase, other.stations().get(station).starts(), speed);
    }

    private Playback to(long moment) {
        return moment >= line.nanos()
                ? finish()
                : new Playback(line, phase == Phase.PLAYING ? phase : Phase.PAUSED, moment, speed);
    }

    public PlayState state() {
        Scene scene = line.at(at);
        double share = scene.share(at);
        double metres = scene.metresFrom() + share * (scene.metresTo() - scene.metresFrom());
        double clock = scene.clockFrom() + share * (scene.clockTo() - scene.clockFrom());
        return new PlayState(
                phase,
                scene,
                metres,
                line.place(metres),
                line.bearing(metres),
                clock,
                line.share(scene.day(), clock),
                line.nanos() == 0 ? 1 : at / (double) line.nanos());
    }
}
