package org.belay.program;

import java.util.List;
import org.belay.shared.Problem;
import org.belay.shared.json.Places;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The questions in the file of a program. */
final class QuestionFile {

    private QuestionFile() {}

    static void write(ObjectNode object, QuestionDraft question) {
        var content = question.content();
        object.put("key", question.key());
        object.put("type", ProgramFile.word(content.kind()));
        object.put("label", content.label());
        ProgramFile.putGiven(object, "help", content.help());
        object.put("required", question.required());
        object.put("visibleTo", question.forMatch() ? "match" : "coordinators");
        if (!content.choices().isEmpty()) {
            var options = object.putArray("options");
            content.choices().forEach(options::add);
        }
        var scale = content.scale();
        if (scale != null) {
            object.putObject("scale")
                    .put("from", scale.from())
                    .put("to", scale.to())
                    .put("fromLabel", scale.fromLabel())
                    .put("toLabel", scale.toLabel());
        }
    }

    static List<QuestionDraft> read(JsonNode questions) {
        return questions.values().stream()
                .map(question -> new QuestionDraft(
                        question.path("key").asString(),
                        new QuestionContent(
                                ProgramFile.constant(QuestionKind.class, question.path("type")),
                                question.path("label").asString(),
                                ProgramFile.given(question, "help"),
                                ProgramFile.texts(question.path("options")),
                                scale(question.path("scale"))),
                        question.path("required").booleanValue(false),
                        question.path("visibleTo").asString("").equals("match")))
                .toList();
    }

    private static @Nullable Scale scale(JsonNode scale) {
        return scale.isObject()
                ? new Scale(
                        scale.path("from").intValue(),
                        scale.path("to").intValue(),
                        scale.path("fromLabel").asString(),
                        scale.path("toLabel").asString())
                : null;
    }

    static void beyondTheSchema(QuestionContent question, String place, List<Problem> problems) {
        var options = Places.in(place, "options");
        if (question.kind().hasChoices() && question.choices().isEmpty()) {
            problems.add(Problem.of("program-file.problem.missing", options));
        } else if (!question.kind().hasChoices() && !question.choices().isEmpty()) {
            problems.add(Problem.of("program-file.problem.options", options));
        } else if (!question.choicesFit()) {
            problems.add(Problem.of("program-file.problem.options-together", options, QuestionContent.LONGEST_ANSWER));
        }
        var scale = question.scale();
        if (question.kind() == QuestionKind.SCALE && scale == null) {
            problems.add(Problem.of("program-file.problem.missing", Places.in(place, "scale")));
        } else if (question.kind() != QuestionKind.SCALE && scale != null) {
            problems.add(Problem.of("program-file.problem.scale", Places.in(place, "scale")));
        } else if (scale != null && scale.from() >= scale.to()) {
            problems.add(Problem.of("program-file.problem.scale-order", Places.in(place, "scale")));
        }
    }
}
