package org.xianggan.atlas.raster;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Function;

/// Pictures to paint into that are given back. A picture of a megabyte outlives the young
/// collections before anybody has looked at it, and once the old ones are full of them the whole
/// window stands still while they are thrown away. Safe for several threads.
final class Scratch {
    /// As many as are used at a time: a tile with what fades and what lies atop in it.
    private static final int KEPT = 4;

    /// Pixels; a page of paper is made once.
    static final int LARGEST = 4 << 20;

    private final Deque<BufferedImage> free = new ArrayDeque<>();

    /// @param use gets a picture with nothing in it, which it must not keep
    <T> T with(int width, int height, Function<BufferedImage, T> use) {
        BufferedImage image = take(width, height);
        try {
            return use.apply(image);
        } finally {
            giveBack(image);
        }
    }

    private BufferedImage take(int width, int height) {
        BufferedImage known = known(width, height);
        if (known == null) {
            return Pictures.image(width, height);
        }
        Arrays.fill(((DataBufferInt) known.getRaster().getDataBuffer()).getData(), 0);
        return known;
    }

    private synchronized @Nullable BufferedImage known(int width, int height) {
        for (Iterator<BufferedImage> all = free.iterator(); all.hasNext(); ) {
            BufferedImage image = all.next();
            if (image.getWidth() == width && image.getHeight() == height) {
                all.remove();
                return image;
            }
        }
        return null;
    }

    private synchronized void giveBack(BufferedImage image) {
        if ((long) image.getWidth() * image.getHeight() > LARGEST) {
            return;
        }
        free.addFirst(image);
        if (free.size() > KEPT) {
            free.removeLast();
        }
    }
}
