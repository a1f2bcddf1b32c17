package org.xianggan.atlas.survey.drive;

import org.xianggan.atlas.core.network.Piece;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/// Gathers a way. Matrices keep hundreds of ways of a thousand edges each: of an edge that is
/// travelled whole it keeps one number.
final class Pieces {
    /// Twice the edge, and one where it is travelled backwards; below 0 what is none: −1 − place.
    private final int[] steps;

    private Piece[] parts = new Piece[0];
    private int size;

    Pieces(int most) {
        steps = new int[most];
    }

    void add(Piece piece) {
        if (piece.share() == 1) {
            steps[size++] = 2 * piece.edge() + (piece.isForward() ? 0 : 1);
        } else {
            Piece[] more = Arrays.copyOf(parts, parts.length + 1);
            more[parts.length] = piece;
            steps[size++] = -1 - parts.length;
            parts = more;
        }
    }

    List<Piece> list() {
        return new Way(steps, parts, size);
    }

    private static final class Way extends AbstractList<Piece> implements RandomAccess {
        private final int[] steps;
        private final Piece[] parts;
        private final int size;

        Way(int[] steps, Piece[] parts, int size) {
            this.steps = steps;
            this.parts = parts;
            this.size = size;
        }

        @Override
        public Piece get(int i) {
            int step = steps[Objects.checkIndex(i, size)];
            if (step < 0) {
                return parts[-1 - step];
            }
            boolean forward = (step & 1) == 0;
            return new Piece(step / 2, forward ? 0 : 1, forward ? 1 : 0);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
