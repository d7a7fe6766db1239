package org.belay.demo;

import static org.belay.demo.DemoAccount.COORDINATOR;
import static org.belay.demo.DemoAccount.MEMBER;
import static org.belay.demo.DemoAccount.MENTEE;
import static org.belay.demo.DemoAccount.MENTOR;
import static org.belay.demo.DemoAccount.SECOND_COORDINATOR;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.belay.agreement.AgreementTerms;
import org.belay.agreement.Agreements;
import org.belay.closing.ClosingHistory;
import org.belay.closing.PastReflection;
import org.belay.cohort.CohortService;
import org.belay.matching.Space;
import org.belay.matching.SpaceHead;
import org.belay.matching.Spaces;
import org.belay.recognition.RecognitionDraft;
import org.belay.recognition.RecognitionId;
import org.belay.recognition.RecognitionService;
import org.belay.security.DemoAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people agreed on, and what they say of each other: thanks that all may read, some that wait, and stories. */
@Component
@Profile("demo")
class DemoTogether {

    private static final AgreementTerms OF_THE_PAIR = new AgreementTerms(
            "Jason leads his first project review on his own by the end of the year, and says no to work that does not"
                    + " fit in.",
            "Every other Thursday at 2, 60 minutes, in the library or remote. Whoever cannot come says so the day before.",
            "Short messages any time; an answer within two days. Nothing at weekends.",
            "What we say stays between us. Gary takes no part in talks about Jason's pay or promotion.",
            "On the last day with a talk about what we take along. Either of us may stop before, without blame.");

    private static final AgreementTerms OF_THE_CIRCLE = new AgreementTerms(
            "Each of us speaks up once a month where they would have stayed silent, and tells how it went.",
            "Every other week for an hour, in the library. Four of us are enough to meet.",
            "A message to all when somebody wants to talk something over before the next time.",
            "What is told in the circle stays in the circle; we do not name colleagues from outside.",
            "With the program. Whoever leaves before says so in the circle, and need not say why.");

    /** Of so many mentees or mentors one does not look back. */
    private static final int SILENT_MENTEES = 4;

    private static final int SILENT_MENTORS = 3;

    private final Agreements agreements;
    private final ClosingHistory closings;
    private final CohortService cohorts;
    private final RecognitionService recognitions;
    private final Spaces spaces;
    private final DemoAccounts accounts;
    private final DemoQueries queries;

    DemoTogether(
            Agreements agreements,
            ClosingHistory closings,
            CohortService cohorts,
            RecognitionService recognitions,
            Spaces spaces,
            DemoAccounts accounts,
            DemoQueries queries) {
        this.agreements = agreements;
        this.closings = closings;
        this.cohorts = cohorts;
        this.recognitions = recognitions;
        this.spaces = spaces;
        this.accounts = accounts;
        this.queries = queries;
    }

    /** The pair signs both, the circle waits for the others. */
    void agree() {
        accounts.as(
                MENTOR.email(),
                () -> spaces.mine().forEach(space -> {
                    if (space.ofCircle()) {
                        agreements.write(space.space(), 0, OF_THE_CIRCLE);
                    } else if (ofTheTwo(space)) {
                        agreements.write(space.space(), 0, OF_THE_PAIR);
                    }
                }));
        accounts.as(
                MENTEE.email(),
                () -> spaces.mine().stream()
                        .map(SpaceHead::space)
                        .filter(Space.OfMatch.class::isInstance)
                        .filter(space -> agreements.of(space).version() == 1)
                        .forEach(space -> agreements.sign(space, 1)));
    }

    private boolean ofTheTwo(SpaceHead space) {
        return space.has(queries.person(MENTEE.email()));
    }

    /** At the end of a cohort that is over, by an administrator; some have not found the time. */
    void lookBack(CohortId cohort) {
        var ends = Objects.requireNonNull(cohorts.reference(cohort).dates().endsOn());
        var pairs = queries.completedPairs(cohort);
        var past = new ArrayList<PastReflection>();
        for (var i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            var at = ends.minusDays(1 + i % 12).atTime(15 + i % 7, 7 * i % 60).toInstant(ZoneOffset.UTC);
            if (i % SILENT_MENTEES != 3) {
                past.add(new PastReflection(pair.match(), pair.mentee(), one(DemoWords.MENTEES_LOOK_BACK, i), at));
            }
            if (i % SILENT_MENTORS != 1) {
                var later = at.plus(Duration.ofHours(20));
                past.add(new PastReflection(pair.match(), pair.mentor(), one(DemoWords.MENTORS_LOOK_BACK, i), later));
            }
        }
        closings.record(past);
    }

    private static String one(List<String> words, int i) {
        return words.get(i % words.size());
    }

    void recognize() {
        var mentor = queries.person(MENTOR.email());
        var mentee = queries.person(MENTEE.email());
        var thanks = byMentee(RecognitionDraft.thanks(
                "Gary asked the question I was avoiding: what I would do if the review went well. Last week I led it,"
                        + " and it finished on time.",
                Set.of(mentor)));
        accounts.as(MENTOR.email(), () -> recognitions.answer(thanks, true));
        var story = byMentee(RecognitionDraft.story(
                "From taking notes to running the review",
                "In September I sat in the back and took notes. I thought that people who lead reviews just are like"
                        + " that. We cut it into steps so small that none was worth being afraid of: open the meeting,"
                        + " then one item of the agenda, then the hard one. The second time I lost the thread, and"
                        + " two people left early. We wrote down what I would say if it happened again. It did happen"
                        + " again, and I said it. In November I ran all of it.",
                Set.of(mentor)));
        accounts.as(MENTOR.email(), () -> recognitions.answer(story, true));
        accounts.as(
                MENTOR.email(),
                () -> recognitions.give(RecognitionDraft.thanks(
                        "You told me that I was giving answers before you had finished asking. I count to three now.",
                        Set.of(mentee))));
        accounts.as(
                COORDINATOR.email(),
                () -> recognitions.give(RecognitionDraft.thanks(
                        "For making room at half past six, twice: those who work at night could meet their mentors.",
                        queries.department("Production"))));
        accounts.as(
                SECOND_COORDINATOR.email(),
                () -> recognitions.toRead().forEach(one -> recognitions.publish(one.id(), true)));
        accounts.as(
                MEMBER.email(),
                () -> recognitions.give(RecognitionDraft.story(
                        "What an hour a month can do",
                        "I did not think that I had anything to teach. Somebody asked me how I plan my week, and I"
                                + " heard myself explain it for the first time. I apply for the next cohort.",
                        Set.<PersonId>of())));
    }

    private RecognitionId byMentee(RecognitionDraft draft) {
        var given = new RecognitionId[1];
        accounts.as(MENTEE.email(), () -> given[0] = recognitions.give(draft));
        return given[0];
    }
}
