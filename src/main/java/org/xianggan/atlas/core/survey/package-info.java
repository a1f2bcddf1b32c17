/// The survey: an OpenStreetMap extract laid under the named lines. What a way of an extract is,
/// which ways a line runs on, and what is told of it. Pure: reading an extract is `survey.osm`'s,
/// keeping the result `store.survey`'s.
@NullMarked
package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.NullMarked;
