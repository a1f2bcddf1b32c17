/// 情景: what a line changes that is not there yet, between the seats of the 24 and for what is
/// reached from one place.
@NullMarked
package org.xianggan.atlas.ui.planner.whatif;

import org.jspecify.annotations.NullMarked;
