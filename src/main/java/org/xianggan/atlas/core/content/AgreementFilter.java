package org.xianggan.atlas.core.content;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;

import java.util.List;
import java.util.Set;

/// Which agreements are wanted. An empty set asks for every one.
///
/// @param year those that may have been made by its end; one without a known date is in every year,
///     null asks for all years
/// @param party those that name it; null asks for everybody's
public record AgreementFilter(
        Set<String> fields,
        Set<String> statuses,
        @Nullable Integer year,
        @Nullable EntityId party) {
    public static final AgreementFilter ALL = new AgreementFilter(Set.of(), Set.of(), null, null);

    public AgreementFilter {
        fields = Set.copyOf(fields);
        statuses = Set.copyOf(statuses);
    }

    public boolean takes(Agreement a) {
        Edtf date = a.date();
        return (fields.isEmpty() || fields.contains(a.field()))
                && (statuses.isEmpty() || statuses.contains(a.status()))
                && (year == null
                        || date == null
                        || date.isByThen()
                        || date.firstDay().getYear() <= year)
                && (party == null || a.parties().contains(party));
    }

    public List<Agreement> of(List<Agreement> all) {
        return all.stream().filter(this::takes).toList();
    }
}
