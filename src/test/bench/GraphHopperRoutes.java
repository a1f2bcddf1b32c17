import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.GraphHopper;
import com.graphhopper.config.LMProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.TurnCostsConfig;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The peer of the row `drive`: GraphHopper with landmarks, asked for the pairs that ours was asked
/// for, with our speeds as its custom model. Run from its source: `java -cp 'JARS/*'
/// GraphHopperRoutes.java EXTRACT FOLDER QUESTIONS`; the questions are what `RouteTimes` has
/// written: lines `speed CLASS KMH`, then `pair LON LAT LON LAT`.
final class GraphHopperRoutes {
    private static final int ROUNDS = 5;

    private GraphHopperRoutes() {}

    public static void main(String[] args) throws Exception {
        CustomModel car = new CustomModel();
        car.addToPriority(Statement.If("!car_access", Statement.Op.MULTIPLY, "0"));
        List<double[]> pairs = new ArrayList<>();
        StringBuilder other = new StringBuilder();
        for (String line : Files.readAllLines(Path.of(args[2]))) {
            String[] words = line.split(" ");
            if (words[0].equals("speed") && words[1].equals("other")) {
                other.append(words[2]);
            } else if (words[0].equals("speed")) {
                String is = "road_class == " + words[1].toUpperCase(Locale.ROOT);
                car.addToSpeed(
                        car.getSpeed().isEmpty()
                                ? Statement.If(is, Statement.Op.LIMIT, words[2])
                                : Statement.ElseIf(is, Statement.Op.LIMIT, words[2]));
            } else {
                pairs.add(Arrays.stream(words).skip(1).mapToDouble(Double::valueOf).toArray());
            }
        }
        car.addToSpeed(Statement.Else(Statement.Op.LIMIT, other.toString()));
        GraphHopper hopper = new GraphHopper();
        hopper.setOSMFile(args[0]);
        hopper.setGraphHopperLocation(args[1]);
        hopper.setEncodedValuesString(
                "car_access, car_average_speed, road_access, road_class, max_speed");
        hopper.setProfiles(
                new Profile("car").setCustomModel(car).setTurnCostsConfig(TurnCostsConfig.car()));
        hopper.getLMPreparationHandler().setLMProfiles(new LMProfile("car"));
        hopper.importOrLoad();
        System.out.printf(
                "GraphHopper: %d nodes, %d edges%n",
                hopper.getBaseGraph().getNodes(), hopper.getBaseGraph().getEdges());
        for (int round = 0; round < ROUNDS; round++) {
            ask(hopper, pairs);
        }
        hopper.close();
    }

    private static void ask(GraphHopper hopper, List<double[]> pairs) {
        double[] millis = new double[pairs.size()];
        int none = 0;
        for (int i = 0; i < millis.length; i++) {
            double[] p = pairs.get(i);
            long begun = System.nanoTime();
            GHResponse answer =
                    hopper.route(
                            new GHRequest(p[1], p[0], p[3], p[2])
                                    .setProfile("car")
                                    .putHint("instructions", false));
            millis[i] = (System.nanoTime() - begun) / 1e6;
            none += answer.hasErrors() ? 1 : 0;
        }
        Arrays.sort(millis);
        System.out.printf(
                "GraphHopper: median %.2f ms, mean %.2f ms, %d without a way%n",
                millis[millis.length / 2], Arrays.stream(millis).average().orElseThrow(), none);
    }
}
