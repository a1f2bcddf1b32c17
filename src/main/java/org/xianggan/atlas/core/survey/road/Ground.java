package org.xianggan.atlas.core.survey.road;

import org.xianggan.atlas.core.model.AccuracyClass;

/// What the country says of a course: longitudes and latitudes by turns, degrees WGS-84.
public interface Ground {
    /// How many times it crosses the line between Hunan and Jiangxi.
    int borders(double[] course, AccuracyClass accuracy);

    /// Metres upwards and downwards on the 2′ relief.
    double[] climb(double[] course);
}
