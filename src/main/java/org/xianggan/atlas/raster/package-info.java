/// Paints draw lists with Java2D, headless. The only package that paints with java.awt.
@NullMarked
package org.xianggan.atlas.raster;

import org.jspecify.annotations.NullMarked;
