package org.xianggan.atlas.ui.planner.whatif;

import org.xianggan.atlas.ui.contents.Desk;

import java.util.function.Consumer;

/// Takes the table as it is shown to the clipboard, with its units and what it rests on.
final class MatrixCopy {
    private final MatrixModel model;
    private final Desk desk;

    MatrixCopy(MatrixModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    /// @param told says what was done
    void copy(Consumer<String> told) {
        WhatIfModel.Answer a = model.page().inquiry().answer();
        if (a == null) {
            return;
        }
        // As it is when the key is pressed.
        MatrixBlocks blocks = MatrixBlocks.of(model, a, desk.texts());
        desk.tasks()
                .of(() -> blocks.sheet(desk).toTabsWithNotes())
                .onSuccess(
                        text -> {
                            desk.clip().copy(text);
                            told.accept(desk.texts().first("whatif.matrix.copied"));
                        })
                .start();
    }
}
