package org.xianggan.atlas.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.xianggan.atlas.Main;

import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.NetworkChannel;
import java.util.List;

/// The arrows of the house, each with its reason. A rule that finds no class to look at fails too
/// (ArchUnit's default), so that a renamed package cannot empty it.
class ArchitectureTest {
    private static final String ROOT = "org.xianggan.atlas";
    private static final String CORE = ROOT + ".core..";
    private static final String STORE = ROOT + ".store..";
    private static final String RASTER = ROOT + ".raster..";
    private static final String EXCHANGE = ROOT + ".exchange..";
    private static final String SURVEY = ROOT + ".survey..";
    private static final String PDF = ROOT + ".exchange.pdf..";
    private static final String DOCX = ROOT + ".exchange.docx..";
    private static final String XLSX = ROOT + ".exchange.xlsx..";
    private static final String PPTX = ROOT + ".exchange.pptx..";
    private static final String SVG = ROOT + ".exchange.svg..";
    private static final String CLI = ROOT + ".cli..";
    private static final String UI = ROOT + ".ui..";
    private static final String WIRING = ROOT + ".ui.app";

    private static final JavaClasses ATLAS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    static final List<ArchRule> ARROWS =
            List.of(
                    noClasses()
                            .that()
                            .resideInAPackage(CORE)
                            .should()
                            .dependOnClassesThat(
                                    resideInAPackage(ROOT + "..").and(not(resideInAPackage(CORE))))
                            .because("the core is what everything else is explained by"),
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + ".core.geo..")
                            .should()
                            .dependOnClassesThat(
                                    resideInAPackage(ROOT + "..")
                                            .and(not(resideInAPackage(ROOT + ".core.geo.."))))
                            .because("geography knows nothing of counties and roads"),
                    noClasses()
                            .that()
                            .resideInAPackage(STORE)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(RASTER, EXCHANGE, SURVEY, CLI, UI)
                            .because("what is stored does not depend on how it is shown"),
                    noClasses()
                            .that()
                            .resideInAPackage(RASTER)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(STORE, EXCHANGE, SURVEY, CLI, UI)
                            .because(
                                    "drawing takes its features through core.render, from a store"
                                            + " or from memory alike"),
                    noClasses()
                            .that()
                            .resideInAPackage(EXCHANGE)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(SURVEY, CLI, UI)
                            .because("a format is written the same from window and command line"),
                    noClasses()
                            .that()
                            .resideInAPackage(SURVEY)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(RASTER, EXCHANGE, CLI, UI)
                            .because(
                                    "an extract becomes lines of the store; how they are drawn and"
                                            + " handed on is not its matter"),
                    noClasses()
                            .that()
                            .resideInAnyPackage(ROOT + ".exchange.csv..", ROOT + ".exchange.xlsx..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(STORE, RASTER)
                            .because("a sheet of the core is all that a table format needs"),
                    noClasses()
                            .that()
                            .resideInAPackage(CLI)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(UI)
                            .because(
                                    "a command needs no JavaFX; render --window goes through"
                                            + " core.render.WindowPainter, which Main wires"),
                    classes()
                            .that()
                            .resideInAPackage(UI)
                            .should()
                            .onlyHaveDependentClassesThat(
                                    resideInAPackage(UI).or(resideInAPackage(ROOT)))
                            .because("only Main decides whether there is a window"),
                    noClasses()
                            .that()
                            .resideInAPackage(UI)
                            .and()
                            .resideOutsideOfPackage(WIRING)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(STORE, RASTER, EXCHANGE, SURVEY, CLI)
                            .because(
                                    "panels see interfaces of the core; Composition alone knows"
                                            + " who implements them"),
                    noClasses()
                            .that()
                            .resideInAPackage(WIRING)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(CLI)
                            .because("window and command line are two doors of one house"),
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + ".*..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(ROOT)
                            .because("Main is where the arrows begin"),
                    slices().matching(ROOT + ".(**)")
                            .should()
                            .beFreeOfCycles()
                            .because("two packages that need each other are one package"));

