/// What is seen on the map while two pictures of it are compared: the line that parts them, what
/// each is called, whose turn it is. Knows nothing of maps.
@NullMarked
package org.xianggan.atlas.ui.map.compare;

import org.jspecify.annotations.NullMarked;
