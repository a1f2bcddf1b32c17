/// Compiles data/ into the GeoPackage and checks it.
@NullMarked
package org.xianggan.atlas.store.build;

import org.jspecify.annotations.NullMarked;
