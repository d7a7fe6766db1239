package org.belay.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A goal with all that was written about it, as its reader may see it.
 *
 * @param wordings what it says and said before; the latest first, as the others
 * @param members who works on a goal of a circle; nobody who has left it
 */
public record Goal(
        GoalHead head,
        List<Wording> wordings,
        List<CheckIn> checkIns,
        List<Setback> setbacks,
        List<GoalMilestone> milestones,
        List<GoalMember> members) {

    public Goal {
        wordings = List.copyOf(wordings);
        checkIns = List.copyOf(checkIns);
        setbacks = List.copyOf(setbacks);
        milestones = List.copyOf(milestones);
        members = List.copyOf(members);
    }

    public GoalId id() {
        return head.id();
    }

    public Wording wording() {
        return wordings.getFirst();
    }

    public GoalText text() {
        return wording().text();
    }

    public GoalStatus status() {
        return GoalStatus.of(
                head.state(),
                setbacks.stream().anyMatch(setback -> !setback.over()),
                setbacks.stream().anyMatch(Setback::over));
    }

    public @Nullable CheckIn lastCheckIn() {
        return checkIns.isEmpty() ? null : checkIns.getFirst();
    }

    /** The one in which its owner asks for help; the log of a session, which the partner may write, does not settle it. */
    Optional<CheckIn> callForHelp() {
        return checkIns.stream()
                .filter(checkIn -> !checkIn.fromSession())
                .findFirst()
                .filter(checkIn -> checkIn.calls() && head.open());
    }

    public @Nullable Setback lastSetback() {
        return setbacks.isEmpty() ? null : setbacks.getFirst();
    }

    /** The day on which its owner wants to look at it next; null while they pause, and once it is not open any more. */
    public @Nullable LocalDate nextCheckIn() {
        var last = lastCheckIn();
        var from = last == null ? head.createdAt() : last.at();
        return head.lookedAt() ? head.rhythm().after(day(from)) : null;
    }

    public boolean checkInDue(LocalDate today) {
        var next = nextCheckIn();
        return next != null && !next.isAfter(today);
    }

    /** Check-ins in a row; one that is missing is forgiven. */
    public int streak(LocalDate today) {
        return CheckInStreak.of(
                day(head.createdAt()),
                head.rhythm(),
                checkIns.stream().map(checkIn -> day(checkIn.at())).toList(),
                today);
    }

    /** What it says and where it stands, to go on with elsewhere. */
    GoalDraft asItStands() {
        return new GoalDraft(text(), head.levelNow(), head.rhythm(), head.weight());
    }

    /** Whose success it is: of the owner, or of those in the circle who work on it. */
    Set<PersonId> achievers() {
        var owner = head.owner();
        return owner != null
                ? Set.of(owner)
                : members.stream().map(GoalMember::person).collect(Collectors.toSet());
    }

    /**
     * Whether it is for this reader to say if it is realistic: for anybody but who wrote it. Of those in a circle the
     * first who said so has the word, so that nobody's suggestion is lost.
     */
    public boolean asks(PersonId reader) {
        var check = wording().check();
        return !reader.equals(head.owner())
                && !reader.equals(wording().writtenBy())
                && (!head.ofCircle() || check == null || check.by().equals(reader));
    }

    boolean recovered() {
        return setbacks.stream().anyMatch(Setback::over);
    }

    /** A session brought a setback, of which nobody has written what happened yet; null for none. */
    public @Nullable CheckIn setbackToWrite() {
        var last = lastCheckIn();
        var written = lastSetback();
        return head.open()
                        && last != null
                        && last.fromSession()
                        && last.step() == Step.BACK
                        && (written == null || written.at().isBefore(last.at()))
                ? last
                : null;
    }

    /** Whether a check-in at this level is the end of a setback. */
    boolean overcomes(int level) {
        return setbacks.stream().anyMatch(setback -> !setback.over() && setback.levelBefore() <= level);
    }

    public boolean has(PersonId member) {
        return members.stream().anyMatch(one -> one.person().equals(member));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, head.zone());
    }

    /**
     * As a reader sees it: a partner who came later reads what was shared with them, and nobody but the owner what a
     * former partner answered.
     */
    Goal seenBy(PersonId reader) {
        if (reader.equals(head.owner())) {
            return this;
        }
        if (head.ofCircle()) {
            return new Goal(
                    head,
                    wordings,
                    checkIns.stream().map(one -> one.seenBy(reader)).toList(),
                    setbacks,
                    milestones,
                    members);
        }
        Predicate<Instant> shared = at -> head.sharedFrom() == null || !at.isBefore(head.sharedFrom());
        return new Goal(
                head,
                Stream.concat(
                                Stream.of(wording()),
                                wordings.stream().skip(1).filter(one -> shared.test(one.writtenAt())))
                        .map(one -> one.check() == null || one.check().by().equals(reader) ? one : one.unchecked())
                        .toList(),
                checkIns.stream()
                        .filter(one -> shared.test(one.at()))
                        .map(one -> one.encouragement() == null
                                        || one.encouragement().by().equals(reader)
                                ? one
                                : one.withoutEncouragement())
                        .map(one -> one.seenBy(reader))
                        .toList(),
                setbacks.stream().filter(one -> shared.test(one.at())).toList(),
                milestones,
                members);
    }

    /** All that happened, the latest first. */
    public List<Happening> history() {
        return Stream.of(
                        wordings.stream().map(Happening.Worded::new),
                        checkIns.stream().map(Happening.CheckedIn::new),
                        setbacks.stream().map(Happening.SetBack::new),
                        setbacks.stream().filter(Setback::over).map(Happening.Recovered::new),
                        milestones.stream().filter(GoalMilestone::done).map(Happening.MilestoneDone::new),
                        Optional.ofNullable(head.closedAt()).stream().map(at -> new Happening.Closed(at, head.state())))
                .<Happening>flatMap(one -> one)
                .sorted(Comparator.comparing(Happening::at).reversed())
                .toList();
    }

    /** Something in the history of a goal. */
    public sealed interface Happening {

        Instant at();

        record Worded(Wording wording) implements Happening {
            @Override
            public Instant at() {
                return wording.writtenAt();
            }
        }

        record CheckedIn(CheckIn checkIn) implements Happening {
            @Override
            public Instant at() {
                return checkIn.at();
            }
        }

        record SetBack(Setback setback) implements Happening {
            @Override
            public Instant at() {
                return setback.at();
            }
        }

        record Recovered(Setback setback) implements Happening {
            @Override
            public Instant at() {
                return Objects.requireNonNull(setback.recoveredAt());
            }
        }

        record MilestoneDone(GoalMilestone milestone) implements Happening {
            @Override
            public Instant at() {
                return Objects.requireNonNull(milestone.doneAt());
            }
        }

        record Closed(Instant at, GoalState state) implements Happening {}
    }
}
