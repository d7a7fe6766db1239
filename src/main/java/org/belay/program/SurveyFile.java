package org.belay.program;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toMap;
import static org.belay.program.ProgramFile.constant;
import static org.belay.program.ProgramFile.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.belay.program.Milestone.PlanSide;
import org.belay.shared.Problem;
import org.belay.shared.json.Places;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The survey plan within a {@link ProgramFile}. */
final class SurveyFile {

    static final String AFTER_SESSION = "after-session";

    private SurveyFile() {}

    static void write(ArrayNode array, List<PlannedSurvey> surveys) {
        surveys.forEach(survey -> array.addObject()
                .put("instrument", survey.instrument())
                .put("when", word(survey.when()))
                .put("side", word(survey.side()))
                .put("anonymous", survey.anonymous()));
    }

    /** Files of earlier builds plan one questionnaire after workshops for each side; whoever was there is asked it once. */
    static List<PlannedSurvey> read(JsonNode array) {
        return array.values().stream()
                .filter(SurveyFile::planned)
                .map(SurveyFile::survey)
                .collect(collectingAndThen(
                        toMap(SurveyFile::unique, survey -> survey, (first, _) -> first, LinkedHashMap::new),
                        once -> List.copyOf(once.values())));
    }

    /** Files of earlier builds also name what is asked with sessions and workshops whatever a plan says. */
    private static boolean planned(JsonNode survey) {
        return !survey.path("when").asString().equals(AFTER_SESSION)
                && !survey.path("instrument").asString().equals("workshop-rating");
    }

    private static PlannedSurvey survey(JsonNode survey) {
        return new PlannedSurvey(
                survey.path("instrument").asString(),
                constant(SurveyMoment.class, survey.path("when")),
                side(survey),
                survey.path("anonymous").booleanValue(false));
    }

    private static PlanSide side(JsonNode survey) {
        return survey.has("side") ? constant(PlanSide.class, survey.path("side")) : PlanSide.BOTH;
    }

    static List<Problem> beyondTheSchema(JsonNode array) {
        var problems = new ArrayList<Problem>();
        var seen = new HashSet<String>();
        for (var i = 0; i < array.size(); i++) {
            if (planned(array.get(i)) && !seen.add(unique(survey(array.get(i))) + side(array.get(i)))) {
                problems.add(Problem.of("program-file.problem.repeated", Places.in("/surveys", i)));
            }
        }
        return problems;
    }

    /** The same questionnaire is asked of the same people once at a time. */
    static String unique(PlannedSurvey survey) {
        return survey.instrument() + " " + survey.when() + " " + survey.side();
    }
}
