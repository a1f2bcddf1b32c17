/// Shows: scenes of the map with what is said to them, as values and as JSON. What a slide of them
/// looks like is told in `slide`, how one is played in `play`.
@NullMarked
package org.xianggan.atlas.core.show;

import org.jspecify.annotations.NullMarked;
