/// What lies at a line, what is reached from a place and how many people live there: counties,
/// sites, townships and stations measured against the shapes that a planner makes.
@NullMarked
package org.xianggan.atlas.core.nearby;

import org.jspecify.annotations.NullMarked;
