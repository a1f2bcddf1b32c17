package org.xianggan.atlas.core.network;

import java.util.List;

/// Finds ways through a network under conditions. Whoever implements it passes
/// `RouteEngineContract`. Safe for several threads.
public interface RouteEngine {
    /// Makes what is asked under these conditions from now on faster, if the engine can; everything
    /// is answered without it as well.
    default void prepare(Conditions conditions) {}

    /// @throws TravelProblem where the stop cannot meet the network
    Snap snap(Stop stop, Conditions conditions);

    /// The fastest way over the stops, and others: real ones, not twins. Each other route is not
    /// much longer in time than the fastest, shares only a part of it, and makes no detour that one
    /// could cut short. The fastest comes first, the rest by time.
    ///
    /// @param most how many routes at most; 1 for the fastest only
    /// @throws TravelProblem where there is no way between two stops
    List<Route> route(List<Snap> stops, Conditions conditions, int most);

    /// Times and lengths between all places, by the fastest way of each pair.
    Matrix matrix(List<Snap> places, Conditions conditions);

    /// What can be reached within each of some hours.
    ///
    /// @param hours more than 0, at most 24, at most 8 of them; answered in rising order
    /// @throws TravelProblem where the hours are none
    Reach reach(Snap from, Conditions conditions, List<Double> hours);

    /// As [#route(List, Conditions, int)], from stops.
    ///
    /// @throws TravelProblem also where the list of stops is none to travel over
    default List<Route> routeOver(List<Stop> stops, Conditions conditions, int most) {
        Snapping.check(stops);
        return route(Snapping.all(stops, this, conditions), conditions, most);
    }

    /// As [#matrix(List, Conditions)], from stops.
    default Matrix matrixOf(List<Stop> places, Conditions conditions) {
        Snapping.checkNumber(places);
        return matrix(Snapping.all(places, this, conditions), conditions);
    }

    /// Conditions whose known pairs are used: see [Calibration].
    ///
    /// @throws TravelProblem where a known pair has no way, or differs from what is computed so far
    ///     (more than a factor of 2) that one of them must be wrong
    default Conditions calibrate(Conditions conditions) {
        return Calibrator.calibrate(this, conditions);
    }

    /// Conditions as answers are to be had of them: calibrated where pairs are known, and prepared.
    ///
    /// @throws TravelProblem as [#calibrate]
    default Conditions ready(Conditions conditions) {
        Conditions made =
                conditions.scenario().known().isEmpty() ? conditions : calibrate(conditions);
        prepare(made);
        return made;
    }
}
