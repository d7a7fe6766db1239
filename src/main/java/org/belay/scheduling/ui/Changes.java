package org.belay.scheduling.ui;

import static org.belay.scheduling.ui.Words.text;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.belay.organization.RoomId;
import org.belay.scheduling.MeetingKey;
import org.belay.scheduling.MeetingKind;
import org.belay.scheduling.ScheduleEdits;
import org.belay.scheduling.SchedulePublishing;
import org.belay.scheduling.ScheduleWithdrawals;
import org.belay.scheduling.ScheduledRow;
import org.belay.session.SessionId;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Notify;
import org.jspecify.annotations.Nullable;

/** What a coordinator changes by hand, each with the way back; and what is said when somebody else was faster. */
record Changes(
        ScheduleEdits edits,
        SchedulePublishing publishing,
        ScheduleWithdrawals withdrawals,
        CohortId cohort,
        Clock clock,
        Runnable changed) {

    boolean movable(ScheduledRow row) {
        return row.movable(clock.instant());
    }

    boolean isAhead(ScheduledRow row) {
        return row.endsAt().isAfter(clock.instant());
    }

    /** Whether there is anything to open: what is for many, or a session of others. */
    boolean opens(ScheduledRow row) {
        return row.session() == null || !row.own();
    }

    boolean put(ScheduledRow row, Instant start, int minutes, @Nullable RoomId room) {
        var key = row.key(cohort);
        return attempt(key, () -> {
            var moved = edits.put(key, row.version(), start, minutes, room);
            changed.run();
            var before = before(row, start);
            var to = Words.when(start, minutes);
            moved(row, moved, before > 0 ? text("schedule.moved-behind", to, before) : to);
        });
    }

    /** How many sessions would be before the kickoff, were it then; none of anything else. */
    int before(ScheduledRow row, Instant start) {
        return row.meeting() == MeetingKind.KICKOFF ? edits.beforeKickoff(cohort, start, row.minutes()) : 0;
    }

    /** Says that it is elsewhere now, with the way back as long as nobody else has changed it. */
    void moved(ScheduledRow before, ScheduleEdits.Moved moved, String to) {
        Notify.done(
                text("schedule.moved", Words.title(before), to),
                () -> attempt(moved.key(), () -> {
                    edits.undo(moved, before.startsAt(), before.minutes(), before.room(), before.pinned());
                    changed.run();
                }));
    }

    void pin(ScheduledRow row, boolean pinned) {
        attempt(row.key(cohort), () -> {
            edits.pin(row.key(cohort), row.version(), pinned);
            changed.run();
            Notify.done(text(pinned ? "schedule.pinned" : "schedule.unpinned", Words.title(row)));
        });
    }

    void publish(ScheduledRow row) {
        attempt(row.key(cohort), () -> {
            publishing.publish(id(row), row.version());
            changed.run();
            Notify.done(text("schedule.published", 1));
        });
    }

    /** The kickoff, or where a workshop is proposed to be: neither is a session. */
    void withdrawForMany(ScheduledRow row) {
        attempt(row.key(cohort), () -> {
            var said = text("schedule.withdrawn", Words.title(row));
            if (row.date() == null) {
                var kickoff = withdrawals.withdrawKickoff(cohort, row.version());
                changed.run();
                Notify.done(
                        said,
                        () -> Notify.attempt(() -> {
                            withdrawals.restoreKickoff(kickoff);
                            changed.run();
                        }));
            } else {
                withdrawals.withdraw(row.date().id(), row.version());
                changed.run();
                Notify.done(said);
            }
        });
    }

    void withdraw(ScheduledRow row) {
        attempt(row.key(cohort), () -> {
            edits.withdraw(id(row), row.version());
            changed.run();
            Notify.done(text("schedule.withdrawn", Words.title(row)));
        });
    }

    /** Says who changed it, where that is what stands against it. */
    boolean attempt(MeetingKey meeting, Runnable action) {
        return Notify.attempt(() -> {
            try {
                action.run();
            } catch (ChangedMeanwhile e) {
                var who = edits.lastChangedBy(meeting);
                if (who.isEmpty()) {
                    throw e;
                }
                changed.run();
                Notify.problem(text("schedule.changed-by", who.get()));
            }
        });
    }

    private static SessionId id(ScheduledRow row) {
        return Objects.requireNonNull(row.session());
    }
}
