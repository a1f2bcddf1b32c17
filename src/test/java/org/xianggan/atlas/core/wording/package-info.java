@NullMarked
package org.xianggan.atlas.core.wording;

import org.jspecify.annotations.NullMarked;
