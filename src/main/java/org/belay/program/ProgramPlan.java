package org.belay.program;

import java.util.ArrayList;
import java.util.List;
import org.belay.shared.Problem;

/** What is due when in every match of a program, and guides to their sessions; both in their order. */
public record ProgramPlan(List<Milestone> milestones, List<SessionGuide> guides) {

    public static final ProgramPlan EMPTY = new ProgramPlan(List.of(), List.of());
    public static final int MOST_MILESTONES = 50;
    public static final int MOST_GUIDES = 20;

    public ProgramPlan {
        milestones = List.copyOf(milestones);
        guides = List.copyOf(guides);
    }

    /** What stands against it; the forms and the files see to lengths. */
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (milestones.stream().anyMatch(m -> m.title().isEmpty())
                || guides.stream().anyMatch(g -> g.title().isEmpty())) {
            problems.add(Problem.of("program-plan.problem.title"));
        }
        if (milestones.stream().anyMatch(m -> m.day() < Milestone.EARLIEST || m.day() > Milestone.LATEST)) {
            problems.add(Problem.of("program-plan.problem.day", Milestone.EARLIEST, Milestone.LATEST));
        }
        if (guides.stream().anyMatch(g -> g.agenda().isEmpty() && g.prompts().isEmpty())) {
            problems.add(Problem.of("program-plan.problem.empty-guide"));
        }
        if (guides.stream().flatMap(g -> g.agenda().stream()).anyMatch(ProgramPlan::wrong)) {
            problems.add(Problem.of("program-plan.problem.item", SessionGuide.AgendaItem.MOST_MINUTES));
        }
        if (milestones.size() > MOST_MILESTONES
                || guides.size() > MOST_GUIDES
                || guides.stream()
                        .anyMatch(g -> g.agenda().size() > SessionGuide.MOST_ITEMS
                                || g.prompts().size() > SessionGuide.MOST_PROMPTS)) {
            problems.add(Problem.of("program-plan.problem.too-much"));
        }
        if (guides.stream()
                .flatMap(g -> g.prompts().stream())
                .anyMatch(p -> p.isEmpty() || p.codePointCount(0, p.length()) > SessionGuide.LONGEST_PROMPT)) {
            problems.add(Problem.of("program-plan.problem.prompt", SessionGuide.LONGEST_PROMPT));
        }
        return problems;
    }

    private static boolean wrong(SessionGuide.AgendaItem item) {
        return item.what().isEmpty() || item.minutes() < 1 || item.minutes() > SessionGuide.AgendaItem.MOST_MINUTES;
    }

    /** The same for equals, among whom there are no sides. */
    ProgramPlan forEverybody() {
        return new ProgramPlan(milestones.stream().map(Milestone::forEverybody).toList(), guides);
    }
}
