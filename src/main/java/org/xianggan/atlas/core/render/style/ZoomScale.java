package org.xianggan.atlas.core.render.style;

/// A length in logical pixels that grows with the zoom: given at zooms 7, 9, 11 and 13, geometric
/// in between, constant beyond.
public record ZoomScale(double at7, double at9, double at11, double at13) {
    public ZoomScale {
        if (!(at7 > 0 && at9 > 0 && at11 > 0 && at13 > 0)) {
            throw new IllegalArgumentException("lengths must be positive");
        }
    }

    public static ZoomScale constant(double pixels) {
        return new ZoomScale(pixels, pixels, pixels, pixels);
    }

    public double at(double zoom) {
        if (zoom <= 7) {
            return at7;
        }
        if (zoom <= 9) {
            return between(at7, at9, (zoom - 7) / 2);
        }
        if (zoom <= 11) {
            return between(at9, at11, (zoom - 9) / 2);
        }
        return zoom <= 13 ? between(at11, at13, (zoom - 11) / 2) : at13;
    }

    private static double between(double a, double b, double t) {
        return a * Math.pow(b / a, t);
    }
}
