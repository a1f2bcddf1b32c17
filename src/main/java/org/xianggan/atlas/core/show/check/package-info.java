/// Before the meeting: whether a show will play in this room on this machine, a line for each thing
/// that can go wrong. What is around is asked through [Surroundings], so that a room with two
/// screens or a dead battery can be tried anywhere.
@NullMarked
package org.xianggan.atlas.core.show.check;

import org.jspecify.annotations.NullMarked;
