/// Heights along a course.
@NullMarked
package org.xianggan.atlas.core.profile;

import org.jspecify.annotations.NullMarked;
