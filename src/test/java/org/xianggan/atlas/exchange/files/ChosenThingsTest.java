package org.xianggan.atlas.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.LayerOutlet;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.layer.RowSource;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.layer.LayerFormat;
import org.xianggan.atlas.exchange.layer.LayersOut;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.OutAndIn;
import org.xianggan.atlas.testing.ReadFile;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// What somebody chose leaves the atlas in every format, and comes in again.
class ChosenThingsTest {
    private static final Path STORE = Path.of("target", "atlas.gpkg");
    private static final LayersOut FILES = new LayersOut(STORE, Messages.chinese());

    private static AtlasFile atlas;

    @TempDir private Path folder;

    @BeforeAll
    static void open() {
        atlas = ShippedAtlas.open(Messages.chinese());
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    private static List<EntityId> things() {
        return List.of(
                EntityId.of("site:HN001"),
                EntityId.of("county:430224"),
                EntityId.of("road:G106"),
                atlas.entities(Kind.STATION).getFirst().id(),
                atlas.entities(Kind.AGREEMENT).getFirst().id());
    }

    private static LayerOutlet outlet(List<EntityId> ids) {
        return FILES.of("所选", ids, "2025");
    }

    /// As the most faithful of the formats gives it back.
    private OutLayer layer(List<EntityId> ids) throws IOException {
        Path file = folder.resolve("layer.gpkg");
        outlet(ids).write("gpkg", Datum.WGS84, file, Work.SILENT);
        ReadFile read = ReadFile.of(file, ReadOptions.PLAIN);
        List<FeatureRow> rows = read.rows();
        RowSource source =
                (to, work) -> {
                    for (FeatureRow r : rows) {
                        to.row(r);
                    }
                };
        return new OutLayer(
                "所选",
                List.of(),
                read.head().attribution(),
                read.head().asOf(),
                Datum.WGS84,
                source);
    }

    @ParameterizedTest
    @EnumSource(LayerFormat.class)
    void what_was_chosen_comes_back_but_for_what_was_said(LayerFormat format) throws Exception {
        List<String> said = OutAndIn.check(outlet(things()), layer(things()), format.id(), folder);
        if (format == LayerFormat.GPX) {
            assertThat(said)
                    .anySatisfy(s -> assertThat(s).contains("1 行没有位置"))
                    .anySatisfy(s -> assertThat(s).contains("个面写成边线"))
                    .anySatisfy(s -> assertThat(s).contains("protection").contains("id"));
        } else if (format != LayerFormat.XLSX) {
            assertThat(said).isEmpty();
        }
    }

    @Test
    void each_thing_is_there_in_the_order_chosen_with_who_made_it() throws Exception {
        OutLayer layer = layer(things());
        List<Object> ids = new java.util.ArrayList<>();
        layer.rows().read(r -> ids.add(r.values().get("id")), Work.SILENT);
        assertThat(ids.stream().distinct().map(Object::toString).toList())
                .isEqualTo(things().stream().map(EntityId::toString).toList());
        // G106 is a row a section.
        assertThat(ids.stream().filter("road:G106"::equals).count()).isGreaterThan(1);
        assertThat(Objects.requireNonNull(layer.attribution())).contains("OpenStreetMap");
        assertThat(layer.asOf()).isEqualTo("2025");
    }
}
