/// Layers that people bring: rows on their way in and out, and how they look.
@NullMarked
package org.xianggan.atlas.core.layer;

import org.jspecify.annotations.NullMarked;
