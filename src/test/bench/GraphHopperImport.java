import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.util.CustomModel;

/// The peer of the row `survey`: GraphHopper's own import of an extract, for cars. Run from its
/// source: `java -cp 'JARS/*' GraphHopperImport.java EXTRACT FOLDER`, JARS those of
/// graphhopper-core 11.0 and what it needs.
final class GraphHopperImport {
    private GraphHopperImport() {}

    public static void main(String[] args) {
        CustomModel car = new CustomModel();
        car.addToPriority(Statement.If("!car_access", Statement.Op.MULTIPLY, "0"));
        car.addToSpeed(Statement.If("true", Statement.Op.LIMIT, "car_average_speed"));
        GraphHopper hopper = new GraphHopper();
        hopper.setOSMFile(args[0]);
        hopper.setGraphHopperLocation(args[1]);
        hopper.setEncodedValuesString(
                "car_access, car_average_speed, road_access, road_class, max_speed");
        hopper.setProfiles(new Profile("car").setCustomModel(car));
        hopper.importOrLoad();
        System.out.println(
                hopper.getBaseGraph().getNodes()
                        + " nodes, "
                        + hopper.getBaseGraph().getEdges()
                        + " edges");
        hopper.close();
    }
}
