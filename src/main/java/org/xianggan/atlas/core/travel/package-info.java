/// Answers of the network as what is drawn over a map.
@NullMarked
package org.xianggan.atlas.core.travel;

import org.jspecify.annotations.NullMarked;
