package org.xianggan.atlas.exchange.source;

/// Whether bytes are valid UTF-8, a piece at a time.
final class Utf8Check {
    private int open;
    private int low = 0x80;
    private int high = 0xBF;
    private long runs;
    private long faults;

    void take(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            int b = bytes[i];
            if (b >= 0 && open == 0) {
                continue;
            }
            take(b & 0xFF);
        }
    }

    private void take(int b) {
        if (open > 0) {
            if (b >= low && b <= high) {
                open--;
                low = 0x80;
                high = 0xBF;
                if (open == 0) {
                    runs++;
                }
                return;
            }
            faults++;
            open = 0;
            low = 0x80;
            high = 0xBF;
        }
        if (b < 0x80) {
            return;
        }
        if (b >= 0xC2 && b <= 0xDF) {
            open = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            open = 2;
            low = b == 0xE0 ? 0xA0 : 0x80;
            high = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            open = 3;
            low = b == 0xF0 ? 0x90 : 0x80;
            high = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            faults++;
        }
    }

    boolean isValid() {
        return faults == 0 && open == 0;
    }

    boolean isAscii() {
        return isValid() && runs == 0;
    }

    /// Characters beyond ASCII that were whole.
    long validRuns() {
        return runs;
    }

    long faults() {
        return faults;
    }
}
