package org.xianggan.atlas.core.show.flight;

/// One moment of a glide; pixels of the frame.
///
/// @param left, top, right, bottom of the room that the map has; around it is `ground`
/// @param worldX, worldY metres at the upper left corner of the frame
/// @param metres of one pixel
/// @param mix how much of the world is that of the goal, 0…1; where both look alike 0
/// @param fromNames, toNames how much is seen of the names of the slide that goes, that comes
/// @param fromOver, toOver of what lies over their maps
public record Moment(
        double left,
        double top,
        double right,
        double bottom,
        double worldX,
        double worldY,
        double metres,
        double mix,
        double fromNames,
        double toNames,
        double fromOver,
        double toOver,
        int ground) {
    /// A picture smaller than this part of its size tells nothing any more.
    private static final double SPECK = 0.3;

    private static final double CLEAR = 0.5;

    /// Where a world place lies in the frame.
    public double x(double placeX) {
        return (placeX - worldX) / metres;
    }

    /// Where a world place lies in the frame.
    public double y(double placeY) {
        return (worldY - placeY) / metres;
    }

    /// How much is seen of a ground where it lies: all of it but where it has become a speck.
    public double opacity(Ground g) {
        return g.wide() ? 1 : Flight.ramp(g.metres() / metres, SPECK, CLEAR);
    }
}
