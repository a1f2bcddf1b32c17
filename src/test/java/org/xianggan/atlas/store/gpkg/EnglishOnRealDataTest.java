package org.xianggan.atlas.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Whatever the shipped atlas says in Chinese it says in English too; quotations, names and the
/// titles of sources aside, which are shown as they are.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EnglishOnRealDataTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private AtlasFile atlas;
    private final Set<String> texts = new TreeSet<>();

    @BeforeAll
    void open() {
        atlas = ShippedAtlas.open(Messages.chinese());
    }

    @AfterAll
    void close() {
        atlas.close();
    }

    @Test
    void every_text_has_its_english_reading() {
        for (Kind kind : Kind.values()) {
            for (Entity entity : atlas.entities(kind)) {
                panel(atlas.info(entity.id()).orElseThrow());
            }
        }
        atlas.attributions().forEach(this::text);
        assertThat(texts).hasSizeGreaterThan(3000);
        assertThat(texts).filteredOn(t -> atlas.english(t).isEmpty()).isEmpty();
    }

    private void panel(EntityInfo info) {
        info.badges().forEach(b -> text(b.argument()));
        for (EntityInfo.Attribute a : info.attributes()) {
            text(a.value(), a.unit(), a.note());
            a.citations().forEach(c -> text(c.publisher()));
        }
        info.facts().forEach(f -> text(f.textZh(), f.value(), f.unit(), f.scope(), f.note()));
        info.relations().forEach(r -> r.links().forEach(l -> text(l.detail())));
        info.doubts().forEach(this::text);
        info.geometry().sources().forEach(this::text);
        text(info.geometry().note());
        Line line = info.line();
        if (line != null) {
            text(line.doubt());
            for (var section : line.sections()) {
                text(section.note());
                section.timeline().events().forEach(e -> text(e.worksZh(), e.note()));
            }
        }
    }

    private void text(@Nullable String... some) {
        Arrays.stream(some)
                .filter(t -> t != null && HAN.matcher(t).find())
                .map(String::valueOf)
                .forEach(texts::add);
    }
}
