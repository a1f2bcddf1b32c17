package org.xianggan.atlas.core.render;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The layers of the map, in drawing order within their [Group]. The id is what the command line,
/// the layer list and the resource bundle (`layer.<id>`) call it.
public enum Layer {
    LAND("land", Group.GROUND, false),
    LAND_USE("land-use", Group.GROUND, true),
    RELIEF("relief", Group.GROUND, true),
    BELT("belt", Group.GROUND, true),
    MORE_RIVERS("more-rivers", Group.WATER_AND_BOUNDARIES, true),
    MORE_WATER("more-water", Group.WATER_AND_BOUNDARIES, true),
    WATER("water", Group.WATER_AND_BOUNDARIES, true),
    RIVERS("rivers", Group.WATER_AND_BOUNDARIES, true),
    COUNTIES("counties", Group.WATER_AND_BOUNDARIES, true),
    PROVINCES("provinces", Group.WATER_AND_BOUNDARIES, true),
    MORE_ROADS("more-roads", Group.WATER_AND_BOUNDARIES, true),
    MORE_RAILWAYS("more-railways", Group.WATER_AND_BOUNDARIES, true),
    ROADS("roads", Group.LINES, true),
    RAILWAYS("railways", Group.LINES, true),
    RED_ROUTES("red-routes", Group.LINES, true),
    MORE_PLACES("more-places", Group.MARKS, true),
    PEAKS("peaks", Group.MARKS, true),
    MORE_STATIONS("more-stations", Group.MARKS, true),
    SEATS("seats", Group.MARKS, true),
    PLACES("places", Group.MARKS, true),
    TOWNSHIPS("townships", Group.MARKS, true),
    STATIONS("stations", Group.MARKS, true),
    SITES("sites", Group.MARKS, true);

    /// Tiles are kept per group and composed when they are blitted; a toggle repaints one group.
    public enum Group {
        GROUND,
        /// And the undated ways of a survey above both.
        WATER_AND_BOUNDARIES,
        /// Dated lines: the year repaints only these.
        LINES,
        MARKS,
        /// What people brought, above all that the atlas draws.
        USER
    }

    private final String id;
    private final Group group;
    private final boolean listed;

    Layer(String id, Group group, boolean listed) {
        this.id = id;
        this.group = group;
        this.listed = listed;
    }

    public String id() {
        return id;
    }

    public Group group() {
        return group;
    }

    /// Whether people may switch it; the land itself they may not.
    public boolean listed() {
        return listed;
    }

    /// Whether it is there only while a survey is used: what an extract has beyond the named lines.
    public boolean isOfSurvey() {
        return this == MORE_ROADS
                || this == MORE_RAILWAYS
                || this == MORE_RIVERS
                || isOfAreas()
                || isOfPoints();
    }

    /// Those of them that are points with a name.
    public boolean isOfPoints() {
        return this == MORE_PLACES || this == PEAKS || this == MORE_STATIONS;
    }

    /// Whether it consists of the areas of a survey.
    public boolean isOfAreas() {
        return this == LAND_USE || this == MORE_WATER;
    }

    public static Optional<Layer> of(String id) {
        return Arrays.stream(values()).filter(l -> l.id.equals(id)).findFirst();
    }

    public static List<Layer> in(Group group) {
        return Arrays.stream(values()).filter(l -> l.group == group).toList();
    }
}
