/// What is in view, as rows instead of a picture.
@NullMarked
package org.xianggan.atlas.core.view;

import org.jspecify.annotations.NullMarked;
