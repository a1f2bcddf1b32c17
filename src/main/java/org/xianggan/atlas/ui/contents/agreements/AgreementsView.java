package org.xianggan.atlas.ui.contents.agreements;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Agreement;
import org.xianggan.atlas.core.content.AgreementGraph;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.render.web.WebLayout;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.contents.records.RecordView;

import java.util.List;

/// The list with its web: after each filter the web over the map shows what the list shows.
final class AgreementsView implements PageView {
    /// The part of a county's code that is its prefecture's.
    private static final int PREFECTURE = 4;

    private final Desk desk;
    private final AgreementShape shape;
    private final RecordView<AgreementRow, AgreementRow> list;
    private final Tasks.Latest latest = new Tasks.Latest();
    private boolean shown;

    AgreementsView(Desk desk) {
        this.desk = desk;
        shape = new AgreementShape(desk);
        list = new RecordView<>(desk, shape);
        shape.model().rowsProperty().addListener(o -> tie());
    }

    private void tie() {
        if (!shown) {
            return;
        }
        List<Agreement> agreements =
                shape.model().rows().stream().map(AgreementRow::agreement).toList();
        Catalogue catalogue = desk.catalogue();
        desk.tasks()
                .of(() -> web(agreements, catalogue))
                .onSuccess(web -> desk.guide().tie(web))
                .replacing(latest)
                .start();
    }

    private static WebOverlay web(List<Agreement> agreements, Catalogue catalogue) {
        AgreementGraph graph =
                AgreementGraph.of(
                        agreements, id -> catalogue.entity(id).map(Entity::anchor).orElse(null));
        return new WebLayout(id -> region(id, catalogue)).of(graph);
    }

    /// The prefecture of a county.
    private static EntityId region(EntityId id, Catalogue catalogue) {
        if (id.kind() != Kind.COUNTY) {
            return id;
        }
        EntityId above = new EntityId(Kind.PREFECTURE, id.key().substring(0, PREFECTURE) + "00");
        return catalogue.entity(above).isPresent() ? above : id;
    }

    @Override
    public Region node() {
        return list.node();
    }

    @Override
    public ReadOnlyBooleanProperty loadingProperty() {
        return list.loadingProperty();
    }

    @Override
    public void shown(@Nullable EntityId target) {
        shown = true;
        list.shown(target);
        tie();
    }

    @Override
    public void focus() {
        list.focus();
    }
}
