package org.belay.history;

import static java.util.stream.Collectors.groupingBy;
import static org.belay.history.HistoryColumn.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.belay.history.HistoryDraft.Answer;
import org.belay.history.HistoryDraft.Answers;
import org.belay.history.HistoryDraft.CohortPart;
import org.belay.history.HistoryDraft.SessionPart;
import org.belay.history.HistoryPlan.Part;
import org.belay.history.HistoryPlan.Tally;
import org.belay.history.Known.PairKey;
import org.belay.history.Known.RatingKey;
import org.belay.history.Known.SessionKey;
import org.belay.history.RejectedRow.Reason;
import org.belay.program.TopicId;
import org.belay.session.SessionState;
import org.belay.shared.Email;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Brings the rows of the files together and compares them with what is known. It reads nothing and writes nothing. */
final class HistoryPlanner {

    private final Known known;
    private final PeopleByEmail people;
    private final ImportHistory options;
    private final Instant now;
    private final List<RejectedRow> rejected;

    private final Map<String, CohortOfFile> cohorts = new LinkedHashMap<>();
    private final Map<PairKey, Pair> pairs = new LinkedHashMap<>();
    private final Map<SessionKey, Pair> pairOfSession = new HashMap<>();
    private final Map<Part, Tally> tallies = new EnumMap<>(Part.class);

    HistoryPlanner(Known known, PeopleByEmail people, ImportHistory options, Instant now, List<RejectedRow> rejected) {
        this.known = known;
        this.people = people;
        this.options = options;
        this.now = now;
        this.rejected = rejected;
        known.pairs().forEach((key, pair) -> pairs.put(key, new Pair(key, pair.mentor(), pair.mentee())));
    }

    private interface Check {
        void run() throws BadCell;
    }

    private void orReject(HistoryFile file, int row, Check check) {
        try {
            check.run();
        } catch (BadCell e) {
            rejected.add(e.in(file, row));
        }
    }

