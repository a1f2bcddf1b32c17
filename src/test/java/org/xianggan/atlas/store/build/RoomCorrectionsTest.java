package org.xianggan.atlas.store.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.content.Correction;
import org.xianggan.atlas.core.content.Corrections;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.Room;
import org.xianggan.atlas.core.workspace.Step;
import org.xianggan.atlas.core.workspace.Steps;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.DataMini;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What somebody corrects stays in their workspace, and leaves it only as a file.
class RoomCorrectionsTest {
    private static final EntityId K001 = EntityId.of("fact:K001");

    @TempDir Path folder;

    private final Messages messages = Messages.english();
    private final Room room = Room.forNow();

    @SuppressWarnings("NullAway.Init") // set before each test
    private AtlasFile atlas;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Corrections corrections;

    @BeforeEach
    void open() throws IOException {
        Path out = folder.resolve("atlas.gpkg");
        new AtlasBuilder(messages).build(DataMini.in(folder).root(), out, Progress.NONE);
        atlas = AtlasFile.open(out, messages);
        corrections = new RoomCorrections(room, atlas, messages);
    }

    @AfterEach
    void close() {
        atlas.close();
    }

    private static Correction area(EntityId fact, String value, @Nullable String unit) {
        return new Correction(
                fact,
                value,
                Double.valueOf(value),
                unit,
                new Edtf("2024"),
                null,
                "某县统计局",
                null,
                null,
                null,
                "王五",
                "原数四舍五入",
                "2025-06-01");
    }

    @Test
    void keepsOneForAFactAndForgetsItAgain() throws IOException {
        assertThat(corrections.all()).isEmpty();
        assertThat(corrections.put(area(K001, "2507.5", null))).isEmpty();
        assertThat(corrections.put(area(K001, "2508", null))).isEmpty();
        assertThat(corrections.of(K001)).contains(area(K001, "2508", null));
        assertThat(corrections.all()).hasSize(1);
        corrections.remove(K001);
        assertThat(corrections.all()).isEmpty();
    }

    @Test
    void keepingAndTakingBackAreStepsOfTheWorkspace() throws IOException {
        int[] heard = new int[1];
        corrections.onChange(() -> heard[0]++);
        corrections.put(area(K001, "2508", null));
        corrections.remove(K001);
        assertThat(room.session().done())
                .extracting(Step::en)
                .containsExactly("Correct fact:K001", "Take back the correction of fact:K001");
        room.session().undo();
        assertThat(corrections.of(K001)).contains(area(K001, "2508", null));
        room.session().undo();
        assertThat(corrections.all()).isEmpty();
        assertThat(heard[0]).isEqualTo(5);
    }

    @Test
    void saysAtOnceWhatIsWrongAndKeepsWhatWasThere() throws IOException {
        corrections.put(area(K001, "2508", null));
        assertThat(corrections.check(area(K001, "2509", "平方里")))
                .singleElement()
                .asString()
                .contains("平方里");
        assertThat(corrections.put(area(K001, "2509", "平方里"))).hasSize(1);
        assertThat(corrections.of(K001)).contains(area(K001, "2508", null));
    }

    @Test
    void oneThatHoldsNoLongerIsToldAndSpoilsNoOther() throws IOException {
        corrections.put(area(K001, "2508", null));
        // K003 is superseded: kept from the time of an older atlas.
        room.session()
                .perform(
                        Steps.one(
                                "correction.put",
                                ItemKind.CORRECTION,
                                "K003",
                                null,
                                PatchFile.text(
                                        java.util.List.of(
                                                area(EntityId.of("fact:K003"), "7", null))),
                                "fact:K003"));
        assertThat(corrections.all())
                .extracting(k -> k.correction().fact().key(), k -> k.problems().isEmpty())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("K001", true),
                        org.assertj.core.groups.Tuple.tuple("K003", false));
        Path patch = folder.resolve("patch.tsv");
        corrections.export(patch);
        assertThat(corrections.read(patch).corrections()).containsExactly(area(K001, "2508", null));
    }

    @Test
    void whatIsExportedIsTakenByTheData() throws IOException {
        corrections.put(area(K001, "2508", null));
        Path patch = folder.resolve("patch.tsv");
        corrections.export(patch);
        Path data = DataMini.in(Files.createDirectories(folder.resolve("again"))).root();
        assertThat(PatchTaker.take(patch, data, messages).errors()).isEmpty();
    }

    @Test
    void aColleaguesPatchIsReadBeforeItIsTaken() throws IOException {
        Path patch = folder.resolve("patch.tsv");
        PatchFile.write(patch, java.util.List.of(area(K001, "2509", "平方里")));
        Corrections.Incoming incoming = corrections.read(patch);
        assertThat(incoming.corrections()).isEmpty();
        assertThat(incoming.problems()).singleElement().asString().contains("2", "平方里");
        assertThat(corrections.all()).isEmpty();
    }
}
