/// 大事记: what happened when, and what is to happen by when.
@NullMarked
package org.xianggan.atlas.ui.contents.happenings;

import org.jspecify.annotations.NullMarked;
