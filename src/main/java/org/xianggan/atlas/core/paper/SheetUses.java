package org.xianggan.atlas.core.paper;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.content.Use;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.wording.Wording;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which facts stand on which pages of counties. Read once, when it is first asked for: never on
/// the FX thread.
public final class SheetUses {
    /// The contents page on which the sheets are made.
    public static final String PAGE = "paper";

    private final Map<EntityId, Set<Use>> uses = new HashMap<>();

    /// As the pages are in the year that the atlas opens with.
    public <S extends Catalogue & Library & FeatureSource> SheetUses(S atlas, Messages texts) {
        CountyWriter writer =
                new CountyWriter(atlas, new Wording(texts, atlas), atlas.defaultYear(), true);
        for (Entity county : CountyPages.counties(atlas)) {
            Use use = new Use(PAGE, county.id(), county.names());
            atlas.info(county.id()).map(writer::write).stream()
                    .flatMap(sheet -> sheet.sections().stream())
                    .flatMap(section -> section.rows().stream())
                    .flatMap(row -> row.citations().stream())
                    .map(Citation::id)
                    .forEach(id -> uses.computeIfAbsent(id, k -> new LinkedHashSet<>()).add(use));
        }
    }

    /// In the order of the pages.
    public List<Use> of(EntityId fact) {
        return List.copyOf(uses.getOrDefault(fact, Set.of()));
    }
}
