package org.belay.scheduling;

import java.util.HashMap;
import org.belay.scheduling.ScheduleLoader.Calendars;
import org.belay.scheduling.ScheduleProblem.Window;
import org.belay.scheduling.ScheduleProblem.Wishes;
import org.belay.scheduling.ScheduleQueries.Standing;

/** Draws up the problem of what stands in the calendars of a cohort, be it to ask about it or to move it. */
final class Drawing {

    private static final Wishes NONE = new Wishes(0, 0, TimeLine.PER_DAY);

    private final Calendars calendars;
    private final Sheet sheet;

    Drawing(Calendars calendars) {
        this.calendars = calendars;
        this.sheet = new Sheet(calendars);
    }

    /** Everything that stands, as it stands: for asking what stands against a single move. */
    Drawn standing(MeetingKey moved, Window window) {
        for (var session : calendars.sessions()) {
            if (sheet.ahead(session)) {
                var here = new MeetingKey.OfSession(session.session()).equals(moved);
                sheet.stand(session, 1, here ? window : sheet.near(session), !here);
            }
        }
        new ManyMeet(sheet).standing(moved, window);
        return sheet.drawn(NONE);
    }

    /** Everything that stands, and where it stands it is to stay. */
    Drawn asItIs() {
        for (var session : calendars.sessions()) {
            if (sheet.ahead(session)) {
                sheet.stand(session, 1, sheet.near(session), true);
            }
        }
        new ManyMeet(sheet).standing();
        return sheet.drawn(NONE);
    }

    /** What stands may move, if there is no other way; but those two who agreed to meet at an odd hour may do so. */
    Drawn replanning() {
        var notice = calendars.now().plus(ScheduleLoader.NOTICE);
        var numbers = new HashMap<Object, Integer>();
        for (var session : calendars.sessions()) {
            if (sheet.ahead(session)) {
                var soon = session.time().startsAt().isBefore(notice);
                var nobody = sheet.people(session.match(), session.circle()).isEmpty();
                var number = numbers.merge(session.series(), 1, Integer::sum);
                sheet.stand(session, number, sheet.near(session), soon || !aligned(session) || nobody);
            }
        }
        new ManyMeet(sheet).standing();
        keepChosen(sheet.drawn(NONE));
        return sheet.drawn(NONE);
    }

    private void keepChosen(Drawn drawn) {
        var board = Conflicts.board(drawn);
        var meetings = sheet.meetings();
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
    }

    private boolean aligned(Standing session) {
        var start = session.time().startsAt();
        return calendars.time().instant(calendars.time().slot(start)).equals(start);
    }
}
