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
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;

import java.util.List;
import java.util.Optional;

/// For a store that holds no contents yet.
final class NoLibrary implements Library {
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
        return List.of();
    }

    @Override
    public List<Conflict> conflicts() {
        return List.of();
    }

    @Override
    public List<Theme> themes() {
        return List.of();
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
        return List.of();
    }
}
