package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.core.content.Agreement;
import org.xianggan.atlas.core.content.Comparison;
import org.xianggan.atlas.core.content.Conflict;
import org.xianggan.atlas.core.content.Crossing;
import org.xianggan.atlas.core.content.Document;
import org.xianggan.atlas.core.content.Happening;
import org.xianggan.atlas.core.content.LedgerEntry;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.content.Theme;
import org.xianggan.atlas.core.content.Use;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Names;

import java.util.List;
import java.util.Optional;

/// A few hand-made contents for tests of the pages. What they tell is made up and says so.
public final class SampleLibrary implements Library {
    @Override
    public List<Fact> facts() {
        return List.of();
    }

    @Override
    public Optional<Fact> fact(EntityId id) {
        return Optional.empty();
    }

    @Override
    public List<Fact> versions(EntityId fact) {
        return List.of();
    }

    @Override
    public List<Use> uses(EntityId fact) {
        return List.of();
    }

    @Override
    public List<Agreement> agreements() {
        return List.of();
    }

    @Override
    public List<LedgerEntry> ledger() {
        return List.of();
    }

    @Override
    public List<Comparison> comparisons() {
        return SampleContents.comparisons();
    }

    @Override
    public List<Conflict> conflicts() {
        return SampleContents.conflicts();
    }

    @Override
    public List<Theme> themes() {
        return SampleContents.themes();
    }

    @Override
    public List<Crossing> crossings() {
        return List.of();
    }

    @Override
    public List<Happening> happenings() {
        return List.of();
    }

    @Override
    public List<Document> documents() {
        return List.of(
                new Document(
                        EntityId.of("doc:A"),
                        new Names("样例文件一", "样例一", null, "Sample document one", List.of()),
                        "样例报",
                        new Edtf("2021-06"),
                        List.of(
                                new Document.Passage("A001", "样例标题", "样例段落：茶陵县在这里。", List.of()),
                                new Document.Passage("A002", "样例标题", "又一段样例。", List.of())),
                        null));
    }
}
