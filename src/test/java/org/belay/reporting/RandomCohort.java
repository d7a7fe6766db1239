package org.belay.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.matching.MatchId;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Funnel;
import org.belay.reporting.CohortFacts.Month;
import org.belay.reporting.CohortFacts.Sessions;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.CohortFacts.Topic;
import org.belay.reporting.CohortMonths.MatchSets;
import org.belay.reporting.CohortMonths.MonthFacts;
import org.belay.reporting.CohortMonths.Pair;
import org.belay.shared.PersonId;

/** Events of a cohort that never was, and the facts that the queries would read of them. */
final class RandomCohort {

    /** No goals, workshops or circles. */
    static final GroupStanding NO_STANDING = new GroupStanding(null, Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE);

    static final YearMonth FIRST = YearMonth.of(2026, 1);

    enum State {
        HELD,
        MISSED,
        OPEN,
        MOVED,
        CANCELLED
    }

    /** How a cohort goes. Chances are of 100. */
    record Shape(int pairs, int months, int perMonth, int held, int open, int stray, int rated, int best) {

        /** Small and large, good and bad, with and without a few who met before the others. */
        static Shape any(Random random) {
            return new Shape(
                    1 + random.nextInt(random.nextBoolean() ? 12 : 40),
                    1 + random.nextInt(8),
                    1 + random.nextInt(3),
                    50 + random.nextInt(51),
                    random.nextInt(2) * random.nextInt(100),
                    random.nextInt(3) * 20,
                    random.nextInt(101),
                    random.nextInt(100));
        }
    }

    record Met(Pair pair, int month, State state, List<Integer> topics) {}

    /** What somebody said about a session, or about a pair. */
    record Said(PersonId person, Pair pair, int month, int choice) {}

    private record Place(Pair pair, int from, int to) {}

    final int months;
    final List<Met> sessions = new ArrayList<>();
    final List<Said> ratings = new ArrayList<>();
    final List<Said> fit = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    RandomCohort(Random random, Shape shape) {
        this.months = shape.months();
        long mentor = 1;
        for (int i = 0; i < shape.pairs(); i++) {
            if (i > 0 && random.nextInt(4) > 0) {
                mentor++;
            }
            var pair = new Pair(new MatchId(i + 1L), new PersonId(mentor), new PersonId(1000L + i));
            boolean stray = random.nextInt(100) < shape.stray();
            int from = stray || months < 4 ? 0 : 1;
            int to = random.nextInt(8) == 0
                    ? from + random.nextInt(months - from)
                    : stray || months < 4 ? months - 1 : months - 2;
            places.add(new Place(pair, from, to));
            meet(random, shape, pair, from, to);
            if (random.nextInt(100) < shape.rated()) {
                fit.add(new Said(pair.mentee(), pair, from, Math.min(random.nextInt(3), random.nextInt(3))));
            }
        }
    }

    private void meet(Random random, Shape shape, Pair pair, int from, int to) {
        for (int month = from; month <= to; month++) {
            for (int i = random.nextInt(shape.perMonth() + 1); i > 0; i--) {
                State state = random.nextInt(100) < shape.held()
                        ? State.HELD
                        : random.nextInt(100) < shape.open()
                                ? State.OPEN
                                : State.values()[1 + 2 * random.nextInt(2) + (random.nextBoolean() ? 1 : 0)];
                state = state == State.OPEN && shape.open() == 0 ? State.MISSED : state;
                List<Integer> topics = IntStream.range(0, 3)
                        .filter(topic -> random.nextInt(4) == 0)
                        .boxed()
                        .toList();
                sessions.add(new Met(pair, month, state, topics));
                if (state == State.HELD && random.nextInt(100) < shape.rated()) {
                    int choice = random.nextInt(100) < shape.best() ? 0 : random.nextInt(5);
                    ratings.add(new Said(random.nextBoolean() ? pair.mentor() : pair.mentee(), pair, month, choice));
                }
            }
        }
    }

    CohortFacts facts() {
        List<Month> calendar = IntStream.range(0, months)
                .mapToObj(month -> new Month(FIRST.plusMonths(month), sessions(met -> met.month() == month)))
                .toList();
        MatchSets sets = sets(0, months - 1);
        return new CohortFacts(
                new Funnel(null, null, null, null, null, null, null, null),
                List.of(),
                sessions(met -> true),
                matches(sets),
                answers(ratings, 5, said -> true),
                answers(fit, 3, said -> true),
                null,
                topics(met -> true),
                calendar,
                List.of(),
                List.of(),
                Standing.NONE);
    }

