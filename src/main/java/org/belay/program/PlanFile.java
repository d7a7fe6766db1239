package org.belay.program;

import static org.belay.program.ProgramFile.constant;
import static org.belay.program.ProgramFile.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.belay.program.Milestone.CountedFrom;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SessionGuide.AgendaItem;
import org.belay.shared.Problem;
import org.belay.shared.json.Places;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The plan within a {@link ProgramFile}. */
final class PlanFile {

    private PlanFile() {}

    static void write(ObjectNode object, ProgramPlan plan) {
        var milestones = object.putArray("milestones");
        plan.milestones().forEach(milestone -> write(milestones.addObject(), milestone));
        var guides = object.putArray("guides");
        plan.guides().forEach(guide -> write(guides.addObject(), guide));
    }

    private static void write(ObjectNode object, Milestone milestone) {
        object.put("key", milestone.key());
        object.put("title", milestone.title());
        object.put("countedFrom", word(milestone.countedFrom()));
        object.put("day", milestone.day());
        object.put("side", word(milestone.side()));
        ProgramFile.putGiven(object, "text", milestone.text());
    }

    private static void write(ObjectNode object, SessionGuide guide) {
        object.put("key", guide.key());
        object.put("title", guide.title());
        var agenda = object.putArray("agenda");
        guide.agenda()
                .forEach(item -> agenda.addObject().put("what", item.what()).put("minutes", item.minutes()));
        var prompts = object.putArray("prompts");
        guide.prompts().forEach(prompts::add);
    }

    static ProgramPlan read(JsonNode plan) {
        return new ProgramPlan(
                plan.path("milestones").values().stream()
                        .map(PlanFile::milestone)
                        .toList(),
                plan.path("guides").values().stream().map(PlanFile::guide).toList());
    }

    /** What the schema cannot say. */
    static List<Problem> beyondTheSchema(ProgramPlan plan) {
        var problems = new ArrayList<Problem>();
        var keys = new HashSet<String>();
        for (var i = 0; i < plan.milestones().size(); i++) {
            if (!keys.add(plan.milestones().get(i).key())) {
                problems.add(repeated(Places.in("/plan/milestones", i)));
            }
        }
        for (var i = 0; i < plan.guides().size(); i++) {
            var guide = plan.guides().get(i);
            var place = Places.in("/plan/guides", i);
            if (!keys.add(guide.key())) {
                problems.add(repeated(place));
            }
            if (guide.agenda().isEmpty() && guide.prompts().isEmpty()) {
                problems.add(Problem.of("program-file.problem.missing", Places.in(place, "agenda")));
            }
        }
        return problems;
    }

    private static Problem repeated(String place) {
        return Problem.of("program-file.problem.repeated", Places.in(place, "key"));
    }

    private static Milestone milestone(JsonNode object) {
        return new Milestone(
                object.path("key").asString(""),
                object.path("title").asString(),
                constant(CountedFrom.class, object.path("countedFrom")),
                object.path("day").intValue(),
                constant(PlanSide.class, object.path("side")),
                ProgramFile.given(object, "text"));
    }

    private static SessionGuide guide(JsonNode object) {
        return new SessionGuide(
                object.path("key").asString(""),
                object.path("title").asString(),
                object.path("agenda").values().stream()
                        .map(item -> new AgendaItem(
                                item.path("what").asString(),
                                item.path("minutes").intValue()))
                        .toList(),
                ProgramFile.texts(object.path("prompts")));
    }
}
