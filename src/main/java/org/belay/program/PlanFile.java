package org.belay.program;

import static org.belay.program.ProgramFile.constant;
import static org.belay.program.ProgramFile.word;

import org.belay.program.Milestone.CountedFrom;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SessionGuide.AgendaItem;
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
        object.put("title", milestone.title());
        object.put("countedFrom", word(milestone.countedFrom()));
        object.put("day", milestone.day());
        object.put("side", word(milestone.side()));
        ProgramFile.putGiven(object, "text", milestone.text());
    }

    private static void write(ObjectNode object, SessionGuide guide) {
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

    private static Milestone milestone(JsonNode object) {
        return new Milestone(
                object.path("title").asString(),
                constant(CountedFrom.class, object.path("countedFrom")),
                object.path("day").intValue(),
                constant(PlanSide.class, object.path("side")),
                ProgramFile.given(object, "text"));
    }

    private static SessionGuide guide(JsonNode object) {
        return new SessionGuide(
                object.path("title").asString(),
                object.path("agenda").values().stream()
                        .map(item -> new AgendaItem(
                                item.path("what").asString(),
                                item.path("minutes").intValue()))
                        .toList(),
                ProgramFile.texts(object.path("prompts")));
    }
}
