package org.xianggan.atlas.exchange.show;

import org.xianggan.atlas.core.paper.PaperSize;
import org.xianggan.atlas.core.show.out.HandOut;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.raster.SlidePaper;
import org.xianggan.atlas.raster.SlidePictures;
import org.xianggan.atlas.raster.VectorCanvas;

import java.util.List;

/// Several slides on a page of A4: four across, six upright.
final class SheetPages {
    private static final double GAP = 8;
    private static final int SIDE = 2;

    private final SlidePaper page;
    private final PaperSize paper;
    private final double form;
    private final int rows;

    SheetPages(Slides slides, SlidePictures painter, HandOut hand) {
        this.page = new SlidePaper(slides.title(), slides.notice(), painter);
        this.paper = hand == HandOut.FOUR ? PaperSize.A4_LANDSCAPE : PaperSize.A4_PORTRAIT;
        this.form = SlideSize.HEIGHT / slides.size().width();
        this.rows = hand.slides() / SIDE;
    }

    double width() {
        return paper.width();
    }

    double height() {
        return paper.height();
    }

    void paint(List<Slide> slides, int number, VectorCanvas to) {
        double m = SlidePaper.MARGIN;
        double room = height() - 2 * m - 4;
        double wide =
                Math.min(
                        (width() - 2 * m - (SIDE - 1) * GAP) / SIDE,
                        (room - (rows - 1) * GAP) / rows / form);
        double high = wide * form;
        double left = (width() - SIDE * wide - (SIDE - 1) * GAP) / 2;
        // What is not needed lies between the rows, so that a page is filled evenly.
        double step = rows == 1 ? 0 : (room - high) / (rows - 1);
        step = Math.min(step, high + 3 * GAP);
        double top = m + Math.max(0, (room - (rows - 1) * step - high) / 2);
        for (int i = 0; i < slides.size(); i++) {
            page.slide(
                    slides.get(i),
                    left + (i % SIDE) * (wide + GAP),
                    top + i / SIDE * step,
                    wide,
                    to);
        }
        page.foot(number, width(), height(), to);
    }
}
