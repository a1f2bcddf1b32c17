/// Extracts of OpenStreetMap (`.osm.pbf`): what they say of themselves, and the ways that a named
/// road or railway may run on (decision 32). Nothing else of them is kept.
@NullMarked
package org.xianggan.atlas.survey.osm;

import org.jspecify.annotations.NullMarked;
