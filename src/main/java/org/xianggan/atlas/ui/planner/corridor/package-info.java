/// 沿线: what lies within some kilometres of a line or an area.
@NullMarked
package org.xianggan.atlas.ui.planner.corridor;

import org.jspecify.annotations.NullMarked;
