/// Writes extracts of OpenStreetMap for tests: small ones by hand, damaged ones, and large ones
/// from a seed.
@NullMarked
package org.xianggan.atlas.testing.osm;

import org.jspecify.annotations.NullMarked;
