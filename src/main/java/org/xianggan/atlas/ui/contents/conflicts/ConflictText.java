package org.xianggan.atlas.ui.contents.conflicts;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Conflict;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.citation.FactText;
import org.xianggan.atlas.ui.citation.References.Reference;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.contents.parts.Books;
import org.xianggan.atlas.ui.contents.parts.FactWords;
import org.xianggan.atlas.ui.contents.parts.Thing;
import org.xianggan.atlas.ui.contents.parts.Things;

import java.util.List;

/// A conflict in the words of the moment; texts in both languages are parted by [Reading#SECOND].
///
/// @param used which version the atlas uses
/// @param reason why
/// @param about what it is about
record ConflictText(
        EntityId id,
        String number,
        String title,
        List<Version> versions,
        String used,
        String reason,
        @Nullable String note,
        List<Thing> about) {
    ConflictText {
        versions = List.copyOf(versions);
        about = List.copyOf(about);
    }

    /// @param date as printed; empty where nobody says
    /// @param used whether the atlas goes by it
    record Version(String date, String text, boolean used, List<Reference> references) {
        Version {
            references = List.copyOf(references);
        }
    }

    /// All of them; citations are numbered through the page. On workers only.
    static List<ConflictText> read(Books books) {
        FactWords words = FactWords.of(books);
        Things things = new Things(books.catalogue(), books.texts().language());
        return books.library().conflicts().stream().map(c -> of(c, books, words, things)).toList();
    }

    private static ConflictText of(Conflict c, Books books, FactWords words, Things things) {
        Reading reading = books.reading();
        return new ConflictText(
                c.id(),
                c.id().key(),
                Reading.name(c.names(), books.texts().language()),
                c.versions().stream()
                        .map(
                                v ->
                                        new Version(
                                                v.date() == null
                                                        ? ""
                                                        : FactText.date(v.date(), books.texts()),
                                                reading.text(v.textZh()),
                                                v.used(),
                                                words.cite(v.citations())))
                        .toList(),
                reading.text(c.usedZh()),
                reading.text(c.reasonZh()),
                reading.maybe(c.note()),
                things.of(c.entities()));
    }
}
