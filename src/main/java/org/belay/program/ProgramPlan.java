package org.belay.program;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.belay.program.SessionGuide.AgendaItem;
import org.belay.shared.Lengths;
import org.belay.shared.Problem;

/**
 * What is due when in every match of a program, and guides to their sessions; both in their order. Each of these parts has
 * a key that no other has.
 */
public record ProgramPlan(List<Milestone> milestones, List<SessionGuide> guides) {

    public static final ProgramPlan EMPTY = new ProgramPlan(List.of(), List.of());
    public static final int MOST_MILESTONES = 50;
    public static final int MOST_GUIDES = 20;

    public ProgramPlan {
        var keys = new PlanKeys(keys(milestones, guides));
        milestones = milestones.stream()
                .map(milestone -> milestone.keyed(keys.of(milestone.key(), milestone.title())))
                .toList();
        guides = guides.stream()
                .map(guide -> guide.keyed(keys.of(guide.key(), guide.title())))
                .toList();
    }

    /** Of its parts, in their order. */
    public List<String> keys() {
        return keys(milestones, guides);
    }

    private static List<String> keys(List<Milestone> milestones, List<SessionGuide> guides) {
        return Stream.concat(
                        milestones.stream().map(Milestone::key), guides.stream().map(SessionGuide::key))
                .toList();
    }

    /** What stands against it. */
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
            problems.add(Problem.of("program-plan.problem.item", AgendaItem.MOST_MINUTES));
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
        problems.addAll(tooLong());
        return problems;
    }

    private List<Problem> tooLong() {
        var problems = new ArrayList<Problem>();
        for (var milestone : milestones) {
            problems.addAll(Lengths.problems(Milestone.LONGEST_TITLE, milestone.title()));
            problems.addAll(Lengths.problems(Milestone.LONGEST_TEXT, milestone.text()));
        }
        for (var guide : guides) {
            problems.addAll(Lengths.problems(SessionGuide.LONGEST_TITLE, guide.title()));
            guide.agenda().forEach(item -> problems.addAll(Lengths.problems(AgendaItem.LONGEST, item.what())));
        }
        return problems;
    }

    private static boolean wrong(AgendaItem item) {
        return item.what().isEmpty() || item.minutes() < 1 || item.minutes() > AgendaItem.MOST_MINUTES;
    }

    /** The same for equals, among whom there are no sides. */
    ProgramPlan forEverybody() {
        return new ProgramPlan(milestones.stream().map(Milestone::forEverybody).toList(), guides);
    }
}
