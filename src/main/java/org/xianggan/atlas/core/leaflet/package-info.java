/// What a leaflet of a loop or of a published route says, in one language, before it is laid out.
@NullMarked
package org.xianggan.atlas.core.leaflet;

import org.jspecify.annotations.NullMarked;
