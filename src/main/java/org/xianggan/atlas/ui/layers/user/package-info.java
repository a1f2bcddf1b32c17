/// The layers that a person brought: their rows in the layer list, how they look, their shapes for
/// the map.
@NullMarked
package org.xianggan.atlas.ui.layers.user;

import org.jspecify.annotations.NullMarked;
