package org.xianggan.atlas.ui.app;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;
import org.xianggan.atlas.core.error.Journal;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.testing.Snapshots;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.settings.Settings;
import org.xianggan.atlas.ui.settings.SettingsModel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The program's window on a copy of the real store in a folder of its own, beside which a survey
/// can be kept.
final class SurveyWindow implements AutoCloseable {
    private final Path folder;
    private @Nullable AtlasApplication application;
    private @Nullable Stage stage;

    /// @param folder where store and survey lie
    SurveyWindow(Path folder) throws Exception {
        this.folder = folder;
        FxToolkit.registerPrimaryStage();
        AtlasHome program = AtlasHome.find(org.xianggan.atlas.Main.class);
        if (!Files.exists(store())) {
            Files.copy(program.store(), store());
        }
        Messages texts = Messages.chinese();
        AtlasHome home =
                new AtlasHome(program.root(), store(), Optional.empty(), folder.resolve("state"));
        Composition composition = new Composition(home, texts, Journal.NONE);
        Opening opening = composition.fromStore();
        ShellStage.fx(
                () -> {
                    Stage made = new Stage(StageStyle.UNDECORATED);
                    AtlasApplication one =
                            new AtlasApplication(
                                    opening,
                                    new Styles(Path.of("assets"), texts),
                                    texts,
                                    composition.errors(),
                                    Clip.ofSystem(),
                                    SettingsModel.forNow(Settings.DEFAULT.withReduceMotion(true)));
                    one.show(made, () -> {});
                    made.setWidth(1280);
                    made.setHeight(800);
                    application = one;
                    stage = made;
                    return null;
                });
        settle();
    }

    Path store() {
        return folder.resolve("atlas.gpkg");
    }

    Path survey() {
        return folder.resolve("survey.gpkg");
    }

    private Stage stage() {
        Stage one = stage;
        if (one == null) {
            throw new IllegalStateException("not shown");
        }
        return one;
    }

    /// What stands in the window; null while an atlas is being opened.
    @Nullable WindowShell now() {
        AtlasApplication one = application;
        return one == null ? null : ShellStage.fx(one::shell);
    }

    WindowShell shell() {
        WindowShell one = now();
        if (one == null) {
            throw new IllegalStateException("no atlas in the window");
        }
        return one;
    }

    /// Until the contents are others than these.
    void untilAnew(WindowShell before) {
        until(() -> application != null && application.shell() != null);
        until(() -> application != null && application.shell() != before);
        until(() -> application != null && application.shell() != null);
        settle();
    }

    void until(Callable<Boolean> condition) {
        ShellStage.until(40, condition, () -> "the page says: " + says("#survey-head"));
    }

    void settle() {
        until(() -> application != null && application.shell() != null);
        CompletableFuture<Boolean> painted = new CompletableFuture<>();
        WindowShell one = shell();
        until(() -> one.settledProperty().get());
        ShellStage.fx(
                () -> {
                    one.map().whenPainted(() -> painted.complete(true));
                    return null;
                });
        try {
            painted.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("never painted", e);
        }
        until(() -> one.settledProperty().get());
    }

    void drop(Path... files) {
        ShellStage.fx(
                () -> {
                    shellNow().work().files().drop(List.of(files));
                    return null;
                });
    }

    private WindowShell shellNow() {
        AtlasApplication one = application;
        WindowShell made = one == null ? null : one.shell();
        if (made == null) {
            throw new IllegalStateException("no atlas in the window");
        }
        return made;
    }

    @Nullable Node find(String selector) {
        return ShellStage.fx(() -> stage().getScene().getRoot().lookup(selector));
    }

    void fire(String button) {
        until(() -> stage().getScene().getRoot().lookup(button) instanceof ButtonBase);
        ShellStage.fx(
                () -> {
                    ((ButtonBase) stage().getScene().getRoot().lookup(button)).fire();
                    return null;
                });
    }

    /// The same on the FX thread.
    @Nullable Node lookNow(String selector) {
        return stage().getScene().getRoot().lookup(selector);
    }

    /// All that a part says; empty where it is not there.
    String says(String selector) {
        return ShellStage.fx(() -> saysNow(selector));
    }

    String saysNow(String selector) {
        return stage().getScene().getRoot().lookup(selector) instanceof Parent p
                ? p.lookupAll(".label").stream()
                        .filter(Label.class::isInstance)
                        .map(n -> ((Label) n).getText())
                        .collect(Collectors.joining("\n"))
                : "";
    }

    /// What the map shows.
    Picture map() {
        settle();
        return ShellStage.fx(() -> Snapshots.of(shellNow().map().node()));
    }

    @Override
    public void close() {
        ShellStage.fx(
                () -> {
                    stage().hide();
                    return null;
                });
        application = null;
        stage = null;
    }
}
