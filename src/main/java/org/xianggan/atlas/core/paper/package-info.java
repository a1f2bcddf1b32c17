/// Pages on paper: what they say and where it stands, in millimetres from the top left corner.
@NullMarked
package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.NullMarked;
