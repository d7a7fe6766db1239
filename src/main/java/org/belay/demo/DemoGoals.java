package org.belay.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.belay.demo.DemoQueries.Pair;
import org.belay.goal.CheckInDraft;
import org.belay.goal.CheckInRhythm;
import org.belay.goal.GoalDraft;
import org.belay.goal.GoalHistory;
import org.belay.goal.GoalPlace;
import org.belay.goal.GoalProgress;
import org.belay.goal.GoalService;
import org.belay.goal.GoalSpot;
import org.belay.goal.GoalText;
import org.belay.goal.PastGoal;
import org.belay.goal.PastGoal.CheckedIn;
import org.belay.goal.PastGoal.Event;
import org.belay.goal.SetbackDraft;
import org.belay.goal.WinService;
import org.belay.matching.CircleService;
import org.belay.program.TopicService;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Goals of the pairs that meet: some on their way, some after a setback, some reached; one of the circle; and wins. */
@Component
@Profile("demo")
class DemoGoals {

    private static final int DAYS_TO_GO = 90;

    /** Of the pairs every so many have not written a goal yet. */
    private static final int WITHOUT = 7;

    /** Of so many pairs one asks for help. */
    private static final int FEW = 18;

    /** So many people let others find them. */
    private static final int EXPERIENCED = 9;

    private static final List<String> EXPERIENCES = List.of(
            "career.returning", "career.career-change", "career.relocation", "career.work-life", "lang.neurodiversity");

    private final DemoQueries queries;
    private final GoalHistory history;
    private final GoalService goals;
    private final GoalProgress progress;
    private final WinService wins;
    private final CircleService circles;
    private final TopicService topics;
    private final Clock clock;

    DemoGoals(
            DemoQueries queries,
            GoalHistory history,
            GoalService goals,
            GoalProgress progress,
            WinService wins,
            CircleService circles,
            TopicService topics,
            Clock clock) {
        this.queries = queries;
        this.history = history;
        this.goals = goals;
        this.progress = progress;
        this.wins = wins;
        this.circles = circles;
        this.topics = topics;
        this.clock = clock;
    }

    /** What somebody wants to reach, and what they would write on the way. */
    record Story(
            String title,
            String measure,
            String realistic,
            String relevant,
            List<String> levels,
            String blocker,
            String nextStep,
            String happened,
            String learned,
            String planIf,
            String planThen,
            String encouragement) {

        GoalText text(LocalDate dueOn) {
            return new GoalText(title, measure, realistic, relevant, dueOn, levels);
        }
    }

    /** By an administrator, as what was kept elsewhere is taken over. */
    void takeOver(CohortId cohort) {
        var stories = stories();
        var shown = queries.person(DemoAccount.MENTEE.email());
        var past = new ArrayList<PastGoal>();
        var pairs = queries.pairs(cohort);
        for (var i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            if (pair.mentee().equals(shown)) {
                past.add(recovered(pair, stories.getFirst()));
                past.add(begun(pair, stories.get(1)));
            } else if (i % WITHOUT != 3) {
                past.add(goal(i, pair, stories.get((i * 5 + i / 6) % stories.size())));
            }
        }
        history.record(past);
        experiences(cohort);
    }

    private void experiences(CohortId cohort) {
        var places = queries.placesTaken(cohort);
        for (var i = 0; i < EXPERIENCED; i++) {
            var keys =
                    List.of(EXPERIENCES.get(i % EXPERIENCES.size()), EXPERIENCES.get((i * 2 + 1) % EXPERIENCES.size()));
            history.recordExperience(
                    places.get(i * 3),
                    keys.stream()
                            .map(key -> topics.find(key).orElseThrow().id())
                            .collect(Collectors.toSet()));
        }
    }

    private PastGoal goal(int which, Pair pair, Story story) {
        return switch (which % 6) {
            case 0 -> onTheWay(pair, story);
            case 1 -> recovered(pair, story);
            case 2 -> setBack(pair, story);
            case 3 -> reached(pair, story);
            case 4 -> begun(pair, story);
            default -> which % FEW == 5 ? askingForHelp(pair, story) : onTheWay(pair, story);
        };
    }

    private PastGoal onTheWay(Pair pair, Story story) {
        return past(
                pair,
                story,
                58,
                List.of(
                        in(44, -1, 5, story.blocker(), story.nextStep(), null),
                        in(30, 0, 6, null, story.nextStep(), story.encouragement()),
                        in(16, 0, 7, null, null, null),
                        in(3, 1, 8, null, story.nextStep(), story.encouragement())),
                null);
    }

