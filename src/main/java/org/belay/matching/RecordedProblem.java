package org.belay.matching;

import java.util.Base64;
import org.belay.enrollment.WeekGrid;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** All that a run worked on, as text: read again it gives the same result. Holds avoid lists, so it is kept encrypted. */
final class RecordedProblem {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(WeekGrid.class, new WeekWriter())
                    .addDeserializer(WeekGrid.class, new WeekReader()))
            .build();

    private RecordedProblem() {}

    static String write(MatchingProblem problem) {
        return JSON.writeValueAsString(problem);
    }

    static String write(CircleProblem problem) {
        return JSON.writeValueAsString(problem);
    }

    static CircleProblem readCircles(String text) {
        var problem = JSON.readTree(text);
        questionsOfFirstRuns(problem.path("settings"));
        return JSON.treeToValue(problem, CircleProblem.class);
    }

    static MatchingProblem read(String text) {
        var problem = JSON.readTree(text);
        if (problem.path("settings") instanceof ObjectNode settings && settings.has("gradeDistance")) {
            settingsOfFirstRuns(settings);
            peopleOfFirstRuns(problem.path("mentors"));
            peopleOfFirstRuns(problem.path("mentees"));
        }
        questionsOfFirstRuns(problem.path("settings"));
        return JSON.treeToValue(problem, MatchingProblem.class);
    }

    /** The first runs knew one distance and no rule about it, and compared no answers. */
    private static void settingsOfFirstRuns(ObjectNode settings) {
        var wanted = settings.remove("gradeDistance").intValue();
        var tolerance = settings.remove("gradeTolerance").intValue();
        settings.putPOJO("grades", Distance.of(wanted, tolerance));
        settings.putPOJO("years", MatchingSettings.standard().years());
        settings.putArray("questions");
    }

    /** Answers were at first the same, or not; those on a scale for longer than others. */
    private static void questionsOfFirstRuns(JsonNode settings) {
        for (var asked : settings.path("questions")) {
            if (asked instanceof ObjectNode question && !question.has("measure")) {
                question.put("measure", ComparedQuestion.Measure.SAME.name()).put("nearDays", 0);
            }
            if (asked instanceof ObjectNode question && !question.has("steps")) {
                question.put("steps", 0);
            }
        }
    }

    private static void peopleOfFirstRuns(JsonNode entries) {
        for (var entry : entries) {
            if (entry.path("profile") instanceof ObjectNode profile) {
                profile.putObject("answers");
            }
        }
    }

    private static final class WeekWriter extends ValueSerializer<WeekGrid> {

        @Override
        public void serialize(WeekGrid week, JsonGenerator out, SerializationContext context) {
            out.writeString(Base64.getEncoder().encodeToString(week.bytes()));
        }
    }

    private static final class WeekReader extends ValueDeserializer<WeekGrid> {

        @Override
        public WeekGrid deserialize(JsonParser in, DeserializationContext context) {
            return WeekGrid.of(Base64.getDecoder().decode(in.getString()));
        }
    }
}
