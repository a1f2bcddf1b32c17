/// GeoJSON (RFC 7946): WGS-84, longitude first, 7 decimals.
@NullMarked
package org.xianggan.atlas.exchange.geojson;

import org.jspecify.annotations.NullMarked;
