@NullMarked
package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.NullMarked;
