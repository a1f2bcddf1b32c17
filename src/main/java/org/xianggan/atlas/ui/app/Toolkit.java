package org.xianggan.atlas.ui.app;

import javafx.application.Platform;

import java.util.concurrent.CountDownLatch;

/// Starts JavaFX once.
final class Toolkit {
    private Toolkit() {}

    /// For pictures: no display is needed, and none is touched.
    static void startHeadless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        start();
    }

    static void start() {
        CountDownLatch up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
        } catch (IllegalStateException running) {
            Platform.runLater(up::countDown);
        }
        try {
            up.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
