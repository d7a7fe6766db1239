package org.belay.history;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.belay.cohort.CohortDates;
import org.belay.cohort.CohortDraft;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.history.HistoryDraft.EnrollmentPart;
import org.belay.history.HistoryDraft.PairPart;
import org.belay.matching.MatchState;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A cohort that the files name by its code.
 *
 * @param existing the cohort of that code in the program; it stays as it is
 * @param draft with complete dates of start and end
 */
record CohortOfFile(@Nullable CohortReference existing, CohortDraft draft, boolean running) {

    private static final Set<CohortState> GOING_ON = EnumSet.of(CohortState.RUNNING, CohortState.CLOSING);

    static CohortOfFile of(
            String code,
            Collection<SessionLine> sessions,
            ImportHistory options,
            @Nullable CohortReference existing,
            LocalDate today) {
        if (existing != null) {
            return new CohortOfFile(existing, draftOf(existing, sessions), isRunning(existing));
        }
        var chosen = options.cohorts().stream()
                .filter(draft -> code.equalsIgnoreCase(draft.code()))
                .findFirst()
                .orElse(new CohortDraft(code, code, CohortDates.NONE));
        var draft = new CohortDraft(chosen.name(), code, completed(chosen.dates(), sessions));
        return new CohortOfFile(null, draft, !end(draft).isBefore(today));
    }

    /** @throws Refused when pairs cannot have met in it yet */
    private static boolean isRunning(CohortReference cohort) {
        if (cohort.state() != CohortState.CLOSED && !GOING_ON.contains(cohort.state())) {
            throw new Refused(Problem.of("history.problem.cohort-not-running", cohort.name()));
        }
        return GOING_ON.contains(cohort.state());
    }

    private static CohortDraft draftOf(CohortReference cohort, Collection<SessionLine> sessions) {
        return new CohortDraft(cohort.name(), cohort.code(), completed(cohort.dates(), sessions));
    }

    private static CohortDates completed(CohortDates dates, Collection<SessionLine> sessions) {
        var days = sessions.stream()
                .map(s -> LocalDate.ofInstant(s.startsAt(), ZoneOffset.UTC))
                .toList();
        var start = dates.startsOn() == null ? days.stream().min(naturalOrder()).orElseThrow() : dates.startsOn();
        var end = dates.endsOn() == null ? days.stream().max(naturalOrder()).orElseThrow() : dates.endsOn();
        return new CohortDates(dates.enrollmentOpensOn(), dates.enrollmentClosesOn(), start, end);
    }

    String codeKey() {
        return key(Objects.requireNonNull(draft.code()));
    }

    /** Codes are the same whatever their case. */
    static String key(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    LocalDate startsOn() {
        return Objects.requireNonNull(draft.dates().startsOn());
    }

    LocalDate endsOn() {
        return end(draft);
    }

    private static LocalDate end(CohortDraft draft) {
        return Objects.requireNonNull(draft.dates().endsOn());
    }

    Instant start() {
        return startsOn().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    PairPart pair(Pair pair) {
        return running ? pair.whileRunning() : pair.after(endsOn());
    }

    /** The places of everybody in these pairs. */
    List<EnrollmentPart> enrollments(List<PairPart> pairs) {
        var matches = new LinkedHashMap<PersonId, ArrayList<PairPart>>();
        for (var pair : pairs) {
            matches.computeIfAbsent(pair.mentor(), p -> new ArrayList<>()).add(pair);
            matches.computeIfAbsent(pair.mentee(), p -> new ArrayList<>()).add(pair);
        }
        return matches.entrySet().stream().map(CohortOfFile::enrollment).toList();
    }

    private static EnrollmentPart enrollment(Map.Entry<PersonId, ? extends List<PairPart>> entry) {
        var person = entry.getKey();
        var pairs = entry.getValue();
        int mentees =
                (int) pairs.stream().filter(p -> p.mentor().equals(person)).count();
        var side = mentees == 0 ? Side.MENTEE : mentees == pairs.size() ? Side.MENTOR : Side.BOTH;
        var ended =
                pairs.stream().map(PairPart::endedAt).filter(Objects::nonNull).max(naturalOrder());
        return new EnrollmentPart(person, side, state(pairs), mentees, ended.orElse(null));
    }

    /** Whoever saw one match through completed the cohort. */
    private static EnrollmentState state(List<PairPart> pairs) {
        if (pairs.stream().anyMatch(p -> p.state() == MatchState.ACTIVE)) {
            return EnrollmentState.ACTIVE;
        }
        return pairs.stream().anyMatch(p -> p.state() == MatchState.COMPLETED)
                ? EnrollmentState.COMPLETED
                : EnrollmentState.LEFT;
    }
}
