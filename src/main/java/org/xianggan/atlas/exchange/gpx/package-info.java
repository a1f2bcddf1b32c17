/// GPX 1.1; the only package that knows jpx.
@NullMarked
package org.xianggan.atlas.exchange.gpx;

import org.jspecify.annotations.NullMarked;
