package org.belay.goal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import org.belay.enrollment.EnrollmentId;
import org.belay.goal.ExperienceService;
import org.belay.goal.GoalId;
import org.belay.goal.GoalPlace;
import org.belay.goal.GoalService;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.matching.Space;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.matching.ui.SpacePlace;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** Addresses of the pages about goals, and the entries for those who take part. */
@Component
public final class GoalNavigation implements NavigationSource {

    static final String MINE = "goals";
    static final String GOAL = "goal/:goalId([0-9]+)";
    static final String NEW = "goal/new";
    static final String WINS = "wins";
    static final String EXPERIENCE = "been-there";
    static final String COHORT = "cohort/:cohortId/pairs/goals";

    private static final String MATCH = "match";
    private static final String CIRCLE = "circle";
    private static final String PLACE = "place";

    private final GoalService goals;
    private final ExperienceService experience;

    GoalNavigation(GoalService goals, ExperienceService experience) {
        this.goals = goals;
        this.experience = experience;
    }

    /** All goals of whoever reads. */
    public static String mine() {
        return MINE;
    }

    public static String goal(GoalId goal) {
        return "goal/" + goal.value();
    }

    public static String checkIn(GoalId goal) {
        return goal(goal) + "/check-in";
    }

    /** Where a setback is written down. */
    public static String setback(GoalId goal) {
        return goal(goal) + "/setback";
    }

    static String revise(GoalId goal) {
        return goal(goal) + "/revise";
    }

    /** Where wishes for talks are. */
    public static String experience() {
        return EXPERIENCE;
    }

    /** What coordinators read of the goals of a cohort. */
    public static String cohort(CohortId cohort) {
        return "cohort/" + cohort.value() + "/pairs/goals";
    }

    /** The goals of a space. */
    public static String of(Space space) {
        return MatchingNavigation.tab(space, SpacePlace.GOALS);
    }

    static String write(GoalPlace place) {
        return NEW
                + switch (place) {
                    case GoalPlace.OfMatch(MatchId match) -> "?" + MATCH + "=" + match.value();
                    case GoalPlace.OfCircle(CircleId circle) -> "?" + CIRCLE + "=" + circle.value();
                    case GoalPlace.OfOneself(EnrollmentId place1) -> "?" + PLACE + "=" + place1.value();
                };
    }

    /** Where the goal of an address shall be written. */
    static GoalPlace place(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        return parameters
                .getSingleParameter(MATCH)
                .<GoalPlace>map(match -> new GoalPlace.OfMatch(new MatchId(number(match))))
                .or(() -> parameters
                        .getSingleParameter(CIRCLE)
                        .map(circle -> new GoalPlace.OfCircle(new CircleId(number(circle)))))
                .or(() -> parameters
                        .getSingleParameter(PLACE)
                        .map(place -> new GoalPlace.OfOneself(new EnrollmentId(number(place)))))
                .orElseThrow(() -> new NotFound(NEW));
    }

    static GoalPlace place(Space space) {
        return switch (space) {
            case Space.OfMatch(var match) -> new GoalPlace.OfMatch(match);
            case Space.OfCircle(var circle) -> new GoalPlace.OfCircle(circle);
        };
    }

    /** Whether whoever reads has goals or may write some; for who leads a circle without a place there is no page. */
    static boolean hasOwn(GoalService goals) {
        return !goals.spots().isEmpty() || !goals.mine().isEmpty();
    }

    static GoalId goal(RouteParameters parameters) {
        return new GoalId(number(parameters.get("goalId").orElse("")));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new NotFound(text);
        }
    }

    @Override
    public List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        if (hasOwn(goals)) {
            entries.add(new Entry(Section.ABOUT_YOU, 2, text("goal.mine"), MINE, "target"));
            entries.add(new Entry(Section.ABOUT_YOU, 3, text("win.title"), WINS, "sparkles"));
        }
        if (!experience.mine().isEmpty()) {
            entries.add(new Entry(Section.TAKE_PART, 40, text("experience.title"), EXPERIENCE, "mountain"));
        }
        return entries;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
