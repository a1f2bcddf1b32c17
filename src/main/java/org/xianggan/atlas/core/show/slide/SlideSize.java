package org.xianggan.atlas.core.show.slide;

/// The form of a screen or a page; see [SlideBox] for the unit.
public record SlideSize(double width) {
    public static final double HEIGHT = 1080;

    /// 16:9, that of most projectors and of every file that leaves the atlas.
    public static final SlideSize WIDE = new SlideSize(1920);

    /// 4:3.
    public static final SlideSize OLD = new SlideSize(1440);

    /// 32:9, two projectors side by side.
    public static final SlideSize DOUBLE = new SlideSize(3840);

    private static final double NARROWEST = 1080;
    private static final double WIDEST = 4320;

    public SlideSize {
        if (!(width >= NARROWEST && width <= WIDEST)) {
            throw new IllegalArgumentException("no form of a slide: " + width);
        }
    }

    /// The nearest form to that of a screen of so many pixels: what is beyond the narrowest and the
    /// widest gets bands beside it.
    public static SlideSize of(double pixelsWide, double pixelsHigh) {
        return new SlideSize(
                Math.clamp(pixelsWide * HEIGHT / Math.max(1, pixelsHigh), NARROWEST, WIDEST));
    }

    public SlideBox box() {
        return new SlideBox(0, 0, width, HEIGHT);
    }
}
