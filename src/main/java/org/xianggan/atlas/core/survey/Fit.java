package org.xianggan.atlas.core.survey;

/// How well a way fits a line: what a metre of it costs, as against a metre of a way that is surely
/// the line's (1) and one without any way (8, see [Search]).
///
/// @param built cost on sections that are open; 0: not to be taken
/// @param planned cost on sections that are under construction, planned or wished for; 0: not to be
///     taken
/// @param named whether number or name say that it is this line
/// @param other whether they say that it is another
record Fit(double built, double planned, boolean named, boolean other) {
    private static final Fit NONE = new Fit(0, 0, false, false);

    boolean isUseful() {
        return built > 0 || planned > 0;
    }

    double cost(boolean onBuilt) {
        return onBuilt ? built : planned;
    }

    static Fit of(String lineClass, Bearing bearing, OsmWay way) {
        boolean link = way.wayClass().endsWith("_link");
        double cost =
                way.form() == OsmWay.Form.RAIL
                        ? rail(
                                lineClass,
                                bearing,
                                way.wayClass(),
                                way.highSpeed(),
                                way.life() != OsmWay.Life.OPEN)
                        : link
                                ? link(lineClass, way.wayClass())
                                : road(lineClass, bearing, way.wayClass());
        if (cost == 0) {
            return NONE;
        }
        boolean said = bearing.isOurs();
        boolean open = way.life() == OsmWay.Life.OPEN;
        // What is open and not named cannot be a road that is not there yet, nor the other way
        // round; the open road of a number is what a new one of that number will relieve.
        boolean old = open && bearing != Bearing.NAMED && !isRare(way.form(), lineClass);
        double built = open ? cost : said ? 1.5 * cost : 0;
        double planned = said && !old || !open ? cost : 0;
        return new Fit(built, planned, said && !link, bearing == Bearing.OTHER);
    }

    /// Whether lines of a class are so few that one near the course is likely this one.
    static boolean isRare(ShippedLine line) {
        return isRare(line.form(), line.lineClass());
    }

    private static boolean isRare(OsmWay.Form form, String lineClass) {
        return form == OsmWay.Form.RAIL || lineClass.equals("expressway");
    }

    /// Whether a way of a class may be a line's that does not bear its number or name.
    static boolean takesUnnamed(ShippedLine line, String wayClass) {
        String c = line.lineClass();
        if (line.form() == OsmWay.Form.RAIL) {
            return rail(c, Bearing.NONE, wayClass, true, true) > 0
                    || rail(c, Bearing.NONE, wayClass, false, true) > 0;
        }
        return wayClass.endsWith("_link")
                ? link(c, wayClass) > 0
                : road(c, Bearing.NONE, wayClass) > 0;
    }

    /// Ramps only ever close a gap between two parts of a line.
    private static double link(String lineClass, String wayClass) {
        boolean fits =
                switch (lineClass) {
                    case "expressway" ->
                            wayClass.equals("motorway_link") || wayClass.equals("trunk_link");
                    case "national" ->
                            wayClass.equals("trunk_link")
                                    || wayClass.equals("primary_link")
                                    || wayClass.equals("secondary_link");
                    default -> !wayClass.equals("motorway_link");
                };
        return fits ? 5 : 0;
    }

    private static double road(String lineClass, Bearing b, String wayClass) {
        return switch (lineClass) {
            case "expressway" ->
                    switch (wayClass) {
                        case "motorway" -> pick(b, 1, 1.3, 2.5, 5);
                        case "trunk" -> pick(b, 1.3, 1.7, 0, 0);
                        default -> 0;
                    };
            case "national" ->
                    switch (wayClass) {
                        case "trunk", "primary" -> pick(b, 1, 1.3, 4, 5);
                        case "secondary" -> pick(b, 1.2, 1.6, 0, 0);
                        case "motorway" -> pick(b, 1.5, 0, 0, 0);
                        case "tertiary" -> pick(b, 1.8, 0, 0, 0);
                        default -> 0;
                    };
            case "provincial" ->
                    switch (wayClass) {
                        case "primary", "secondary", "tertiary" -> pick(b, 1, 1.3, 4, 5);
                        case "trunk" -> pick(b, 1.2, 1.6, 0, 0);
                        case "unclassified" -> pick(b, 1.5, 0, 0, 0);
                        default -> 0;
                    };
            default ->
                    switch (wayClass) {
                        case "secondary", "tertiary", "unclassified" -> pick(b, 1, 1.3, 5, 6);
                        case "trunk", "primary", "residential", "road" -> pick(b, 1, 1.3, 0, 0);
                        default -> 0;
                    };
        };
    }

    private static double rail(
            String lineClass, Bearing b, String wayClass, boolean fast, boolean coming) {
        boolean rail = wayClass.equals("rail");
        return switch (lineClass) {
            case "high_speed" ->
                    !rail
                            ? 0
                            : fast ? pick(b, 1, 1.3, 2.5, 5) : pick(b, 1.1, 1.5, coming ? 5 : 0, 0);
            case "intercity" -> rail ? pick(b, 1, 1.3, 3, 5) : 0;
            case "metro" ->
                    switch (wayClass) {
                        case "subway", "light_rail", "tram", "monorail" -> pick(b, 1, 1.3, 2.5, 5);
                        case "rail" -> pick(b, 1.5, 0, 0, 0);
                        default -> 0;
                    };
            default ->
                    rail
                            ? fast ? pick(b, 1.5, 0, 0, 0) : pick(b, 1, 1.3, 2.5, 5)
                            : wayClass.equals("narrow_gauge") ? pick(b, 1.3, 1.7, 0, 0) : 0;
        };
    }

    private static double pick(Bearing b, double named, double former, double none, double other) {
        return switch (b) {
            case NAMED -> named;
            case NUMBERED, NAMESAKE -> 1.2 * named;
            case FORMER -> former;
            case NONE -> none;
            case OTHER -> other;
        };
    }
}
