/// Elevation tiles in the files of the person: read in windows, told of, sampled.
@NullMarked
package org.xianggan.atlas.store.elevation;

import org.jspecify.annotations.NullMarked;
