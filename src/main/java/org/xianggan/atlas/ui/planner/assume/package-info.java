/// 假设: what is assumed where nothing is known, and what is known: read, changed, taken back.
@NullMarked
package org.xianggan.atlas.ui.planner.assume;

import org.jspecify.annotations.NullMarked;
