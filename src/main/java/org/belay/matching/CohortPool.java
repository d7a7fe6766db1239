package org.belay.matching;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Participant;
import org.belay.enrollment.Side;
import org.belay.matching.MatchingProblem.Lock;
import org.belay.matching.MatchingProblem.MenteeEntry;
import org.belay.matching.MatchingProblem.MentorEntry;
import org.belay.program.TopicId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The people of a cohort who can be matched, with the places and wishes that their open matches leave. Holds avoid lists:
 * never logged, shown or stored.
 */
final class CohortPool {

    /** Grades such as G7 or E3-2: the first number orders them. */
    private static final Pattern GRADE = Pattern.compile("\\d{1,6}");

    private final Map<EnrollmentId, Participant> participants;
    private final Map<PersonId, EnrollmentId> byPerson;
    private final Map<EnrollmentId, Profile> profiles = new HashMap<>();
    private final Map<EnrollmentId, Integer> menteesOf;
    private final Map<EnrollmentId, Integer> mentorsOf;
    private final MatchingSettings settings;
    private final PairAssessor assessor;

    /**
     * @param answers to the questions that the settings compare, by the keys of the questions
     * @param open matches of this cohort that are offered, active or on hold
     * @param past pairs of people who are not to be proposed (again)
     * @param reference a day in the middle of the cohort, by whose clock free hours of different zones are compared
     */
    CohortPool(
            List<Participant> people,
            Map<EnrollmentId, Map<String, String>> answers,
            MatchingSettings settings,
            Collection<Pair> open,
            Collection<People> past,
            LocalDate reference) {
        this.participants = people.stream()
                .collect(toMap(Participant::enrollment, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        this.byPerson = people.stream().collect(toMap(Participant::person, Participant::enrollment));
        this.settings = settings;
        this.assessor = new PairAssessor(settings);
        this.menteesOf = count(open.stream().flatMap(pair -> ofPeers() ? pair.both() : Stream.of(pair.mentor())));
        this.mentorsOf = count(open.stream().flatMap(pair -> ofPeers() ? pair.both() : Stream.of(pair.mentee())));
        var partners = new HashMap<PersonId, Set<PersonId>>();
        for (var pair : past) {
            partners.computeIfAbsent(pair.mentor(), key -> new HashSet<>()).add(pair.mentee());
            partners.computeIfAbsent(pair.mentee(), key -> new HashSet<>()).add(pair.mentor());
        }
        for (var participant : people) {
            profiles.put(
                    participant.enrollment(),
                    profile(
                            participant,
                            partners.getOrDefault(participant.person(), Set.of()),
                            reference,
                            answers.getOrDefault(participant.enrollment(), Map.of())));
        }
    }

    /** A pair of a cohort. */
    record Pair(EnrollmentId mentor, EnrollmentId mentee) {

        Stream<EnrollmentId> both() {
            return Stream.of(mentor, mentee);
        }

        /** Two peers, as each of them sees the pair. */
        Stream<Pair> eachWay() {
            return Stream.of(this, new Pair(mentee, mentor));
        }
    }

    /** Two people, of whatever cohort. */
    record People(PersonId mentor, PersonId mentee) {}

    private static Map<EnrollmentId, Integer> count(Stream<EnrollmentId> people) {
        return people.collect(groupingBy(Function.identity(), summingInt(one -> 1)));
    }

    Optional<Participant> find(EnrollmentId id) {
        return Optional.ofNullable(participants.get(id));
    }

    Participant get(EnrollmentId id) {
        return find(id).orElseThrow(() -> new NotFound(id));
    }

    EnrollmentId enrollment(long person) {
        return findEnrollment(new PersonId(person)).orElseThrow(() -> new NotFound(person));
    }

    Optional<EnrollmentId> findEnrollment(PersonId person) {
        return Optional.ofNullable(byPerson.get(person));
    }

    Profile profile(EnrollmentId id) {
        return Optional.ofNullable(profiles.get(id)).orElseThrow(() -> new NotFound(id));
    }

    /** Whether they are equals, and matched without sides. */
    boolean ofPeers() {
        return settings.eachOthersMentor();
    }

    /** Two people as a pair of this cohort; of peers the lower number stands at the place of the mentee, so that each pair is there once. */
    Pair pair(EnrollmentId mentor, EnrollmentId mentee) {
        return ofPeers() && mentor.value() < mentee.value() ? new Pair(mentee, mentor) : new Pair(mentor, mentee);
    }

    MatchingSettings settings() {
        return settings;
    }

    PairAssessment assess(Pair pair) {
        return assessor.assess(profile(pair.mentor()), profile(pair.mentee()));
    }

    Set<Rule> violated(Pair pair) {
        return assessor.violated(profile(pair.mentor()), profile(pair.mentee()));
    }

    List<Participant> mentors() {
        return participants.values().stream().filter(p -> p.side().mentors()).toList();
    }

    List<Participant> mentees() {
        return participants.values().stream().filter(p -> p.side().learns()).toList();
    }

    /** Places that open matches leave; 0 for who is no mentor. */
    int places(EnrollmentId mentor) {
        return find(mentor)
                .filter(p -> p.side().mentors())
                .map(p -> Math.max(0, p.mentorCapacity() - menteesOf.getOrDefault(mentor, 0)))
                .orElse(0);
    }

    /** Mentors still wanted; 0 for who is no mentee. */
    int wanted(EnrollmentId mentee) {
        return find(mentee)
                .filter(p -> p.side().learns())
                .map(p -> Math.max(0, p.menteeDemand() - mentorsOf.getOrDefault(mentee, 0)))
                .orElse(0);
    }

    int placesInAll() {
        return mentors().stream().mapToInt(p -> places(p.enrollment())).sum();
    }

    int wantedInAll() {
        return mentees().stream().mapToInt(p -> wanted(p.enrollment())).sum();
    }

    /** What the matcher is to solve: who has places left, who wants a mentor. */
    MatchingProblem problem(Collection<Pair> locks, Objective objective, long seed) {
        return new MatchingProblem(
                mentorEntries().stream()
                        .filter(entry -> !ofPeers() || entry.capacity() > 0)
                        .toList(),
                mentees().stream()
                        .filter(p -> wanted(p.enrollment()) > 0)
                        .map(p -> new MenteeEntry(profile(p.enrollment()), wanted(p.enrollment())))
                        .toList(),
                settings,
                locks.stream().map(this::lock).toList(),
                objective,
                seed);
    }

    /** Why these people have nobody, given who has how many by now. */
    List<MatchingResult.LeftOver> whyNobody(Set<EnrollmentId> mentees, Map<EnrollmentId, Integer> proposedFor) {
        var problem = new MatchingProblem(
                mentorEntries(),
                mentees().stream()
                        .filter(p -> mentees.contains(p.enrollment()))
                        .map(p -> new MenteeEntry(profile(p.enrollment()), Math.max(1, wanted(p.enrollment()))))
                        .toList(),
                settings,
                List.of(),
                Objective.SCORE,
                0);
        var taken = problem.mentors().stream()
                .mapToInt(mentor ->
                        proposedFor.getOrDefault(enrollment(mentor.profile().person()), 0))
                .toArray();
        return new LeftOvers(problem, assessor, taken, new int[problem.mentees().size()]).menteesShort();
    }

    private List<MentorEntry> mentorEntries() {
        return mentors().stream()
                .map(p -> new MentorEntry(profile(p.enrollment()), places(p.enrollment())))
                .toList();
    }

    private Lock lock(Pair pair) {
        return new Lock(
                get(pair.mentor()).person().value(), get(pair.mentee()).person().value());
    }

    private static Profile profile(
            Participant participant, Set<PersonId> partners, LocalDate reference, Map<String, String> answers) {
        var start = participant.startDate();
        var wanted = topics(participant.wanted());
        var offered = topics(participant.offered());
        if (participant.side() == Side.PEER) {
            // Whoever works on a topic too is somebody to talk to about it.
            offered.addAll(wanted);
        }
        return new Profile(
                participant.person().value(),
                participant.department() == null
                        ? null
                        : participant.department().value(),
                participant.site() == null ? null : participant.site().value(),
                grade(participant.grade()),
                participant.lineManagers().stream().map(PersonId::value).toList(),
                participant.languages(),
                availability(participant, reference),
                offered,
                wanted,
                participant.preferences().stream().map(PersonId::value).toList(),
                participant.avoid().stream().map(PersonId::value).collect(toSet()),
                partners.stream().map(PersonId::value).collect(toSet()),
                start == null ? null : YearMonth.from(start),
                answers);
    }

    static @Nullable Integer grade(@Nullable String spelled) {
        if (spelled == null) {
            return null;
        }
        var number = GRADE.matcher(spelled);
        return number.find() ? Integer.valueOf(number.group()) : null;
    }

    private static org.belay.enrollment.@Nullable WeekGrid availability(Participant participant, LocalDate reference) {
        var week = participant.availability();
        var zone = participant.timeZone();
        return week == null ? null : week.inUtc(zone == null ? ZoneOffset.UTC : zone, reference);
    }

    private static Set<Long> topics(Set<TopicId> ids) {
        return ids.stream().map(TopicId::value).collect(toCollection(HashSet::new));
    }
}
