package org.xianggan.atlas.ui.sitecard;

import org.xianggan.atlas.core.journey.Journeys;

/// What cards are made with.
///
/// @param shipped sites as the atlas ships them; slow, on workers only
public record SiteTools(Journeys shipped) {}
