/// 演示: the shows of a person and those that came with the atlas; how one is made, tried and
/// handed out.
@NullMarked
package org.xianggan.atlas.ui.show;

import org.jspecify.annotations.NullMarked;
