package org.belay.demo;

import static org.belay.demo.DemoAccount.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.belay.cohort.CohortDates;
import org.belay.cohort.CohortService;
import org.belay.feedback.Answers;
import org.belay.feedback.DueSurvey;
import org.belay.feedback.Instrument;
import org.belay.feedback.OwnScores;
import org.belay.feedback.SurveyDraft;
import org.belay.feedback.SurveyHistory;
import org.belay.feedback.SurveyPlans;
import org.belay.feedback.SurveyService;
import org.belay.feedback.TwoWayFeedback;
import org.belay.feedback.TwoWayFeedbackService;
import org.belay.matching.Space;
import org.belay.matching.Spaces;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlannedSurvey;
import org.belay.program.SurveyMoment;
import org.belay.security.DemoAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Surveys of several cohorts, two of them over, and what two people of a pair tell each other. */
@Component
@Profile("demo")
class DemoSurveys {

    private static final String HALFWAY = "halfway-questions";
    private static final List<String> PULSE =
            List.of("clarity", "energy", "confidence", "support", "progress", "belonging");
    private static final List<String> SCALED = List.of("worth-it", "openness", "next-step", "often-enough");
    private static final int OPEN_FOR = 6;
    private static final int ROUNDS = 3;

    private static final int MONTHS_AFTER = 3;

    private final SurveyPlans plans;
    private final SurveyHistory history;
    private final SurveyService surveys;
    private final OwnScores scores;
    private final TwoWayFeedbackService feedback;
    private final Spaces spaces;
    private final CohortService cohorts;
    private final DemoAccounts accounts;
    private final DemoQueries queries;
    private final Clock clock;

    /** The same people answer alike from time to time, so each has a level of their own. */
    private final Map<PersonId, Double> levels = new HashMap<>();

    private final Random random = new Random(20261129);

    DemoSurveys(
            SurveyPlans plans,
            SurveyHistory history,
            SurveyService surveys,
            OwnScores scores,
            TwoWayFeedbackService feedback,
            Spaces spaces,
            CohortService cohorts,
            DemoAccounts accounts,
            DemoQueries queries,
            Clock clock) {
        this.plans = plans;
        this.history = history;
        this.surveys = surveys;
        this.scores = scores;
        this.feedback = feedback;
        this.spaces = spaces;
        this.cohorts = cohorts;
        this.accounts = accounts;
        this.queries = queries;
        this.clock = clock;
    }

    void plan(ProgramId program) {
        var planned = Stream.of(
                        survey(Instrument.PULSE, SurveyMoment.START, false),
                        survey(Instrument.PULSE, SurveyMoment.EVERY_60_DAYS, false),
                        survey(HALFWAY, SurveyMoment.MID, true),
                        survey(Instrument.PULSE, SurveyMoment.END, false),
                        survey(Instrument.RECOMMENDATION, SurveyMoment.END, false),
                        survey(Instrument.PULSE, SurveyMoment.THREE_MONTHS_LATER, false))
                .toList();
        plans.edit(program, plans.get(program).version(), planned);
    }

    private static PlannedSurvey survey(String instrument, SurveyMoment when, boolean anonymous) {
        return new PlannedSurvey(instrument, when, PlanSide.BOTH, anonymous);
    }

    /** A cohort that is over: start, rounds, halfway without names, end. */
    void recordPast(CohortId cohort) {
        var dates = cohorts.reference(cohort).dates();
        var starts = dates.startsOn();
        var ends = dates.endsOn();
        if (starts == null || ends == null) {
            throw new IllegalStateException("A past cohort has dates.");
        }
        fromTheStart(cohort, starts, ends);
        var middle = starts.plusDays(java.time.temporal.ChronoUnit.DAYS.between(starts, ends) / 2);
        history.record(cohort, draft(HALFWAY, SurveyMoment.MID, 1, middle, true), asked -> halfway(asked, 0.55));
        history.record(cohort, atTheEnd(Instrument.PULSE, dates), asked -> pulse(asked, 0.68, 0.4));
        history.record(cohort, atTheEnd(Instrument.RECOMMENDATION, dates), this::recommendations);
    }

    /** The one that closes: start and rounds; what is asked at its end is open. */
    void recordEnding(CohortId cohort) {
        var starts = cohorts.reference(cohort).dates().startsOn();
        if (starts == null) {
            throw new IllegalStateException("A cohort that closes has dates.");
        }
        fromTheStart(cohort, starts, LocalDate.now(clock));
        accounts.as(COORDINATOR.email(), () -> openDue(cohort));
    }

    private void fromTheStart(CohortId cohort, LocalDate starts, LocalDate until) {
        record(cohort, Instrument.PULSE, SurveyMoment.START, 1, starts, 0.86, 0);
        for (var round = 1; round <= ROUNDS && starts.plusDays(60L * round - 30).isBefore(until); round++) {
            record(
                    cohort,
                    Instrument.PULSE,
                    SurveyMoment.EVERY_60_DAYS,
                    round,
                    starts.plusDays(60L * round - 30),
                    0.72 - 0.04 * round,
                    0.12 * round);
        }
    }

    private static SurveyDraft atTheEnd(String instrument, CohortDates dates) {
        return DueSurvey.of(List.of(survey(instrument, SurveyMoment.END, false)), dates)
                .getFirst()
                .draft();
    }

