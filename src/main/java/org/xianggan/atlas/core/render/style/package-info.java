/// What things look like: colours by theme, widths by zoom, symbols by class. Tables, no drawing.
@NullMarked
package org.xianggan.atlas.core.render.style;

import org.jspecify.annotations.NullMarked;
