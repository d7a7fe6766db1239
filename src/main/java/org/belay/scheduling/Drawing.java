package org.belay.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.organization.RoomId;
import org.belay.scheduling.ScheduleLoader.Calendars;
import org.belay.scheduling.ScheduleProblem.Meeting;
import org.belay.scheduling.ScheduleProblem.RoomNeed;
import org.belay.scheduling.ScheduleProblem.Window;
import org.belay.scheduling.ScheduleProblem.Wishes;
import org.belay.scheduling.ScheduleQueries.Group;
import org.belay.scheduling.ScheduleQueries.Pair;
import org.belay.scheduling.ScheduleQueries.Standing;
import org.belay.session.SessionId;
import org.belay.session.SessionKind;
import org.belay.session.SessionState;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Draws up the problem of a run from the calendars of a cohort: what stands, what is to come, and when it may be. */
final class Drawing {

    /** After a change a session moves by a week at most. */
    private static final Duration NEAR = Duration.ofDays(7);

    private static final Duration KICKOFF_WITHIN = Duration.ofDays(14);

    private final Calendars calendars;
    private final List<Meeting> meetings = new ArrayList<>();
    private final List<Subject> subjects = new ArrayList<>();
    private final Map<PersonId, Integer> index = new HashMap<>();

    /**
     * What a meeting of the problem is.
     *
     * @param standing the session that is there already
     */
    record Subject(
            MeetingKind kind,
            @Nullable MatchId match,
            @Nullable CircleId circle,
            int minutes,
            SessionKind held,
            @Nullable Standing standing) {}

    /** A problem, and what its meetings are. */
    record Drawn(Calendars calendars, ScheduleProblem problem, List<Subject> subjects) {

        Drawn {
            subjects = List.copyOf(subjects);
        }

        Instant startsAt(Placement placement) {
            return calendars.time().instant(placement.start());
        }

        @Nullable
        RoomId room(Placement placement) {
            return placement.room() < 0
                    ? null
                    : calendars.rooms().get(placement.room()).room();
        }

        /** How many are to be placed. */
        int open() {
            return (int) problem.meetings().stream().filter(m -> !m.pinned()).count();
        }
    }

    Drawing(Calendars calendars) {
        this.calendars = calendars;
        for (var i = 0; i < calendars.people().size(); i++) {
            index.put(calendars.people().get(i), i);
        }
    }

    /** Everything that stands, as it stands: for asking what stands against a single move. */
    Drawn standing(SessionId moved, Window window) {
        for (var session : calendars.sessions()) {
            if (ahead(session)) {
                var here = session.session().equals(moved);
                stand(session, 1, here ? window : near(session), !here);
            }
        }
        return drawn(new Wishes(0, 0, TimeLine.PER_DAY));
    }

    /** Everything that stands, and where it stands it is to stay. */
    Drawn asItIs() {
        for (var session : calendars.sessions()) {
            if (ahead(session)) {
                stand(session, 1, near(session), true);
            }
        }
        return drawn(new Wishes(0, 0, TimeLine.PER_DAY));
    }

    /** What stands may move, if there is no other way; but those two who agreed to meet at an odd hour may do so. */
    Drawn replanning() {
        var notice = calendars.now().plus(ScheduleLoader.NOTICE);
        var numbers = new HashMap<Object, Integer>();
        for (var session : calendars.sessions()) {
            if (ahead(session)) {
                var soon = session.time().startsAt().isBefore(notice);
                var number = numbers.merge(of(session), 1, Integer::sum);
                stand(
                        session,
                        number,
                        near(session),
                        soon || !aligned(session) || meeting(session).isEmpty());
            }
        }
        var drawn = drawn(new Wishes(0, 0, TimeLine.PER_DAY));
        var board = Conflicts.board(drawn);
        for (var index = 0; index < meetings.size(); index++) {
            var meeting = meetings.get(index);
            var now = meeting.now();
            if (now != null
                    && !meeting.pinned()
                    && Conflicts.of(drawn, board, index).isEmpty()
                    && !drawn.problem().starts(meeting).contains(now.start())) {
                meetings.set(index, meeting.at(now, true));
            }
        }
        return drawn(new Wishes(0, 0, TimeLine.PER_DAY));
    }

    /** What settings ask for, around what is agreed or pinned. */
    Drawn placing(ScheduleSettings settings) {
        var from = from(settings);
        var to = settings.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var sessionsFrom = settings.kickoff() && calendars.kickoff() == null ? kickoff(settings, from, to) : from;
        keptKickoff(settings, from, to);
        for (var pair : calendars.pairs()) {
            var series = new Series(
                    session -> pair.match().equals(session.match()),
                    settings.weeks(),
                    settings.minutes(),
                    subject(pair, settings));
            place(series, settings, settings.sessions(), sessionsFrom, to);
        }
        for (var group : calendars.groups()) {
            var series = new Series(
                    session -> group.circle().equals(session.circle()),
                    settings.groupWeeks(),
                    settings.groupMinutes(),
                    subject(group, settings));
            var which = settings.groups() ? ScheduleSettings.Sessions.ALL : ScheduleSettings.Sessions.NONE;
            place(series, settings, which, sessionsFrom, to);
        }
        var least = Math.max(1, Math.min(settings.weeks(), settings.groupWeeks()) * 7 / 3);
        return drawn(new Wishes(
                least * TimeLine.PER_DAY,
                settings.preferredFrom().toSecondOfDay() / 1800,
                Math.ceilDiv(settings.preferredTo().toSecondOfDay(), 1800)));
    }

