package org.xianggan.atlas.exchange.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.show.slide.Part;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.Escaped;
import org.xianggan.atlas.raster.Pictures;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.Chromium;
import org.xianggan.atlas.testing.ImageAssert;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/// Shows as web pages: what is in them, and how a browser without a network plays them.
final class ShowHtmlTest {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s(?:src|href|srcset|action|poster|data|xlink:href)=\"([^\"]*)\"");
    private static final Pattern MAP =
            Pattern.compile("<img class=\"b map\"[^>]*base64,([A-Za-z0-9+/=]+)\"");

    @TempDir private static Path folder;

    private static AtlasFile atlas;
    private static Deck deck;
    private static Path file;
    private static String page;
    private static List<String> sections;

    @BeforeAll
    static void written() throws IOException {
        atlas = ShippedAtlas.open(Messages.chinese());
        deck = Decks.of(atlas, Theme.PAPER, Language.BOTH, Edition.INTERNAL);
        file = folder.resolve("show.html");
        ShowHtml.write(deck, file, Work.SILENT);
        page = Files.readString(file);
        sections = new ArrayList<>();
        Matcher m = Pattern.compile("(?s)<section .*?</section>").matcher(page);
        while (m.find()) {
            sections.add(m.group());
        }
    }

    @AfterAll
    static void closed() {
        atlas.close();
    }

    @Test
    void nothingIsAskedForFromOutside() {
        Matcher m = ATTRIBUTE.matcher(page);
        int found = 0;
        while (m.find()) {
            found++;
            assertThat(m.group(1)).startsWith("data:image/");
        }
        assertThat(found).isGreaterThanOrEqualTo(deck.slides().size());
        String bare = page.replaceAll("base64,[A-Za-z0-9+/=]+", "");
        assertThat(bare)
                .contains("default-src 'none'; img-src data:")
                .doesNotContain("url(")
                .doesNotContain("@import")
                .doesNotContain("<link")
                .doesNotContain("<iframe")
                .doesNotContain("fetch(")
                .doesNotContain("XMLHttpRequest");
    }

    @Test
    void everySectionSaysWhatItsSlideSaysButItsNotes() {
        String notice = Edition.INTERNAL.notice(deck.texts());
        assertThat(sections).hasSameSizeAs(deck.slides());
        for (int i = 0; i < sections.size(); i++) {
            Slide slide = deck.slides().get(i);
            String section = sections.get(i);
            assertThat(section).contains(Escaped.of(notice)).contains("<h2");
            for (Part p : slide.parts()) {
                switch (p) {
                    case Part.Text t ->
                            t.text()
                                    .lines()
                                    .forEach(l -> assertThat(section).contains(Escaped.of(l)));
                    case Part.Figures f ->
                            f.figures()
                                    .forEach(
                                            g ->
                                                    assertThat(section)
                                                            .contains(Escaped.of(g.value()))
                                                            .contains(Escaped.of(g.unit()))
                                                            .contains(Escaped.of(g.asOf()))
                                                            .contains(Html.lines(g.label())));
                    case Part.Legend l ->
                            l.entries()
                                    .forEach(
                                            e ->
                                                    assertThat(section)
                                                            .contains(Escaped.of(e.words())));
                    case Part.Panel none -> {}
                    case Part.Photo photo -> assertThat(section).contains("class=\"b photo\"");
                    case Part.Scale s -> assertThat(section).contains(Escaped.of(s.words()));
                }
            }
            slide.notes().lines().forEach(l -> assertThat(page).doesNotContain(Escaped.of(l)));
        }
        assertThat(page).contains("<html lang=\"zh-CN\">");
        assertThat(page).contains("class=\"b t second_title\"").contains("lang=\"en\"");
    }

    @Test
    void aFigureOpensItsOwnSource() {
        Slide zone = deck.slides().get(1);
        String sources = zone.text(Part.Role.SOURCES).orElseThrow().text();
        Citations citations = new Citations(deck.texts());
        List<String> all = citations.of(sources);
        assertThat(all).hasSizeGreaterThan(1);
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i)).startsWith(Integer.toString(i + 1) + " ");
            assertThat(sources).contains(all.get(i));
        }
        Part.Figures figures =
                (Part.Figures)
                        zone.parts().stream()
                                .filter(p -> p instanceof Part.Figures)
                                .findFirst()
                                .orElseThrow();
        for (Part.Figure f : figures.figures()) {
            assertThat(f.numbers()).isNotEmpty();
            List<String> own = citations.named(all, f.numbers());
            assertThat(own).hasSize(f.numbers().split(",", -1).length);
            assertThat(sections.get(1)).contains("<span>" + Escaped.of(own.getFirst()) + "</span>");
        }
    }

    @Test
    void citationsThatCarryNumbersOfTheirOwnStayWhole() {
        Messages texts = Messages.chinese();
        String between = texts.first("form.semicolon");
        String text =
                texts.first(
                        "figure.sources",
                        "1 甲，第 2 期" + between + "3 号文，2021" + between + "2 乙，2025");
        assertThat(new Citations(texts).of(text))
                .containsExactly("1 甲，第 2 期" + between + "3 号文，2021", "2 乙，2025");
        assertThat(new Citations(texts).of("没有编号的出处")).containsExactly("没有编号的出处");
        assertThat(new Citations(texts).of("")).isEmpty();
    }

    @Test
    void theMapOfTheFirstSceneIsThePictureOfThePainter() throws IOException {
        Matcher m = MAP.matcher(sections.getFirst());
        assertThat(m.find()).isTrue();
        BufferedImage there =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(m.group(1))));
        BufferedImage painted =
                Pictures.image(deck.painter().maps(deck.slides().getFirst(), 1920, true));
        assertThat(there.getWidth()).isEqualTo(1920);
        assertThat(
                        ImageAssert.difference(
                                painted.getSubimage(0, 0, there.getWidth(), there.getHeight()),
                                there))
                .isLessThan(0.015);
    }

    @Test
    void thirtyScenesHaveRoomInFifteenMegabytes() throws IOException {
        List<Slide> many = new ArrayList<>();
        deck.slides().stream().filter(s -> !s.maps().isEmpty()).limit(2).forEach(many::add);
        long most = 15_000_000 / 30;
        Path two = folder.resolve("two.html");
        ShowHtml.write(
                new Deck("x", "", many, deck.painter(), deck.pictures(), deck.texts()),
                two,
                Work.SILENT);
        assertThat(Files.size(two)).isLessThan(most * many.size());
    }

    @Test
    void aBrowserWithoutANetworkShowsTheSceneAndTurnsPagesByKey() throws Exception {
        Chromium.assumeInstalled();
        Path shot = folder.resolve("shot.png");
        Chromium.screenshot(file.toUri() + "#2", 1280, 720, shot);
        BufferedImage seen = ImageIO.read(shot.toFile());
        assertThat(seen.getWidth()).isEqualTo(1280);
        BufferedImage scene = Pictures.image(deck.painter().whole(deck.slides().get(1), 1280));
        // Where the map is: letters beside it are those of the machine, the bar beneath is ours.
        // The
        // browser makes 1280 pixels of the page's 1920; the edges of letters come out otherwise.
        assertThat(
                        ImageAssert.difference(
                                scene.getSubimage(640, 90, 520, 420),
                                seen.getSubimage(640, 90, 520, 420)))
                .isLessThan(0.05);

        Path played = folder.resolve("played.html");
        Files.writeString(
                played,
                page.replace(
                        "</body>",
                        """
                        <script>
                        ['End', 'ArrowLeft', 'PageUp', 'b'].forEach(function (k) {
                          document.body.dispatchEvent(
                              new KeyboardEvent('keydown', { key: k, bubbles: true }));
                        });
                        </script></body>\
                        """));
        String dom = Chromium.dom(played.toUri().toString());
        int there = deck.slides().size() - 2;
        assertThat(dom)
                .containsPattern("<section id=\"s" + there + "\"[^>]*aria-hidden=\"false\"")
                .contains("<span id=\"place\">" + there + " / " + deck.slides().size() + "<")
                .contains("<div id=\"curtain\" class=\"black\"></div>");

        Files.writeString(
                played,
                page.replace(
                        "</body>",
                        """
                        <script>
                        ['3', 'Enter'].forEach(function (k) {
                          document.body.dispatchEvent(
                              new KeyboardEvent('keydown', { key: k, bubbles: true }));
                        });
                        document.querySelector('#s3 .cite').click();
                        </script></body>\
                        """));
        String asked = Chromium.dom(played.toUri().toString());
        assertThat(asked)
                .containsPattern("<section id=\"s3\"[^>]*aria-hidden=\"false\"")
                .containsPattern(
                        "(?s)<dialog id=\"source\"[^>]*open[^>]*><h3>[^<]+</h3><div><p>1 ");
    }
}