    static final List<ArchRule> LIBRARIES =
            List.of(
                    noClasses()
                            .that(not(inUiOrMain()))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("javafx..", "com.gluonhq..", "com.sun.javafx..")
                            .because("everything but the window runs without JavaFX"),
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(STORE)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
                            .because("SQL lives in the store, so that one place knows the schema"),
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(RASTER, PDF, SVG)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..")
                            .because(
                                    "one package paints; what goes in and out of it is of the"
                                            + " core"),
                    noClasses()
                            .that()
                            .resideInAnyPackage(PDF, SVG)
                            .should()
                            .dependOnClassesThat(
                                    resideInAnyPackage(
                                                    "java.awt..",
                                                    "javax.swing..",
                                                    "javax.imageio..")
                                            .and(
                                                    not(
                                                            resideInAnyPackage(
                                                                    "java.awt.geom",
                                                                    "java.awt.image")))
                                            .and(not(belongToAnyOf(java.awt.Shape.class))))
                            .because("vector formats take forms and pictures, and paint nothing"),
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(PDF)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
                            .because("one package knows what a PDF is made of"),
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(DOCX, XLSX, PPTX)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..")
                            .because("documents and workbooks are loaded where one is asked for"),
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(CLI)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("picocli..")
                            .because("options and exit codes are the command line's own matter"),
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(ROOT + ".exchange.xlsx..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("org.dhatim..")
                            .because("one package knows what a workbook is made of"),
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(ROOT + ".exchange.gpx..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("io.jenetics..")
                            .because("one package knows what a GPX file is made of"),
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(ROOT + ".exchange.film..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("org.jcodec..")
                            .because("one package knows what a film is made of"),
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(ROOT + ".survey.osm..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("com.google.protobuf..", "crosby..")
                            .because("one package knows what an extract is made of"),
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(ROOT + ".survey.drive..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("com.graphhopper..", "com.carrotsearch..")
                            .because("one package knows who finds routes on a survey"),
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(ROOT + ".exchange.qr..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("com.google.zxing..")
                            .because("one package knows what a code is made of"),
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(RASTER)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("com.drew..", "com.adobe..")
                            .because("what a camera wrote is read where its picture is"),
                    noClasses()
                            .should()
                            .dependOnClassesThat(opensConnections())
                            .because("the atlas never goes to the network"),
                    noClasses()
                            .should()
                            .callMethod(URL.class, "openStream")
                            .orShould()
                            .callMethod(URL.class, "openConnection")
                            .orShould()
                            .callMethod(URL.class, "getContent")
                            .because("the atlas never goes to the network; files have paths"),
                    noClasses()
                            .that(not(belongToAnyOf(Main.class)))
                            .should(ACCESS_STANDARD_STREAMS)
                            .because(
                                    "Main wraps the standard streams as UTF-8 and hands them on;"
                                            + " elsewhere they would be in the system's encoding"),
                    noClasses()
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "org.apache.logging..",
                                    "org.apache.log4j..",
                                    "org.apache.commons.logging..",
                                    "ch.qos..")
                            .because(
                                    "there is one log, of java.util.logging; SLF4J and"
                                            + " System.Logger lead to it"));

    static final List<ArchRule> NAMES =
            List.of(
                    noClasses()
                            .should()
                            .haveNameMatching(".*(Util|Utils|Utilities|Manager|Helper|Helpers)")
                            .because("such a name says nothing of what the class is for"));

    @ParameterizedTest(name = "{0}")
    @FieldSource({"ARROWS", "LIBRARIES", "NAMES"})
    void the_house_keeps(ArchRule rule) {
        rule.check(ATLAS);
    }

    @Test
    void every_package_says_that_null_is_the_exception() {
        List<String> unmarked =
                ATLAS.getPackage(ROOT).getSubpackagesInTree().stream()
                        .filter(p -> !p.getClasses().isEmpty())
                        .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName)
                        .toList();
        assertThat(unmarked).as("packages without @NullMarked in package-info.java").isEmpty();
        assertThat(ATLAS.getPackage(ROOT).isAnnotatedWith(NullMarked.class)).isTrue();
    }

    private static DescribedPredicate<JavaClass> inUiOrMain() {
        return resideInAPackage(UI).or(belongToAnyOf(Main.class));
    }

    private static DescribedPredicate<JavaClass> opensConnections() {
        return resideInAnyPackage("java.net.http..", "javafx.scene.web..", "java.rmi..")
                .or(JavaClass.Predicates.assignableTo(URLConnection.class))
                .or(JavaClass.Predicates.assignableTo(HttpURLConnection.class))
                .or(JavaClass.Predicates.assignableTo(NetworkChannel.class))
                .or(
                        new DescribedPredicate<>("are sockets or look up names") {
                            @Override
                            public boolean test(JavaClass type) {
                                return type.getName()
                                        .matches(
                                                "(java\\.net|javax\\.net(\\.ssl)?)\\.\\w*"
                                                        + "(Socket|InetAddress)\\w*");
                            }
                        });
    }
}
