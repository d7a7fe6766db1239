package org.belay.goal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentService;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.security.Access;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Goals of people and circles: writing them, revising them, saying what became of them, and who reads them. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class GoalService {

    public static final int LONGEST_WHY = 500;
    public static final int LONGEST_SUGGESTION = 1000;

    private final CurrentUser user;
    private final GoalDesk desk;
    private final GoalQueries queries;
    private final GoalPlaceQueries places;
    private final GoalRepository goals;
    private final EnrollmentService enrollments;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    GoalService(
            CurrentUser user,
            GoalDesk desk,
            GoalQueries queries,
            GoalPlaceQueries places,
            GoalRepository goals,
            EnrollmentService enrollments,
            ApplicationEventPublisher news,
            Clock clock) {
        this.user = user;
        this.desk = desk;
        this.queries = queries;
        this.places = places;
        this.goals = goals;
        this.enrollments = enrollments;
        this.news = news;
        this.clock = clock;
    }

    /** A goal for its owner, their partner, or the people of its circle. */
    @Transactional(readOnly = true)
    public Goal open(GoalId id) {
        var goal = queries.get(id);
        var permission = goal.head().ofCircle() ? Permission.SEE_GROUP_GOAL : Permission.SEE_GOAL;
        return goal.seenBy(user.require(permission, goal.head().facts()).person());
    }

    /** Those of whoever asks, in all places of theirs. */
    @Transactional(readOnly = true)
    public List<Goal> mine() {
        return queries.ofPerson(
                user.require(Permission.SEE_GOAL, Facts.of(user.person())).person());
    }

    /** Those that the two of a match share, as one of them reads them. */
    @Transactional(readOnly = true)
    public List<Goal> ofMatch(MatchId match) {
        return readable(queries.ofMatch(match), Permission.SEE_GOAL);
    }

    /** Those of a circle, for the people in it. */
    @Transactional(readOnly = true)
    public List<Goal> ofCircle(CircleId circle) {
        return readable(queries.ofCircle(circle), Permission.SEE_GROUP_GOAL);
    }

    private List<Goal> readable(List<Goal> all, Permission permission) {
        var actor = user.actor();
        return all.stream()
                .filter(goal -> Access.allows(actor, permission, goal.head().facts()))
                .map(goal -> goal.seenBy(actor.person()))
                .toList();
    }

    /** Where whoever asks may write goals: with each partner, and for themselves. */
    @Transactional(readOnly = true)
    public List<GoalSpot> spots() {
        var me = user.require(Permission.KEEP_GOAL, Facts.of(user.person())).person();
        return places.placesOf(me).stream()
                .map(spot -> new GoalSpot(
                        spot.place(),
                        spot.match(),
                        spot.match() == null ? null : places.partnerName(spot.match(), me),
                        spot.cohortName(),
                        places.openOf(me, spot.program()),
                        spot.limit()))
                .toList();
    }

    /** Whether there is room for one more; the limit is that of the program. */
    @Transactional(readOnly = true)
    public GoalRoom room(GoalPlace place) {
        return switch (place) {
            case GoalPlace.OfCircle(CircleId circle) -> {
                var group = group(circle);
                yield new GoalRoom(group.name(), true, places.openOf(circle), group.limit());
            }
            case GoalPlace.OfMatch(MatchId match) -> room(spot(match), places.partnerName(match, user.person()));
            case GoalPlace.OfOneself(EnrollmentId mine) -> room(spot(mine), null);
        };
    }

    private GoalRoom room(GoalPlaceQueries.Writable spot, @Nullable String partner) {
        return new GoalRoom(partner, false, places.openOf(spot.person(), spot.program()), spot.limit());
    }

    public GoalId write(GoalPlace place, GoalDraft draft) {
        check(draft);
        var id = switch (place) {
            case GoalPlace.OfCircle(CircleId circle) -> writeFor(circle, draft);
            case GoalPlace.OfMatch(MatchId match) -> writeFor(spot(match), match, draft);
            case GoalPlace.OfOneself(EnrollmentId mine) -> writeFor(spot(mine), null, draft);
        };
        desk.record("goal.written", queries.get(id).head());
        return id;
    }

    private GoalId writeFor(GoalPlaceQueries.Writable spot, @Nullable MatchId match, GoalDraft draft) {
        enrollments.keep(List.of(spot.place()));
        if (match != null) {
            places.keep(match);
            spot(match);
        }
        GoalDesk.requireRoom(places.openOf(spot.person(), spot.program()), spot.limit());
        var id = goals.create(spot.place(), match, null, draft, spot.person(), clock.instant());
        desk.share(queries.get(id));
        return id;
    }

    private GoalId writeFor(CircleId circle, GoalDraft draft) {
        places.keep(circle);
        var group = group(circle);
        GoalDesk.requireRoom(places.openOf(circle), group.limit());
        var me = user.person();
        var id = goals.create(null, null, circle, draft, me, clock.instant());
        goals.join(id, me, clock.instant());
        desk.share(queries.get(id));
        return id;
    }

    private GoalPlaceQueries.Writable spot(MatchId match) {
        var me = user.require(Permission.KEEP_GOAL, Facts.of(user.person())).person();
        var spot = places.place(match, me);
        if (spot == null) {
            throw new NotFound(match);
        }
        return spot;
    }

    private GoalPlaceQueries.Writable spot(EnrollmentId place) {
        var spot = places.place(place);
        if (spot == null) {
            throw new NotFound(place);
        }
        user.require(Permission.KEEP_GOAL, Facts.of(spot.person(), spot.program()));
        return spot;
    }

    private GoalPlaceQueries.Group group(CircleId circle) {
        var group = places.group(circle);
        if (group == null) {
            throw new NotFound(circle);
        }
        var people = places.peopleOfCircles(List.of(circle)).getOrDefault(circle, Set.of());
        user.require(Permission.KEEP_GOAL, Facts.ofGroup(people, group.program()));
        return group;
    }

    private static void check(GoalDraft draft) {
        draft.text().check();
        GoalText.checkLevel(draft.levelAtStart());
        if (draft.weight() < 1 || draft.weight() > GoalDraft.HEAVIEST) {
            throw new Refused(Problem.of("goal.problem.weight"));
        }
    }

    /**
     * Words the goal anew; what it said before stays readable.
     *
     * @param draft its level is where the goal stands now, by the new levels
     * @param why null for nothing said
     */
    public void revise(GoalId id, long version, GoalDraft draft, @Nullable String why) {
        check(draft);
        var goal = desk.keepOpen(id);
        goals.revise(goal.head(), version, draft, GoalLimits.text(why, LONGEST_WHY), desk.me(), clock.instant());
        desk.record("goal.revised", goal.head());
        desk.share(queries.get(id));
    }

    /** The partner, or another one of its circle, finds it realistic. */
    public void agree(GoalId id, int revision) {
        checkReality(id, revision, null);
    }

    /** They would change something. */
    public void suggest(GoalId id, int revision, String suggestion) {
        checkReality(id, revision, GoalLimits.required(suggestion, LONGEST_SUGGESTION, "goal.problem.suggestion"));
    }

    private void checkReality(GoalId id, int revision, @Nullable String suggestion) {
        var goal = desk.accompany(id);
        var head = goal.head();
        var me = desk.me();
        GoalDesk.requireOpen(goal);
        if (!goal.asks(me)) {
            throw new Refused(Problem.of("goal.problem.own-check"));
        }
        if (head.revision() != revision) {
            throw new Refused(Problem.of("problem.changed-meanwhile"));
        }
        var now = clock.instant();
        goals.checkReality(id, revision, me, suggestion, now);
        desk.record("goal.checked", head);
        news.publishEvent(new RealityChecked(
                id,
                revision,
                goal.wording().writtenBy(),
                places.nameOf(me),
                head.program(),
                head.programName(),
                suggestion == null,
                now));
    }

    /**
     * It is reached, whatever came between; setbacks are over with it.
     *
     * @param level as expected or better
     */
    public void reach(GoalId id, long version, int level) {
        GoalText.checkLevel(level);
        if (level < GoalText.EXPECTED) {
            throw new Refused(Problem.of("goal.problem.not-reached"));
        }
        var goal = desk.keepOpen(id);
        var now = clock.instant();
        goals.reach(id, version, level, now);
        goals.recoverAll(id, now);
        desk.record("goal.reached", goal.head());
        desk.achieved(goal, Achievement.GOAL_REACHED, now);
        if (goal.overcomes(GoalText.HIGHEST)) {
            desk.achieved(goal, Achievement.RECOVERED, now);
        }
    }

    public void setAside(GoalId id, long version) {
        var goal = desk.keepOpen(id);
        goals.put(id, version, GoalState.SET_ASIDE, clock.instant());
        desk.record("goal.set-aside", goal.head());
    }

    /** Takes it up again, if there is room. */
    public void takeUp(GoalId id, long version) {
        var found = queries.get(id).head();
        if (found.place() != null) {
            enrollments.keep(List.of(found.place()));
        }
        if (found.circle() != null) {
            places.keep(found.circle());
        }
        var goal = desk.keep(id);
        var head = goal.head();
        if (head.state() == GoalState.OPEN) {
            throw new Refused(Problem.of("goal.problem.open"));
        }
        var circle = head.circle();
        if (circle != null) {
            GoalDesk.requireRoom(places.openOf(circle), group(circle).limit());
        } else {
            var spot = spot(Objects.requireNonNull(head.place()));
            GoalDesk.requireRoom(places.openOf(spot.person(), spot.program()), spot.limit());
        }
        goals.takeUp(id, version);
        desk.record("goal.taken-up", head);
        if (head.state() == GoalState.REACHED) {
            goals.reopenSetbacks(id, Objects.requireNonNull(head.closedAt()));
            desk.takeBack(goal, Achievement.GOAL_REACHED);
            desk.takeBack(goal, Achievement.RECOVERED);
        }
    }

    /** Whether coordinators of the program read what the goal says, beside its status and level. */
    public void shareText(GoalId id, long version, boolean shared) {
        var goal = desk.keep(id);
        goals.shareText(id, version, shared);
        desk.record(shared ? "goal.text-shared" : "goal.text-unshared", goal.head());
    }

    /**
     * Goals that were shared with a match which is over, while their owner is in another one with the same place; and open
     * ones of a place that is over, while they have another.
     */
    @Transactional(readOnly = true)
    public List<GoalToCarry> toCarry() {
        var spots = spots();
        var places = spots.stream().map(GoalSpot::place).collect(Collectors.toSet());
        return mine().stream()
                .filter(goal -> goal.head().open())
                .flatMap(goal -> spots.stream()
                        .filter(spot -> places.contains(goal.head().place())
                                ? lostItsReader(goal)
                                        && spot.match() != null
                                        && spot.place().equals(goal.head().place())
                                : spot.room())
                        .map(spot -> new GoalToCarry(goal, spot)))
                .toList();
    }

    private static boolean lostItsReader(Goal goal) {
        var head = goal.head();
        return head.kept() && head.match() != null && head.others().isEmpty();
    }

    /**
     * Goes on with a goal in another cohort, once its place is over: it begins there where it stands now, with the
     * milestones that are still ahead. What was written about it stays where it was, and its former readers hear nothing.
     *
     * @param match with whose partner it is shared; null for nobody
     */
    public GoalId takeAlong(GoalId id, EnrollmentId place, @Nullable MatchId match) {
        var spot = match == null ? spot(place) : spot(match);
        enrollments.keep(List.of(spot.place()));
        if (match != null) {
            places.keep(match);
        }
        var goal = desk.keepOwn(id);
        var stays = places.placesOf(spot.person()).stream()
                .map(GoalPlaceQueries.Writable::place)
                .toList();
        if (stays.contains(goal.head().place()) || !spot.place().equals(place)) {
            throw new NotFound(place);
        }
        GoalDesk.requireRoom(places.openOf(spot.person(), spot.program()), spot.limit());
        var next = goals.create(spot.place(), match, null, goal.asItStands(), spot.person(), clock.instant());
        goals.carriedFrom(next, id);
        goal.milestones().stream()
                .filter(one -> !one.done())
                .forEach(one -> goals.addMilestone(next, one.milestone(), one.dueOn()));
        desk.share(queries.get(next));
        desk.record("goal.taken-along", queries.get(next).head());
        return next;
    }

    /**
     * Shares a goal with the partner of a match.
     *
     * @param withHistory whether they also read what was written about it before
     */
    public void carry(GoalId id, long version, MatchId match, boolean withHistory) {
        places.keep(match);
        var goal = desk.keepOpen(id);
        var spot = spot(match);
        if (!spot.place().equals(goal.head().place())) {
            throw new NotFound(match);
        }
        goals.shareWith(id, version, match, withHistory ? null : clock.instant());
        var carried = queries.get(id);
        desk.record("goal.carried", carried.head());
        desk.share(carried);
    }

    /** From now on its owner alone reads it. */
    public void keepToOneself(GoalId id, long version) {
        var goal = desk.keep(id);
        if (goal.head().ofCircle()) {
            throw new NotFound(id);
        }
        goals.shareWith(id, version, null, null);
        desk.record("goal.kept", queries.head(id));
    }

    /** Goals that are to be looked at: own ones, and those of circles that they work on. */
    @Transactional(readOnly = true)
    public List<Goal> due() {
        var actor = user.actor();
        var ofCircles = queries.with(actor.person()).stream()
                .filter(goal -> Access.allows(
                        actor, Permission.SEE_GROUP_GOAL, goal.head().facts()));
        return Stream.concat(mine().stream(), ofCircles)
                .filter(goal -> goal.checkInDue(
                        clock.instant().atZone(goal.head().zone()).toLocalDate()))
                .toList();
    }

    /** The reader, for what only they may do. */
    @Transactional(readOnly = true)
    public PersonId reader() {
        return user.require(Permission.SEE_GOAL, Facts.of(user.person())).person();
    }
}
