/// 可达: what is reached from a place within some hours.
@NullMarked
package org.xianggan.atlas.ui.planner.reach;

import org.jspecify.annotations.NullMarked;
