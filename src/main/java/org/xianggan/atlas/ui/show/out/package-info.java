/// What is done with a show once it is made: it is checked before the meeting, handed out, sent to
/// the office that reviews maps.
@NullMarked
package org.xianggan.atlas.ui.show.out;

import org.jspecify.annotations.NullMarked;
