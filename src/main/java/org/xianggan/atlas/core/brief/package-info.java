/// What the brief of a scenario says: numbers, places, people, sources. Pure; pages and files are
/// made of it elsewhere.
@NullMarked
package org.xianggan.atlas.core.brief;

import org.jspecify.annotations.NullMarked;