    private PastGoal recovered(Pair pair, Story story) {
        return past(
                pair,
                story,
                56,
                List.of(
                        in(43, 0, 6, null, story.nextStep(), story.encouragement()),
                        back(29, -2, story),
                        in(17, -1, 4, null, story.nextStep(), story.encouragement()),
                        in(4, 0, 7, null, null, null)),
                null);
    }

    private PastGoal setBack(Pair pair, Story story) {
        return past(pair, story, 50, List.of(in(36, 0, 6, null, story.nextStep(), null), back(8, -1, story)), null);
    }

    private PastGoal reached(Pair pair, Story story) {
        return past(
                pair,
                story,
                60,
                List.of(
                        in(46, 0, 6, null, story.nextStep(), story.encouragement()),
                        in(31, 1, 8, null, null, null),
                        in(10, 2, 9, null, null, story.encouragement())),
                ago(9));
    }

    private PastGoal begun(Pair pair, Story story) {
        return past(pair, story, 16, List.of(), null);
    }

    private PastGoal askingForHelp(Pair pair, Story story) {
        var smaller = new GoalDraft(story.text(day(DAYS_TO_GO)), -1, CheckInRhythm.EVERY_TWO_WEEKS, 1);
        return past(
                pair,
                story,
                48,
                List.of(
                        in(34, -1, 4, story.blocker(), story.nextStep(), null),
                        new PastGoal.Revised(ago(20), smaller, "By the end of the year was too soon."),
                        new CheckedIn(ago(5), new CheckInDraft(-1, 3, story.blocker(), null, true), null)),
                null);
    }

    private PastGoal past(Pair pair, Story story, int days, List<Event> course, @Nullable Instant reachedAt) {
        var draft =
                new GoalDraft(story.text(day(DAYS_TO_GO - days / 2)), -1, CheckInRhythm.EVERY_TWO_WEEKS, days % 2 + 1);
        var agreed = course.isEmpty() ? null : ago(days - 2);
        return new PastGoal(pair.match(), pair.mentee(), draft, ago(days), agreed, course, reachedAt);
    }

    private CheckedIn in(
            int days,
            int level,
            int confidence,
            @Nullable String blocker,
            @Nullable String nextStep,
            @Nullable String encouragement) {
        return new CheckedIn(ago(days), new CheckInDraft(level, confidence, blocker, nextStep, false), encouragement);
    }

    private PastGoal.SetBack back(int days, int level, Story story) {
        return new PastGoal.SetBack(
                ago(days),
                new SetbackDraft(level, story.happened(), story.learned(), story.planIf(), story.planThen()));
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private LocalDate day(int days) {
        return LocalDate.now(clock).plusDays(days);
    }

    /** By whoever leads the circle that meets. */
    void ofCircle() {
        for (var circle : circles.mine()) {
            var text = new GoalText(
                    "Each of us gives a short talk to the others",
                    "6 talks of five minutes are given by the end of winter",
                    "Two a month, in our usual hour",
                    "To be heard, and to get used to it together",
                    day(DAYS_TO_GO),
                    List.of(
                            "Nobody has spoken yet",
                            "Two of us have spoken",
                            "All six have spoken",
                            "All six, and half of them twice",
                            "All six, and one of us outside the circle"));
            var id = goals.write(
                    new GoalPlace.OfCircle(circle.id()), new GoalDraft(text, -2, CheckInRhythm.EVERY_TWO_WEEKS, 1));
            progress.addMilestone(id, "Everybody has a topic", day(10));
            progress.addMilestone(id, "The first two talks", day(30));
            progress.addMilestone(id, "All six talks", day(80));
            progress.markMilestone(goals.open(id).milestones().getFirst().id(), true);
        }
    }

    /** By somebody who keeps a journal. */
    void journal() {
        wins.add(day(-31), "I said in the round that I need a week more. Nobody minded.");
        wins.add(day(-12), "First one-to-one that I did not fill with status. I only asked.");
        var shared = wins.add(day(-3), "I gave feedback the same day, one sentence, and it was welcome.");
        goals.spots().stream()
                .map(GoalSpot::match)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(match -> wins.share(shared, 0, match));
    }

    private static List<Story> stories() {
        try (var file = DemoGoals.class.getResourceAsStream("/db/demo/goals.json")) {
            return List.of(new JsonMapper().readValue(file, Story[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
