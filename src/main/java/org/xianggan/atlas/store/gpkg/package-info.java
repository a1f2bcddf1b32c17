/// The atlas GeoPackage: schema, reading, writing.
@NullMarked
package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.NullMarked;
