package org.belay.program;

import java.util.HashSet;
import java.util.List;
import org.belay.shared.Problem;
import org.belay.shared.json.Places;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The thresholds of Today, within a {@link ProgramFile}. */
final class TodayFile {

    private TodayFile() {}

    static void write(ArrayNode array, List<ProgramThreshold> thresholds) {
        for (var one : thresholds) {
            array.addObject().put("kind", one.kind()).put("threshold", one.threshold());
        }
    }

    static List<ProgramThreshold> read(JsonNode array) {
        return array.values().stream()
                .map(one -> new ProgramThreshold(
                        one.path("kind").asString(), one.path("threshold").intValue()))
                .toList();
    }

    /** What the schema cannot say. */
    static void beyondTheSchema(List<ProgramThreshold> thresholds, List<Problem> problems) {
        var seen = new HashSet<String>();
        for (var i = 0; i < thresholds.size(); i++) {
            if (!seen.add(thresholds.get(i).kind())) {
                problems.add(Problem.of("program-file.problem.repeated", Places.in("/today", i)));
            }
        }
    }
}
