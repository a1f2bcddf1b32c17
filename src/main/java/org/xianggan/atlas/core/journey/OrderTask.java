package org.xianggan.atlas.core.journey;

import java.util.Arrays;
import java.util.List;

/// Stops that want an order. Everything in minutes, or all in another unit.
///
/// @param ways from stop to stop
/// @param first from the start to each; zeros where one starts at the first
/// @param last from each to the end; zeros where one ends at the last
/// @param locked stops that keep the place at which they stand
/// @param windows one for each stop, or none at all
/// @param startsAt when one leaves; counts only with windows
record OrderTask(
        double[][] ways,
        double[] first,
        double[] last,
        boolean[] locked,
        List<Window> windows,
        double startsAt) {
    /// @param opens one waits until then
    /// @param latest when a visit can begin at the latest
    /// @param stays how long it takes
    record Window(double opens, double latest, double stays) {}

    OrderTask {
        windows = List.copyOf(windows);
        if (!windows.isEmpty() && windows.size() != first.length) {
            throw new IllegalArgumentException("not a window for each stop");
        }
    }

    int size() {
        return first.length;
    }

    boolean isFree(int stop, int position) {
        return locked[stop] ? stop == position : !locked[position];
    }

    /// When one can leave a stop that one reaches from another; infinite where that is too late.
    ///
    /// @param from −1: from the start
    double leave(double left, int from, int to) {
        double arrival = left + (from < 0 ? first[to] : ways[from][to]);
        if (windows.isEmpty()) {
            return arrival;
        }
        Window w = windows.get(to);
        double begin = Math.max(arrival, w.opens);
        return begin > w.latest + 1e-9 ? Double.POSITIVE_INFINITY : begin + w.stays;
    }

    double begin() {
        return windows.isEmpty() ? 0 : startsAt;
    }

    /// What an order costs: the way, or with windows the time from leaving to arriving.
    double cost(List<Integer> order) {
        double t = begin();
        int at = -1;
        for (int stop : order) {
            t = leave(t, at, stop);
            at = stop;
        }
        return t + (at < 0 ? 0 : last[at]) - begin();
    }

    /// As [#cost], with so much for each minute too late; infinite for none.
    double cost(int[] order, double late) {
        double t = begin();
        double over = 0;
        int at = -1;
        for (int to : order) {
            double arrival = t + (at < 0 ? first[to] : ways[at][to]);
            if (windows.isEmpty()) {
                t = arrival;
            } else {
                Window w = windows.get(to);
                double begin = Math.max(arrival, w.opens);
                over += Math.max(0, begin - w.latest - 1e-9);
                t = begin + w.stays;
            }
            at = to;
        }
        double price = over > 0 ? over * late : 0;
        return price + t + (at < 0 ? 0 : last[at]) - begin();
    }

    /// Whether its stops have no hours and none keeps its place.
    boolean isFree() {
        for (boolean keeps : locked) {
            if (keeps) {
                return false;
            }
        }
        return windows.isEmpty();
    }

    OrderTask withoutWindows() {
        return new OrderTask(ways, first, last, locked, List.of(), startsAt);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(ways) + " " + Arrays.toString(locked) + " " + windows;
    }
}