    private Drawn drawn(Wishes wishes) {
        return new Drawn(
                calendars,
                new ScheduleProblem(
                        calendars.time(), calendars.attendees(), calendars.meetingRooms(), meetings, wishes),
                subjects);
    }

    private Instant from(ScheduleSettings settings) {
        var first = settings.from().atStartOfDay(ZoneOffset.UTC).toInstant();
        var soonest = calendars.now().plus(ScheduleLoader.NOTICE);
        return first.isBefore(soonest) ? soonest : first;
    }

    /** Everybody meets in the first two weeks; sessions come after that. */
    private Instant kickoff(ScheduleSettings settings, Instant from, Instant to) {
        var end = from.plus(KICKOFF_WITHIN);
        meetings.add(kickoff(settings, window(from, end.isBefore(to) ? end : to), null, false));
        subjects.add(new Subject(MeetingKind.KICKOFF, null, null, settings.groupMinutes(), settings.kind(), null));
        var half = from.plus(KICKOFF_WITHIN.dividedBy(2));
        return half.isBefore(to) ? half : from;
    }

    private Meeting kickoff(ScheduleSettings settings, Window window, @Nullable Placement now, boolean pinned) {
        var everybody = calendars.people();
        var need = settings.kind() == SessionKind.IN_PERSON ? need(everybody, settings.equipment()) : null;
        return new Meeting(
                MeetingKind.KICKOFF,
                -1,
                0,
                List.of(),
                everybody.stream().map(index::get).toList(),
                List.of(),
                TimeLine.slots(settings.groupMinutes()),
                window,
                need,
                now,
                pinned);
    }

    /** One that stands and is not to be placed anew takes its time. */
    private void keptKickoff(ScheduleSettings settings, Instant from, Instant to) {
        var standing = calendars.kickoff();
        if (standing == null || standing.time().startsAt().isBefore(calendars.now())) {
            return;
        }
        var anew = settings.kickoff() && standing.open();
        var now = new Placement(calendars.time().slot(standing.startsAt()), calendars.room(standing.room()));
        var end = from.plus(KICKOFF_WITHIN);
        var meeting = kickoff(settings, window(from, end.isBefore(to) ? end : to), anew ? null : now, !anew);
        meetings.add(anew ? meeting : meeting.lasting(TimeLine.slots(standing.minutes())));
        subjects.add(new Subject(
                MeetingKind.KICKOFF,
                null,
                null,
                anew ? settings.groupMinutes() : standing.minutes(),
                settings.kind(),
                null));
    }

    /** The sessions of a pair or circle. */
    private record Series(Predicate<Standing> own, int weeks, int minutes, Subject subject) {}

    private void place(
            Series series, ScheduleSettings settings, ScheduleSettings.Sessions which, Instant from, Instant to) {
        var kept = calendars.sessions().stream()
                .filter(series.own)
                .filter(session -> !session.proposed() || session.pinned())
                .filter(session -> session.state() != SessionState.MISSED)
                .toList();
        var turns = turns(series, which, from, to, kept.isEmpty());
        var standing = new HashSet<SessionId>();
        for (var number = 1; number <= turns.size(); number++) {
            var turn = turns.get(number - 1);
            var there = kept.stream()
                    .filter(session -> turn.holds(session.time().startsAt()))
                    .findFirst();
            if (there.isEmpty()) {
                fresh(series, settings, number, turn);
            } else if (ahead(there.get())) {
                standing.add(there.get().session());
                stand(there.get(), number, window(turn.from(), turn.to()), true);
            }
        }
        kept.stream()
                .filter(session -> ahead(session) && !standing.contains(session.session()))
                .forEach(session -> stand(session, 0, near(session), true));
    }

    /** A stretch in which there is to be one session. */
    private record Turn(Instant from, Instant to) {

