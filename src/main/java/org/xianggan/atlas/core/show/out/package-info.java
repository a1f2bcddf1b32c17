/// What is done with a show outside of the list in which it is made: playing it, trying it before
/// the meeting, handing it out. Implemented where slides are painted and files are written.
@NullMarked
package org.xianggan.atlas.core.show.out;

import org.jspecify.annotations.NullMarked;
