/// The small numbers beside what is said, and the card that each opens: who says it, in which
/// words.
@NullMarked
package org.xianggan.atlas.ui.citation;

import org.jspecify.annotations.NullMarked;