    void takeSessions(List<SessionLine> lines) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        lines.stream()
                .collect(groupingBy(
                        line -> CohortOfFile.key(line.cohort()),
                        LinkedHashMap::new,
                        java.util.stream.Collectors.toList()))
                .forEach((code, own) -> cohorts.put(
                        code,
                        CohortOfFile.of(
                                own.getFirst().cohort(),
                                own,
                                options,
                                known.cohorts().get(code),
                                today)));
        lines.forEach(line -> orReject(HistoryFile.SESSIONS, line.row(), () -> take(line)));
    }

    private void take(SessionLine line) throws BadCell {
        var key = key(line.cohort(), line.pair());
        var mentor = people.find(MENTOR_EMAIL, line.mentor());
        var mentee = people.find(MENTEE_EMAIL, line.mentee());
        if (mentor.equals(mentee)) {
            throw new BadCell(MENTEE_EMAIL, Reason.SAME_PERSON, line.mentee().value());
        }
        var pair = pairs.getOrDefault(key, new Pair(key, mentor, mentee));
        if (!pair.areTheSame(mentor, mentee)) {
            throw new BadCell(PAIR_ID, Reason.OTHER_PEOPLE_BEFORE, line.pair());
        }
        check(line, pair);
        pairs.put(key, pair);
        pair.sessions.add(line);
        pairOfSession.put(session(pair, line.key()), pair);
    }

    private void check(SessionLine line, Pair pair) throws BadCell {
        topic(line);
        var key = session(pair, line.key());
        if (pairOfSession.containsKey(key)) {
            throw new BadCell(SESSION_ID, Reason.REPEATED, line.key());
        }
        var before = known.sessions().get(key);
        var match = known.pairs().get(pair.key);
        if (before != null && (match == null || !before.equals(match.match()))) {
            throw new BadCell(SESSION_ID, Reason.OTHER_PAIR_BEFORE, line.key());
        }
        var state = line.status().state();
        if ((state == SessionState.HELD || state == SessionState.MISSED)
                && line.startsAt().isAfter(now)) {
            throw new BadCell(
                    SCHEDULED_START_UTC, Reason.NOT_YET, line.startsAt().toString());
        }
        if (state == SessionState.SCHEDULED && !cohort(line.cohort()).running()) {
            throw new BadCell(STATUS, Reason.NEVER_LOGGED, line.key());
        }
    }

    private @Nullable TopicId topic(SessionLine line) throws BadCell {
        if (line.topic() == null) {
            return null;
        }
        var topic = known.topics().get(line.topic().toLowerCase(Locale.ROOT));
        if (topic == null) {
            throw new BadCell(TOPIC_KEY, Reason.UNKNOWN_TOPIC, line.topic());
        }
        return topic;
    }

    private CohortOfFile cohort(String code) {
        return java.util.Objects.requireNonNull(cohorts.get(CohortOfFile.key(code)));
    }

    private static SessionKey session(Pair pair, String key) {
        return new SessionKey(pair.key.cohort(), key);
    }

    private static PairKey key(String cohort, String pair) {
        return new PairKey(CohortOfFile.key(cohort), pair);
    }

    /** Answers on sessions and on the program, those that are not known yet. */
    Answers takeAnswers(List<AnswerLine> lines, List<FitLine> fits) {
        var ratings = new Sieve<AnswerLine, RatingKey>(Part.RATINGS, known.ratings());
        var feedback = new Sieve<AnswerLine, FeedbackOnce>(Part.PROGRAM_FEEDBACK, knownFeedback());
        for (var line : lines) {
            orReject(HistoryFile.FEEDBACK, line.row(), () -> {
                var pair = pair(line.pair(), pairs.get(key(line.cohort(), line.pair())));
                var person = respondent(line.respondent(), pair);
                var answer = new Answer<>(line, pair.key, person);
                var timePoint = line.kind().timePoint();
                if (timePoint == null) {
                    ratings.take(answer, new RatingKey(session(line, pair), person), FEEDBACK_ID, line.key());
                } else {
                    feedback.take(answer, new FeedbackOnce(pair.key, person, timePoint), FEEDBACK_ID, line.key());
                    pair.answeredAtTheEnd |= timePoint == org.belay.feedback.TimePoint.END;
                }
            });
        }
        return new Answers(ratings.fresh(), feedback.fresh(), takeFits(fits));
    }

    private List<Answer<FitLine>> takeFits(List<FitLine> lines) {
        var sieve = new Sieve<FitLine, FitOnce>(Part.FIT_ANSWERS, knownFits());
        for (var line : lines) {
            orReject(HistoryFile.FIT, line.row(), () -> {
                var pair = pair(line.pair(), onlyPair(line.pair()));
                var person = respondent(line.respondent(), pair);
                sieve.take(
                        new Answer<>(line, pair.key, person),
                        new FitOnce(pair.key, person, line.at()),
                        RESPONDENT_EMAIL,
                        line.respondent().value());
            });
        }
        return sieve.fresh();
    }

    /** That file names no cohort; the id of a pair must tell enough. */
    private @Nullable Pair onlyPair(String id) {
        var found = pairs.values().stream().filter(p -> p.key.pair().equals(id)).toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static Pair pair(String id, @Nullable Pair found) throws BadCell {
        if (found == null) {
            throw new BadCell(PAIR_ID, Reason.UNKNOWN_PAIR, id);
        }
        return found;
    }

    private PersonId respondent(Email email, Pair pair) throws BadCell {
        var person = people.find(RESPONDENT_EMAIL, email);
        if (!pair.has(person)) {
            throw new BadCell(RESPONDENT_EMAIL, Reason.NOT_OF_THE_PAIR, email.value());
        }
        return person;
    }

    private SessionKey session(AnswerLine line, Pair pair) throws BadCell {
        var session = session(pair, java.util.Objects.requireNonNull(line.session()));
        var match = known.pairs().get(pair.key);
        var knownHere = match != null && match.match().equals(known.sessions().get(session));
        if (!knownHere && !pair.equals(pairOfSession.get(session))) {
            throw new BadCell(SESSION_ID, Reason.UNKNOWN_SESSION, session.session());
        }
        return session;
    }

    private record FeedbackOnce(PairKey pair, PersonId person, org.belay.feedback.TimePoint timePoint) {}

    private record FitOnce(PairKey pair, PersonId person, Instant at) {}

    private Set<FeedbackOnce> knownFeedback() {
        var answers = new HashSet<FeedbackOnce>();
        known.pairs()
                .forEach((key, pair) -> known.feedback().stream()
                        .filter(f -> f.match().equals(pair.match()))
                        .forEach(f -> answers.add(new FeedbackOnce(key, f.person(), f.timePoint()))));
        return answers;
    }

    private Set<FitOnce> knownFits() {
        var answers = new HashSet<FitOnce>();
        known.pairs()
                .forEach((key, pair) -> known.fits().stream()
                        .filter(f -> f.match().equals(pair.match()))
                        .forEach(f -> answers.add(new FitOnce(key, f.person(), f.at()))));
        return answers;
    }

    /** Lets through what is new, counts what is known, and rejects what the file says twice. */
    private final class Sieve<T, K> {
        private final Part part;
        private final Set<K> before;
        private final Set<K> seen = new HashSet<>();
        private final List<Answer<T>> fresh = new ArrayList<>();

        Sieve(Part part, Set<K> before) {
            this.part = part;
            this.before = before;
        }

        void take(Answer<T> answer, K key, HistoryColumn column, String value) throws BadCell {
            if (!seen.add(key)) {
                throw new BadCell(column, Reason.REPEATED, value);
            }
            if (!before.contains(key)) {
                fresh.add(answer);
            }
        }

        List<Answer<T>> fresh() {
            tallies.put(part, new Tally(fresh.size(), seen.size() - fresh.size()));
            return fresh;
        }
    }

    /** To be called last. */
    HistoryDraft draft(HistoryFiles files, boolean newProgram, Answers answers) {
        var parts = new ArrayList<CohortPart>();
        var summaries = new ArrayList<HistoryPlan.Cohort>();
        for (var cohort : cohorts.values()) {
            var own = pairs.values().stream()
                    .filter(pair -> pair.key.cohort().equals(cohort.codeKey()))
                    .toList();
            if (own.stream().anyMatch(pair -> !pair.sessions.isEmpty())) {
                parts.add(part(cohort, own));
                summaries.add(summary(cohort, own.size()));
            }
        }
        rejected.sort(Comparator.comparing(RejectedRow::file).thenComparingInt(RejectedRow::row));
        var plan = new HistoryPlan(files, options, newProgram, summaries, tallies, rejected, people.foundByName());
        return new HistoryDraft(plan, parts, answers);
    }

    private static HistoryPlan.Cohort summary(CohortOfFile cohort, int pairs) {
        var draft = cohort.draft();
        return new HistoryPlan.Cohort(
                String.valueOf(draft.code()),
                draft.name(),
                cohort.existing() == null,
                cohort.running(),
                cohort.startsOn(),
                cohort.endsOn(),
                pairs);
    }

    private CohortPart part(CohortOfFile cohort, List<Pair> own) {
        var existing = cohort.existing() == null ? null : cohort.existing().id();
        var inFile = own.stream().filter(pair -> !pair.sessions.isEmpty()).toList();
        var matches = inFile.stream().map(cohort::pair).toList();
        var places = cohort.enrollments(matches);
        var known = existing == null
                ? Map.<PersonId, Object>of()
                : this.known.enrollments().getOrDefault(existing, Map.of());
        var newPlaces =
                places.stream().filter(p -> !known.containsKey(p.person())).toList();
        var newMatches = matches.stream()
                .filter(m -> !this.known.pairs().containsKey(m.key()))
                .toList();
        var sessions = new ArrayList<SessionPart>();
        for (var pair : inFile) {
            pair.sessions.stream()
                    .filter(line -> !this.known.sessions().containsKey(session(pair, line.key())))
                    .forEach(line -> sessions.add(part(pair, line)));
        }
        int all = inFile.stream().mapToInt(pair -> pair.sessions.size()).sum();
        count(Part.COHORTS, existing == null ? 1 : 0, 1);
        count(Part.ENROLLMENTS, newPlaces.size(), places.size());
        count(Part.MATCHES, newMatches.size(), matches.size());
        count(Part.SESSIONS, sessions.size(), all);
        return new CohortPart(
                existing, cohort.draft(), cohort.running(), cohort.start(), newPlaces, newMatches, sessions);
    }

    private SessionPart part(Pair pair, SessionLine line) {
        var topic =
                line.topic() == null ? null : known.topics().get(line.topic().toLowerCase(Locale.ROOT));
        return new SessionPart(line, pair.key, topic, pair.successorOf(line));
    }

    private void count(Part part, int added, int all) {
        tallies.merge(
                part, new Tally(added, all - added), (a, b) -> new Tally(a.added() + b.added(), a.known() + b.known()));
    }
}
