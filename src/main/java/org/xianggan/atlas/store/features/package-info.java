/// Feature tables of other people's GeoPackages, read as rows.
@NullMarked
package org.xianggan.atlas.store.features;

import org.jspecify.annotations.NullMarked;
