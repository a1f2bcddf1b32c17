package org.xianggan.atlas.core.show.slide;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.SceneFigure;
import org.xianggan.atlas.core.show.ScenePicture;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Words;
import org.xianggan.atlas.core.wording.Amount;
import org.xianggan.atlas.core.wording.Cited;
import org.xianggan.atlas.core.wording.Sources;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what a scene says, in one language.
final class SlideWords {
    private final Library library;
    private final Wording wording;
    private final Messages texts;
    private final Sources known;
    private final String attribution;

    <S extends Catalogue & Library> SlideWords(S atlas, Language language) {
        this.library = atlas;
        this.texts = Messages.of(language);
        this.wording = new Wording(texts, atlas);
        this.known = new Sources(atlas, wording);
        this.attribution = String.join(texts.first("form.semicolon"), atlas.attributions(language));
    }

    Wording wording() {
        return wording;
    }

    Said of(Show show, Scene scene, Edition edition, Supplies supplies) {
        Language language = texts.language();
        List<String> gone = new ArrayList<>();
        Sources.Numbers numbers = known.numbers();
        List<Said.Number> figures = new ArrayList<>();
        for (SceneFigure f : scene.figures()) {
            library.fact(f.fact())
                    .ifPresentOrElse(
                            fact -> figures.add(figure(f, fact, numbers)),
                            () -> gone.add(texts.first("show.slide.no-fact", f.fact().key())));
        }
        boolean bare = scene.map() != null && !edition.hasMaps();
        return new Said(
                one(scene.group().in(language)),
                one(scene.title().in(language)),
                one(scene.title().secondIn(language)),
                scene.text().in(language).strip(),
                scene.text().secondIn(language).strip(),
                figures,
                photo(scene, supplies, gone),
                bare
                        ? texts.get("show.slide.no-map")
                        : scene.map() == null ? "" : texts.first("show.slide.map", attribution),
                edition.notice(texts),
                number(show, scene),
                gone);
    }

    private static String one(String text) {
        return text.strip().replace('\n', ' ');
    }

    private Said.Number figure(SceneFigure f, Fact fact, Sources.Numbers numbers) {
        Language language = texts.language();
        List<String> label = new ArrayList<>();
        Words own = f.label();
        label.add(own.isEmpty() ? wording.word(fact.textZh()) : one(own.in(language)));
        String second =
                !own.isEmpty()
                        ? one(own.secondIn(language))
                        : language == Language.BOTH
                                ? wording.in(Messages.english()).word(fact.textZh())
                                : "";
        String value = fact.value();
        Amount amount =
                value == null
                        ? new Amount(texts.first("show.slide.none"), wording.unit(fact.unit()))
                        : Amount.of(value, fact.unit(), wording);
        String unit = amount.unit();
        if (value != null && language == Language.BOTH) {
            Amount english = Amount.of(value, fact.unit(), wording.in(Messages.english()));
            if (english.value().replace(",", "").equals(value)) {
                unit =
                        Stream.of(unit, english.unit())
                                .distinct()
                                .collect(Collectors.joining(" "))
                                .strip();
            } else if (english.isNumber() && !second.isEmpty()) {
                second = before(english, second);
            }
        }
        if (!second.isEmpty() && !second.equals(label.getFirst())) {
            label.add(second);
        }
        String cited = numbers.of(List.of(Cited.of(fact)));
        return new Said.Number(
                fact.id(),
                amount.value(),
                unit,
                label,
                wording.asOf(fact.asOf()),
                cited,
                sources(numbers.list()),
                !SceneFigure.seen(fact).equals(f.seen()));
    }

    /// `4 billion yuan · sales so far`; `13.65 million people (2020)`.
    private String before(Amount amount, String label) {
        return !amount.unit().isEmpty() && label.startsWith(amount.unit())
                ? amount.value() + " " + label
                : texts.first("show.slide.amount", amount.text(), label);
    }

    private String sources(List<String> list) {
        if (list.isEmpty()) {
            return "";
        }
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            numbered.add(texts.first("show.slide.source", Integer.toString(i + 1), list.get(i)));
        }
        return texts.first("figure.sources", String.join(texts.first("form.semicolon"), numbered));
    }

    private Said.@Nullable Image photo(Scene scene, Supplies supplies, List<String> gone) {
        ScenePicture picture = scene.picture();
        if (picture == null) {
            return null;
        }
        OptionalDouble form = supplies.form(picture.file());
        if (form.isEmpty()) {
            gone.add(texts.first("show.slide.no-picture", picture.file()));
            return null;
        }
        String second = one(picture.credit().secondIn(texts.language()));
        String credit = one(picture.credit().in(texts.language()));
        return new Said.Image(
                picture.file(),
                form.getAsDouble(),
                second.isEmpty() ? credit : credit + " " + second);
    }

    /// `3 / 12`; a scene that is hidden has none.
    private static String number(Show show, Scene scene) {
        List<Scene> played = show.played();
        for (int i = 0; i < played.size(); i++) {
            if (played.get(i).id().equals(scene.id())) {
                return i + 1 + " / " + played.size();
            }
        }
        return "";
    }
}
