/// Helpers of the tests: features in memory, scenes, comparison of images.
@NullMarked
package org.xianggan.atlas.testing;

import org.jspecify.annotations.NullMarked;
