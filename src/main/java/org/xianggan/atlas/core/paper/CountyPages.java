package org.xianggan.atlas.core.paper;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.label.TextMeasure;
import org.xianggan.atlas.core.wording.Sources;
import org.xianggan.atlas.core.wording.Wording;

import java.util.List;

/// The pages of counties, each one A4 sheet. Reads the store: never on the FX thread; for one
/// thread.
public final class CountyPages {
    private final Catalogue catalogue;
    private final CountyWriter writer;
    private final CountyLayout layout;

    public <S extends Catalogue & Library & FeatureSource> CountyPages(
            S atlas, Messages texts, int year, Edition edition, TextMeasure measure) {
        Wording wording = new Wording(texts, atlas);
        this.catalogue = atlas;
        this.writer = new CountyWriter(atlas, wording, year, edition.hasMaps());
        this.layout =
                new CountyLayout(
                        atlas,
                        wording,
                        new Sources(atlas, wording),
                        new Typesetter(measure),
                        edition,
                        atlas.attributions(texts.language()));
    }

    /// The counties that have a page, in the order of a reader's list.
    public static List<Entity> counties(Catalogue catalogue) {
        return catalogue.entities(Kind.COUNTY).stream()
                .filter(e -> "zone".equals(e.subtype()))
                .toList();
    }

    /// @throws IllegalArgumentException for what is no county
    public Page page(EntityId county) {
        return layout.place(
                writer.write(
                        catalogue
                                .info(county)
                                .orElseThrow(() -> new IllegalArgumentException("no " + county))));
    }
}
