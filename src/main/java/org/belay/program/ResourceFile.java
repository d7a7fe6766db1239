package org.belay.program;

import static org.belay.program.ProgramFile.constant;
import static org.belay.program.ProgramFile.given;
import static org.belay.program.ProgramFile.putGiven;
import static org.belay.program.ProgramFile.word;

import java.util.ArrayList;
import java.util.List;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.ProgramResource.Enclosed;
import org.belay.shared.Problem;
import org.belay.shared.json.Places;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What there is to read about parts of the plan, within a {@link ProgramFile}. */
final class ResourceFile {

    private ResourceFile() {}

    static void write(ArrayNode array, List<ProgramResource> resources) {
        for (var resource : resources) {
            var object = array.addObject();
            object.put("title", resource.title());
            putGiven(object, "text", resource.text());
            putGiven(object, "link", resource.link());
            var file = resource.file();
            if (file != null) {
                var enclosed = object.putObject("file");
                enclosed.put("name", file.name());
                putGiven(enclosed, "content", file.content());
            }
            object.put("side", word(resource.side()));
            var topics = object.putArray("topics");
            resource.topics().forEach(topics::add);
            var parts = object.putArray("parts");
            resource.parts().forEach(parts::add);
        }
    }

    static List<ProgramResource> read(JsonNode array) {
        return array.values().stream()
                .map(object -> new ProgramResource(
                        object.path("title").asString(),
                        given(object, "text"),
                        given(object, "link"),
                        file(object),
                        ProgramFile.texts(object.path("topics")),
                        object.has("side") ? constant(PlanSide.class, object.path("side")) : PlanSide.BOTH,
                        ProgramFile.texts(object.path("parts"))))
                .toList();
    }

    private static @Nullable Enclosed file(JsonNode object) {
        var file = object.path("file");
        return file.isObject() ? new Enclosed(file.path("name").asString(), given(file, "content")) : null;
    }

    /** What the schema cannot say. */
    static List<Problem> beyondTheSchema(List<ProgramResource> resources, ProgramPlan plan) {
        var problems = new ArrayList<Problem>();
        var known = plan.keys();
        for (var i = 0; i < resources.size(); i++) {
            var resource = resources.get(i);
            if ((resource.link() == null) == (resource.file() == null)) {
                problems.add(Problem.of("program-file.problem.link-or-file", ProgramResource.place(i)));
            }
            for (var part = 0; part < resource.parts().size(); part++) {
                if (!known.contains(resource.parts().get(part))) {
                    problems.add(Problem.of(
                            "program-file.problem.part",
                            Places.in(Places.in(ProgramResource.place(i), "parts"), part)));
                }
            }
        }
        return problems;
    }
}
