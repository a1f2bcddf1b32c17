/// Tests of the store.
@NullMarked
package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.NullMarked;