        boolean holds(Instant time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    private static List<Turn> turns(
            Series series, ScheduleSettings.Sessions which, Instant from, Instant to, boolean none) {
        var turns = new ArrayList<Turn>();
        var length = Duration.ofDays(7L * series.weeks);
        switch (which) {
            case NONE -> {}
            case FIRST -> {
                if (none) {
                    turns.add(new Turn(from, earlier(from.plus(length), to)));
                }
            }
            case ALL -> {
                for (var start = from; start.plus(Duration.ofDays(2)).isBefore(to); start = start.plus(length)) {
                    turns.add(new Turn(start, earlier(start.plus(length), to)));
                }
            }
        }
        return turns;
    }

    private void fresh(Series series, ScheduleSettings settings, int number, Turn turn) {
        var subject = series.subject;
        var people = people(subject.match(), subject.circle());
        var need = settings.kind() == SessionKind.IN_PERSON ? need(people, settings.equipment()) : null;
        meetings.add(new Meeting(
                subject.kind(),
                series(subject.match(), subject.circle()),
                number,
                indexes(people),
                List.of(),
                leaders(subject.circle()),
                TimeLine.slots(series.minutes),
                window(turn.from, turn.to),
                need,
                null,
                false));
        subjects.add(new Subject(
                subject.kind(),
                subject.match(),
                subject.circle(),
                series.minutes,
                need == null ? SessionKind.REMOTE : SessionKind.IN_PERSON,
                null));
    }

    private Subject subject(Pair pair, ScheduleSettings settings) {
        return new Subject(MeetingKind.PAIR, pair.match(), null, settings.minutes(), settings.kind(), null);
    }

    private Subject subject(Group group, ScheduleSettings settings) {
        return new Subject(MeetingKind.CIRCLE, null, group.circle(), settings.groupMinutes(), settings.kind(), null);
    }

    private void stand(Standing session, int number, Window window, boolean pinned) {
        var meeting = meeting(session);
        var room = calendars.room(session.room());
        var start = calendars.time().slot(session.time().startsAt());
        meetings.add(new Meeting(
                session.circle() == null ? MeetingKind.PAIR : MeetingKind.CIRCLE,
                number == 0 ? -1 : series(session.match(), session.circle()),
                number,
                indexes(meeting),
                List.of(),
                leaders(session.circle()),
                calendars.time().slotFrom(session.time().endsAt()) - start,
                window,
                room < 0 ? null : need(meeting, Set.of()),
                new Placement(start, room),
                pinned));
        subjects.add(new Subject(
                session.circle() == null ? MeetingKind.PAIR : MeetingKind.CIRCLE,
                session.match(),
                session.circle(),
                session.minutes(),
                session.kind(),
                session));
    }

    private boolean ahead(Standing session) {
        return (session.proposed() || session.state() == SessionState.SCHEDULED)
                && session.time().startsAt().isAfter(calendars.now())
                && calendars.time().slotFrom(session.time().endsAt())
                        <= calendars.time().slots();
    }

    private boolean aligned(Standing session) {
        var start = session.time().startsAt();
        return calendars.time().instant(calendars.time().slot(start)).equals(start);
    }

    private Window near(Standing session) {
        var soonest = calendars.now().plus(ScheduleLoader.NOTICE);
        var from = session.time().startsAt().minus(NEAR);
        return window(
                from.isBefore(soonest) ? soonest : from, session.time().endsAt().plus(NEAR));
    }

    private Window window(Instant from, Instant to) {
        var time = calendars.time();
        return new Window(Math.max(0, time.slotFrom(from)), Math.min(time.slots(), time.slot(to)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private @Nullable RoomNeed need(List<PersonId> people, Set<String> equipment) {
        return calendars
                .site(people)
                .map(site -> new RoomNeed(people.size(), equipment, Set.of(site.value())))
                .orElse(null);
    }

    private static Object of(Standing session) {
        return Optional.<Object>ofNullable(session.match()).orElseGet(session::circle);
    }

    private static int series(@Nullable MatchId match, @Nullable CircleId circle) {
        return match != null
                ? Math.toIntExact(2 * match.value())
                : circle != null ? Math.toIntExact(2 * circle.value() + 1) : -1;
    }

    /** Those whom it takes; nobody of a match or circle that does not meet now. */
    private List<PersonId> meeting(Standing session) {
        return people(session.match(), session.circle());
    }

    private List<PersonId> people(@Nullable MatchId match, @Nullable CircleId circle) {
        for (var pair : match == null ? List.<Pair>of() : calendars.pairs()) {
            if (pair.match().equals(match)) {
                return List.of(pair.mentor(), pair.mentee());
            }
        }
        for (var group : circle == null ? List.<Group>of() : calendars.groups()) {
            if (group.circle().equals(circle)) {
                return Stream.concat(Stream.ofNullable(group.leader()), group.members().stream())
                        .distinct()
                        .sorted(java.util.Comparator.comparingLong(PersonId::value))
                        .toList();
            }
        }
        return List.of();
    }

    private List<Integer> indexes(List<PersonId> people) {
        return people.stream().map(index::get).toList();
    }

    private List<Integer> leaders(@Nullable CircleId circle) {
        return calendars.groups().stream()
                .filter(group -> group.circle().equals(circle))
                .flatMap(group -> Stream.ofNullable(group.leader()))
                .map(index::get)
                .toList();
    }
}
