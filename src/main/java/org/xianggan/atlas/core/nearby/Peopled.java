package org.xianggan.atlas.core.nearby;

import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Shape;

import java.util.ArrayList;
import java.util.List;

/// Who lives in an area, as far as the census of the 24 counties tells: the people of a county are
/// shared out by area, as if they lived everywhere alike. So it is a rough figure, and it says
/// nothing of people outside the zone.
///
/// @param people from the least to the most that the sources give for the counties; it does not
///     hold the doubt of the sharing out
/// @param shares counties of the zone of which a part lies inside, the largest share first
/// @param unknown counties of the zone with a part inside but without a figure: not counted
public record Peopled(Range people, List<Share> shares, List<CountyArea> unknown) {
    /// @param share 0 to 1 of the county's area
    public record Share(CountyArea county, double share) {}

    public Peopled {
        shares = List.copyOf(shares);
        unknown = List.copyOf(unknown);
    }

    /// @param shapes that do not overlap
    public static Peopled in(List<Shape> shapes, Surroundings around) {
        double[] shares = around.grid().shares(shapes);
        Range people = Range.ZERO;
        List<Share> parts = new ArrayList<>();
        List<CountyArea> unknown = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            CountyArea county = around.counties().get(i);
            if (!county.zone() || shares[i] == 0) {
                continue;
            }
            parts.add(new Share(county, shares[i]));
            Census census = county.people();
            if (census == null) {
                unknown.add(county);
            } else {
                people = people.plus(census.people().times(shares[i]));
            }
        }
        parts.sort((a, b) -> Double.compare(b.share(), a.share()));
        return new Peopled(people, parts, unknown);
    }
}
