package org.xianggan.atlas.ui.app;

import org.jspecify.annotations.Nullable;
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
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Names;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A few hand-made contents for tests of the pages. What they tell is made up and says so.
public final class SampleLibrary implements Library {
    public static final EntityId F001 = EntityId.of("fact:F001");
    public static final EntityId F002 = EntityId.of("fact:F002");
    public static final EntityId F003 = EntityId.of("fact:F003");
    public static final EntityId K001 = EntityId.of("fact:K001");

    /// What the timeline tells: nothing, unless a test says otherwise.
    List<Happening> happenings = List.of();

    private static final List<Fact> FACTS =
            List.of(
                    fact(F001, "A003", "样例原文，只用于测试", "原文作“样列”", Sample.CHALING),
                    fact(F002, "A003", "又一句样例", null, Sample.G106),
                    fact(F003, "B001", "第二份文件的样例", null, Sample.YOUXIAN),
                    fact(EntityId.of("fact:X001"), null, null, null, Sample.CHALING),
                    fact(K001, null, null, null, Sample.CHALING));

    private static Fact fact(
            EntityId id,
            @Nullable String passage,
            @Nullable String quote,
            @Nullable String note,
            EntityId about) {
        return new Fact(
                id,
                "measure",
                List.of(about),
                "样例事实" + id.key(),
                "12",
                12.0,
                "个",
                null,
                new Edtf("2021"),
                null,
                passage == null ? null : EntityId.of("doc:" + passage.charAt(0)),
                passage,
                quote,
                null,
                "high",
                null,
                null,
                note);
    }

    @Override
    public List<Fact> facts() {
        return FACTS;
    }

    @Override
    public Optional<Fact> fact(EntityId id) {
        return FACTS.stream().filter(f -> f.id().equals(id)).findFirst();
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
                                new Document.Passage("A001", "第一节", "样例段落：茶陵县在这里。", List.of()),
                                new Document.Passage(
                                        "A003",
                                        "第二节",
                                        "开头几个字，样例原文，只用于测试。又一句样例。",
                                        List.of(F001, F002))),
                        null),
                new Document(
                        EntityId.of("doc:B"),
                        new Names("样例文件二", "样例二", null, "Sample document two", List.of()),
                        null,
                        new Edtf("2025"),
                        List.of(
                                new Document.Passage(
                                        "B001", null, "第二份文件的样例，说到茶陵。", List.of(F003))),
                        "日期是样例"));
    }

    @Override
    public List<Fact> versions(EntityId fact) {
        return List.of();
    }

    @Override
    public Map<EntityId, List<Citation>> cited(Kind kind) {
        return Map.of();
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
        return happenings;
    }
}
