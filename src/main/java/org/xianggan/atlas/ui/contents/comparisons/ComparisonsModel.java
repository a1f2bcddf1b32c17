package org.xianggan.atlas.ui.contents.comparisons;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.ui.contents.comparisons.ComparisonWriter.Choice;
import org.xianggan.atlas.ui.contents.comparisons.ComparisonWriter.Content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which comparisons are listed, by theme.
final class ComparisonsModel {
    /// A row of the page.
    sealed interface Row {
        /// @param theme null for what belongs to no theme
        record Head(@Nullable Choice theme, int count) implements Row {}

        record Pair(ComparisonText text) implements Row {}

        /// Nothing of what was chosen.
        record Nothing() implements Row {}
    }

    private final Runnable changed;
    private Content content = new Content(List.of(), List.of(), List.of());
    private @Nullable EntityId theme;
    private @Nullable EntityId county;
    private boolean sameOnly;
    private @Nullable EntityId wanted;

    /// @param changed runs after each change of the rows
    ComparisonsModel(Runnable changed) {
        this.changed = changed;
    }

    void fill(Content next) {
        content = next;
        changed.run();
    }

    Content content() {
        return content;
    }

    @Nullable EntityId theme() {
        return theme;
    }

    @Nullable EntityId county() {
        return county;
    }

    boolean isSameOnly() {
        return sameOnly;
    }

    /// @param of null for all
    void ofTheme(@Nullable EntityId of) {
        theme = of;
        changed.run();
    }

    /// @param in null for all
    void inCounty(@Nullable EntityId in) {
        county = in;
        changed.run();
    }

    void sameOnly(boolean only) {
        sameOnly = only;
        changed.run();
    }

    /// A theme and a county are filters; a fact or any other thing is gone to, whatever was
    /// filtered.
    void goTo(EntityId target) {
        theme = target.kind() == Kind.THEME ? target : null;
        county = target.kind() == Kind.COUNTY ? target : null;
        sameOnly = false;
        wanted = theme == null && county == null ? target : null;
        changed.run();
    }

    /// The row that is to be gone to, told once.
    Optional<ComparisonText> takeWanted() {
        EntityId id = wanted;
        if (id == null || content.all().isEmpty()) {
            return Optional.empty();
        }
        wanted = null;
        return content.all().stream()
                .filter(
                        c ->
                                c.then().fact().equals(id)
                                        || c.now().fact().equals(id)
                                        || c.about().contains(id))
                .findFirst();
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Choice one : content.themes()) {
            add(rows, one, one.id());
        }
        add(rows, null, null);
        if (rows.isEmpty() && !content.all().isEmpty()) {
            rows.add(new Row.Nothing());
        }
        return List.copyOf(rows);
    }

    private void add(List<Row> rows, @Nullable Choice head, @Nullable EntityId of) {
        List<ComparisonText> shown =
                content.all().stream()
                        .filter(c -> of == null ? isLoose(c) : of.equals(c.theme()))
                        .filter(c -> theme == null || theme.equals(c.theme()))
                        .filter(c -> county == null || c.counties().contains(county))
                        .filter(c -> !sameOnly || c.same())
                        .toList();
        if (!shown.isEmpty()) {
            rows.add(new Row.Head(head, shown.size()));
            shown.forEach(c -> rows.add(new Row.Pair(c)));
        }
    }

    private boolean isLoose(ComparisonText c) {
        return content.themes().stream().noneMatch(t -> t.id().equals(c.theme()));
    }

    /// How many rows there would be for a choice of the filter.
    int count(Choice choice) {
        return (int)
                content.all().stream()
                        .filter(
                                c ->
                                        choice.id().equals(c.theme())
                                                || c.counties().contains(choice.id()))
                        .count();
    }
}
