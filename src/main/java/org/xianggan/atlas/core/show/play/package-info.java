/// A show while it is played: what happens goes in, what the audience and the presenter see comes
/// out. No clock is read and nothing is painted here.
@NullMarked
package org.xianggan.atlas.core.show.play;

import org.jspecify.annotations.NullMarked;
