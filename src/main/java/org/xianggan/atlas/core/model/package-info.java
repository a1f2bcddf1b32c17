/// What the atlas knows, as values: entities, facts, lines with sections and events.
@NullMarked
package org.xianggan.atlas.core.model;

import org.jspecify.annotations.NullMarked;
