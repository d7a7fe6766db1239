package org.belay.program;

import static org.belay.program.ProgramFile.constant;
import static org.belay.program.ProgramFile.given;
import static org.belay.program.ProgramFile.putGiven;
import static org.belay.program.ProgramFile.word;

import java.util.ArrayList;
import java.util.List;
import org.belay.program.Milestone.PlanSide;
import org.belay.shared.Problem;
import org.belay.shared.json.Places;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is asked before matching, within a {@link ProgramFile}. */
final class PreparationFile {

    private PreparationFile() {}

    static void write(ObjectNode object, ProgramPreparation preparation) {
        var steps = object.putArray("steps");
        for (var step : preparation.steps()) {
            var one = steps.addObject();
            one.put("kind", word(step.kind()));
            one.put("side", word(step.side()));
            one.put("title", step.title());
            putGiven(one, "link", step.link());
            putGiven(one, "text", step.text());
            one.put("required", step.required());
        }
        putGiven(object, "statement", preparation.statement());
    }

    static ProgramPreparation read(JsonNode object) {
        return new ProgramPreparation(
                object.path("steps").values().stream()
                        .map(step -> new PreparationStep(
                                constant(PreparationStep.Kind.class, step.path("kind")),
                                constant(PlanSide.class, step.path("side")),
                                step.path("title").asString(),
                                given(step, "link"),
                                given(step, "text"),
                                step.path("required").booleanValue()))
                        .toList(),
                given(object, "statement"));
    }

    /** What the schema cannot say. */
    static List<Problem> problems(ProgramPreparation preparation) {
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < preparation.steps().size(); i++) {
            var step = preparation.steps().get(i);
            var place = Places.in("/preparation/steps", i);
            var link = step.link();
            if (link != null && !PreparationStep.isLink(link)) {
                problems.add(Problem.of("program-file.problem.link", Places.in(place, "link")));
            }
            if (link == null && step.text() == null) {
                problems.add(Problem.of("program-file.problem.missing", Places.in(place, "text")));
            }
        }
        return problems;
    }
}