    /** What lasts three months after the end, where that is over; after all else, so that the others answer as ever. */
    void recordAfterwards(CohortId cohort) {
        var ends = cohorts.reference(cohort).dates().endsOn();
        if (ends != null && !ends.plusMonths(MONTHS_AFTER).isAfter(LocalDate.now(clock))) {
            var day = ends.plusMonths(MONTHS_AFTER);
            record(cohort, Instrument.PULSE, SurveyMoment.THREE_MONTHS_LATER, 1, day, 0.5, 0.3);
        }
    }

    /** The one that runs: start, first round, and open halfway questions without names, which the mentee has not answered. */
    void recordRunning(CohortId cohort) {
        var starts = cohorts.reference(cohort).dates().startsOn();
        if (starts == null) {
            throw new IllegalStateException("A running cohort has dates.");
        }
        record(cohort, Instrument.PULSE, SurveyMoment.START, 1, starts, 0.88, 0);
        record(cohort, Instrument.PULSE, SurveyMoment.EVERY_60_DAYS, 1, starts.plusDays(30), 0.7, 0.15);
        var opened = LocalDate.now(clock).minusDays(OPEN_FOR);
        history.record(cohort, draft(HALFWAY, SurveyMoment.MID, 1, opened, true), asked -> halfway(asked, 0.42));
    }

    private void record(
            CohortId cohort,
            String instrument,
            SurveyMoment when,
            int occasion,
            LocalDate day,
            double share,
            double gain) {
        history.record(cohort, draft(instrument, when, occasion, day, false), asked -> pulse(asked, share, gain));
    }

    private static SurveyDraft draft(
            String instrument, SurveyMoment when, int occasion, LocalDate day, boolean anonymous) {
        return new SurveyDraft(instrument, when, PlanSide.BOTH, occasion, anonymous, day, day.plusDays(21));
    }

    private Map<PersonId, Answers> pulse(List<PersonId> asked, double share, double gain) {
        var answers = new HashMap<PersonId, Answers>();
        var known = signedIn();
        asked.stream()
                .filter(person -> known.contains(person) || random.nextDouble() < share)
                .forEach(person -> answers.put(person, answer(person, PULSE, gain, Map.of())));
        return answers;
    }

    private List<PersonId> signedIn() {
        return List.of(queries.person(MENTOR.email()), queries.person(MENTEE.email()));
    }

    private Answers answer(PersonId person, List<String> items, double gain, Map<String, String> words) {
        var level = levels.computeIfAbsent(person, one -> 3.2 + 0.7 * random.nextGaussian());
        var numbers = new HashMap<String, Integer>();
        for (var item : items) {
            var value = Math.round(level + gain + 0.7 * random.nextGaussian());
            numbers.put(item, Math.clamp(value, 1, 5));
        }
        return new Answers(numbers, words);
    }

    /** Every third writes something, too; the mentee of the demo has not answered. */
    private Map<PersonId, Answers> halfway(List<PersonId> asked, double share) {
        var owes = queries.person(MENTEE.email());
        var answers = new HashMap<PersonId, Answers>();
        for (var person : asked) {
            if (!person.equals(owes) && random.nextDouble() < share) {
                var words = answers.size() % 3 == 0
                        ? Map.of("change", DemoWords.CHANGE.get(random.nextInt(DemoWords.CHANGE.size())))
                        : Map.<String, String>of();
                answers.put(person, answer(person, SCALED, 0.6, words));
            }
        }
        return answers;
    }

    private Map<PersonId, Answers> recommendations(List<PersonId> asked) {
        var answers = new HashMap<PersonId, Answers>();
        asked.stream().filter(person -> random.nextDouble() < 0.62).forEach(person -> {
            var level = levels.getOrDefault(person, 3.4);
            var value = Math.clamp(Math.round(level * 1.7 + 2.2 + 1.2 * random.nextGaussian()), 0, 10);
            answers.put(person, new Answers(Map.of("recommend", value), Map.of()));
        });
        return answers;
    }

    /** Whoever coordinates opens what is due. */
    void openDue(CohortId cohort) {
        surveys.openDue(cohort);
    }

    /** The pair of the demo: both gave and were given something, and the mentee has asked for more. */
    void tellEachOther() {
        var mentor = queries.person(MENTOR.email());
        var mentee = queries.person(MENTEE.email());
        accounts.as(MENTEE.email(), () -> {
            var pair = spaceWith(mentor);
            feedback.give(pair, mentor, DemoWords.TO_MENTOR_WELL, DemoWords.TO_MENTOR_NEXT);
            scores.share(((Space.OfMatch) pair).match(), true);
        });
        accounts.as(
                MENTOR.email(),
                () -> feedback.give(spaceWith(mentee), mentee, DemoWords.TO_MENTEE_WELL, DemoWords.TO_MENTEE_NEXT));
        accounts.as(MENTEE.email(), () -> feedback.ask(spaceWith(mentor), mentor, DemoWords.QUESTION));
    }

    private Space spaceWith(PersonId partner) {
        return spaces.mine().stream()
                .filter(space -> !space.ofCircle() && space.has(partner))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(TwoWayFeedback.class + " needs a pair"))
                .space();
    }
}
