/// KML and KMZ (OGC KML 2.3, with Google's tracks).
@NullMarked
package org.xianggan.atlas.exchange.kml;

import org.jspecify.annotations.NullMarked;
