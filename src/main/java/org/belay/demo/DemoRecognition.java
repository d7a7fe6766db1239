package org.belay.demo;

import static org.belay.demo.DemoAccount.COORDINATOR;
import static org.belay.demo.DemoAccount.MENTEE;
import static org.belay.demo.DemoAccount.MENTOR;
import static org.belay.demo.DemoAccount.SECOND_COORDINATOR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.belay.goal.CheckInRhythm;
import org.belay.goal.GoalDraft;
import org.belay.goal.GoalPlace;
import org.belay.goal.GoalService;
import org.belay.goal.GoalText;
import org.belay.goal.Win;
import org.belay.goal.WinService;
import org.belay.matching.CircleService;
import org.belay.matching.Space;
import org.belay.matching.SpaceHead;
import org.belay.matching.Spaces;
import org.belay.recognition.Badges;
import org.belay.recognition.RecognitionDraft;
import org.belay.recognition.RecognitionService;
import org.belay.recognition.Recognized;
import org.belay.security.DemoAccounts;
import org.belay.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people show of their own successes, what a circle reached together, and thanks to a pair and a circle. */
@Component
@Profile("demo")
class DemoRecognition {

    private final Badges badges;
    private final WinService wins;
    private final GoalService goals;
    private final CircleService circles;
    private final RecognitionService recognitions;
    private final Spaces spaces;
    private final DemoAccounts accounts;
    private final DemoQueries queries;
    private final Clock clock;

    DemoRecognition(
            Badges badges,
            WinService wins,
            GoalService goals,
            CircleService circles,
            RecognitionService recognitions,
            Spaces spaces,
            DemoAccounts accounts,
            DemoQueries queries,
            Clock clock) {
        this.badges = badges;
        this.wins = wins;
        this.goals = goals;
        this.circles = circles;
        this.recognitions = recognitions;
        this.spaces = spaces;
        this.accounts = accounts;
        this.queries = queries;
        this.clock = clock;
    }

    void show() {
        accounts.as(MENTEE.email(), () -> {
            badges.mine().stream()
                    .findFirst()
                    .ifPresent(badge -> badges.share(
                            badge.id(),
                            "I lost the thread once, in front of everybody. The next time I had a sentence ready."));
            var told = wins.stories().keySet();
            wins.mine().stream()
                    .filter(win -> !told.contains(win.id()))
                    .min(Comparator.comparing(Win::happenedOn))
                    .ifPresent(win -> wins.shareAsRecognition(win.id(), win.version()));
        });
        accounts.as(
                SECOND_COORDINATOR.email(),
                () -> recognitions.toRead().stream()
                        .filter(one -> one.writtenBy(queries.person(MENTEE.email())))
                        .forEach(one -> recognitions.publish(one.id(), true)));
        accounts.as(MENTOR.email(), this::reachTogether);
        thank();
    }

    /** By whoever leads the circle: it waits until all of its people agree. */
    private void reachTogether() {
        for (var circle : circles.mine()) {
            var text = new GoalText(
                    "All of us have said aloud what we want from this winter",
                    "6 of 6 have said it in our first hour",
                    "It takes five minutes each",
                    "Whoever knows what the others want can help",
                    LocalDate.now(clock).plusDays(14),
                    List.of(
                            "Nobody has",
                            "Half of us have",
                            "All six have",
                            "All six, in one sentence",
                            "All six, by heart"));
            var id = goals.write(
                    new GoalPlace.OfCircle(circle.id()), new GoalDraft(text, -1, CheckInRhythm.EVERY_TWO_WEEKS, 1));
            goals.reach(id, goals.open(id).head().version(), GoalText.EXPECTED);
        }
    }

    private void thank() {
        var pair = spaceOf(space -> !space.ofCircle() && space.has(queries.person(MENTEE.email())));
        var circle = spaceOf(SpaceHead::ofCircle);
        accounts.as(COORDINATOR.email(), () -> {
            recognitions.give(RecognitionDraft.thanks(
                    "You let two others sit in on one of your talks. They have booked their own first one since.",
                    pair));
            recognitions.give(RecognitionDraft.thanks(
                    "You moved your hour twice so that nobody had to choose between the circle and the late shift.",
                    circle));
        });
        for (var one : List.of(MENTOR, MENTEE)) {
            accounts.as(
                    one.email(),
                    () -> recognitions.mine().stream()
                            .filter(thanks -> thanks.writtenBy(queries.person(COORDINATOR.email())))
                            .filter(thanks -> names(thanks, queries.person(one.email())))
                            .forEach(thanks -> recognitions.answer(thanks.id(), true)));
        }
    }

    private static boolean names(Recognized thanks, PersonId person) {
        return thanks.named().stream().anyMatch(named -> named.person().equals(person));
    }

    private Space spaceOf(Predicate<SpaceHead> which) {
        var found = new Space[1];
        accounts.as(
                MENTOR.email(),
                () -> found[0] = spaces.mine().stream()
                        .filter(which)
                        .findFirst()
                        .orElseThrow()
                        .space());
        return found[0];
    }
}
