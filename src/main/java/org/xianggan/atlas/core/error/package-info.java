/// One plain sentence, a next step, a cause; and the texts they come from.
@NullMarked
package org.xianggan.atlas.core.error;

import org.jspecify.annotations.NullMarked;
