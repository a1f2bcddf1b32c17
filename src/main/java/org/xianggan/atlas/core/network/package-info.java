/// Roads and railways as a graph: what is open in a year, the way from here to there, how long it
/// takes and how far that may be trusted. Flat arrays, immutable, safe for several threads.
@NullMarked
package org.xianggan.atlas.core.network;

import org.jspecify.annotations.NullMarked;