    CohortMonths byMonth() {
        CohortFacts.Matches matches = Objects.requireNonNull(facts().matches());
        return new CohortMonths(
                sets(0, months - 1),
                IntStream.range(0, months)
                        .mapToObj(month -> new MonthFacts(
                                matches,
                                sets(month, month),
                                answers(ratings, 5, said -> said.month() == month),
                                answers(fit, 3, said -> said.month() == month),
                                topics(met -> met.month() == month)))
                        .toList());
    }

    /** Of some of the pairs, as of a department. */
    GroupFacts of(Predicate<Pair> pairs) {
        MatchSets all = sets(0, months - 1);
        MatchSets sets = new MatchSets(
                all.active().stream().filter(pairs).collect(Collectors.toSet()),
                all.silent().stream().filter(pairs).collect(Collectors.toSet()));
        long mentees = sets.active().stream().map(Pair::mentee).distinct().count();
        return new GroupFacts(
                sessions(met -> pairs.test(met.pair())),
                answers(ratings, 5, said -> pairs.test(said.pair())),
                answers(fit, 3, said -> pairs.test(said.pair())),
                topics(met -> pairs.test(met.pair())),
                matches(sets),
                new Tally(mentees, mentees));
    }

    private static CohortFacts.Matches matches(MatchSets sets) {
        return new CohortFacts.Matches(
                MatchSets.tally(sets.active()),
                MatchSets.tally(sets.silent()),
                MatchSets.tally(sets.notSilent()),
                List.of());
    }

    MatchSets sets(int from, int to) {
        Set<Pair> active = places.stream()
                .filter(place -> place.from() <= to && place.to() >= from)
                .map(Place::pair)
                .collect(Collectors.toSet());
        return new MatchSets(
                active,
                places.stream()
                        .filter(place -> active.contains(place.pair()))
                        .filter(place -> sessions.stream()
                                .noneMatch(met -> met.pair().equals(place.pair())
                                        && met.state() == State.HELD
                                        && met.month() == Math.min(to, place.to())))
                        .map(Place::pair)
                        .collect(Collectors.toSet()));
    }

    Sessions sessions(Predicate<Met> which) {
        return new Sessions(
                tally(which, State.HELD, State.MISSED, State.OPEN),
                tally(which, State.HELD),
                tally(which, State.MISSED),
                tally(which, State.MISSED, State.OPEN),
                tally(which, State.OPEN),
                tally(which, State.MOVED),
                tally(which, State.CANCELLED),
                tally(which, State.HELD).value() * 0.75);
    }

    Tally tally(Predicate<Met> which, State... states) {
        return tally(sessions.stream()
                .filter(which)
                .filter(met -> Arrays.asList(states).contains(met.state()))
                .toList());
    }

    private static Tally tally(List<Met> sessions) {
        Set<PersonId> people = sessions.stream()
                .flatMap(met -> Stream.of(met.pair().mentor(), met.pair().mentee()))
                .collect(Collectors.toSet());
        return new Tally(sessions.size(), people.size());
    }

    Tally topic(int topic, Predicate<Met> which) {
        return tally(sessions.stream()
                .filter(which)
                .filter(met -> met.state() == State.HELD && met.topics().contains(topic))
                .toList());
    }

    private List<Topic> topics(Predicate<Met> which) {
        return IntStream.range(0, 3)
                .mapToObj(topic -> new Topic("Topic " + topic, topic(topic, which)))
                .filter(topic -> topic.held().value() > 0)
                .toList();
    }

    static Tally said(List<Said> answers, Predicate<Said> which) {
        List<Said> some = answers.stream().filter(which).toList();
        return new Tally(
                some.size(), new HashSet<>(some.stream().map(Said::person).toList()).size());
    }

    private static Answers answers(List<Said> said, int choices, Predicate<Said> which) {
        return new Answers(
                IntStream.range(0, choices)
                        .mapToObj(choice -> said(said, which.and(each -> each.choice() == choice)))
                        .toList(),
                said(said, which).people(),
                null);
    }
}
