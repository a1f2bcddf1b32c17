/// What several pages of the planner share.
@NullMarked
package org.xianggan.atlas.ui.planner.parts;

import org.jspecify.annotations.NullMarked;
