/// What tests share.
@NullMarked
package org.xianggan.atlas.testing;

import org.jspecify.annotations.NullMarked;
