/// Positions, boxes, projections, datums, distances.
@NullMarked
package org.xianggan.atlas.core.geo;

import org.jspecify.annotations.NullMarked;
