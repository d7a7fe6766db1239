package org.belay.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.belay.scheduling.Drawn.Subject;
import org.belay.scheduling.ScheduleLoader.Calendars;
import org.belay.scheduling.ScheduleProblem.Meeting;
import org.belay.scheduling.ScheduleProblem.Wishes;
import org.belay.scheduling.ScheduleQueries.Standing;
import org.belay.scheduling.ScheduleSettings.Sessions;
import org.belay.session.SessionId;
import org.belay.session.SessionKind;
import org.belay.session.SessionState;

/** Draws up the problem of a run that places what settings ask for, around what is agreed or pinned. */
final class Placing {

    private final Calendars calendars;
    private final ScheduleSettings settings;
    private final Sheet sheet;

    Placing(Calendars calendars, ScheduleSettings settings) {
        this.calendars = calendars;
        this.settings = settings;
        this.sheet = new Sheet(calendars);
    }

    Drawn drawn() {
        var from = sheet.soonest(settings.from().atStartOfDay(ZoneOffset.UTC).toInstant());
        var to = settings.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var many = new ManyMeet(sheet);
        var sessionsFrom = many.kickoff(settings, from, to);
        many.workshops(settings, from, to);
        for (var pair : calendars.pairs()) {
            var series = new Series(
                    session -> pair.match().equals(session.match()),
                    settings.weeks(),
                    Subject.of(pair.match(), null, settings.minutes(), settings.kind()));
            place(series, settings.sessions(), sessionsFrom, to);
        }
        for (var group : calendars.groups()) {
            var series = new Series(
                    session -> group.circle().equals(session.circle()),
                    settings.groupWeeks(),
                    Subject.of(null, group.circle(), settings.groupMinutes(), settings.kind()));
            place(series, settings.groups() ? Sessions.ALL : Sessions.NONE, sessionsFrom, to);
        }
        var least = Math.max(1, Math.min(settings.weeks(), settings.groupWeeks()) * 7 / 3);
        return sheet.drawn(new Wishes(
                least * TimeLine.PER_DAY,
                settings.preferredFrom().toSecondOfDay() / 1800,
                Math.ceilDiv(settings.preferredTo().toSecondOfDay(), 1800)));
    }

    /** The sessions of a pair or circle. */
    private record Series(Predicate<Standing> own, int weeks, Subject subject) {}

    private void place(Series series, Sessions which, Instant from, Instant to) {
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
                fresh(series.subject, number, turn);
            } else if (sheet.ahead(there.get())) {
                standing.add(there.get().session());
                sheet.stand(there.get(), number, sheet.window(turn.from(), turn.to()), true);
            }
        }
        kept.stream()
                .filter(session -> sheet.ahead(session) && !standing.contains(session.session()))
                .forEach(session -> sheet.stand(session, 0, sheet.near(session), true));
    }

    /** A stretch in which there is to be one session. */
    private record Turn(Instant from, Instant to) {

        boolean holds(Instant time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    private static List<Turn> turns(Series series, Sessions which, Instant from, Instant to, boolean none) {
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

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void fresh(Subject subject, int number, Turn turn) {
        var people = sheet.people(subject.match(), subject.circle());
        var need = settings.kind() == SessionKind.IN_PERSON ? sheet.need(people, settings.equipment()) : null;
        sheet.add(
                new Meeting(
                        subject.kind(),
                        Sheet.series(subject.match(), subject.circle()),
                        number,
                        sheet.indexes(people),
                        List.of(),
                        sheet.leaders(subject.circle()),
                        TimeLine.slots(subject.minutes()),
                        sheet.window(turn.from, turn.to),
                        need,
                        null,
                        false),
                subject.held(need == null ? SessionKind.REMOTE : SessionKind.IN_PERSON));
    }
}
