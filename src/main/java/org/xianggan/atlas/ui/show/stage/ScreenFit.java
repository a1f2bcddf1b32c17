package org.xianggan.atlas.ui.show.stage;

import org.xianggan.atlas.core.show.play.Display;
import org.xianggan.atlas.core.show.slide.SlideSize;

/// How a slide lies on a screen of so many device pixels.
record ScreenFit(int pixelsWide, int pixelsHigh) {
    static final ScreenFit HD = new ScreenFit(1920, 1080);

    /// Nothing is painted larger: beyond it nobody in a hall sees a difference, and memory does.
    private static final int MOST_HIGH = 2160;

    static ScreenFit of(Display display) {
        return new ScreenFit(Math.max(1, display.pixelsWide()), Math.max(1, display.pixelsHigh()));
    }

    SlideSize size() {
        return SlideSize.of(pixelsWide, pixelsHigh);
    }

    /// Of the picture of a slide, pixels.
    int width() {
        double width = size().width();
        double unit =
                Math.min(pixelsWide / width, Math.min(MOST_HIGH, pixelsHigh) / SlideSize.HEIGHT);
        return (int) Math.max(1, Math.round(unit * width));
    }
}
