package org.belay.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.audit.AuditTrail;
import org.belay.closing.ClosingPage.Wished;
import org.belay.cohort.CohortDates;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import org.belay.matching.CircleId;
import org.belay.matching.CircleService;
import org.belay.matching.Extension;
import org.belay.matching.MatchId;
import org.belay.matching.MatchService;
import org.belay.matching.MatchService.Completion;
import org.belay.matching.Space;
import org.belay.matching.SpaceHead;
import org.belay.matching.SpaceHead.Standing;
import org.belay.matching.Spaces;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of pairs and circles. From thirty days before on, those who share a space look back, for each other alone, and
 * each says how to go on. Coordinators see who has done so, confirm what needs them, and complete what is over.
 * Nothing here waits for a survey.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Closings {

    /** Sealed, it fits the column also where each letter takes four bytes. */
    public static final int LONGEST = 3900;

    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private final Spaces spaces;
    private final CohortService cohorts;
    private final MatchService matches;
    private final CircleService circles;
    private final ClosingRepository closings;
    private final Drafts drafts;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    Closings(
            Spaces spaces,
            CohortService cohorts,
            MatchService matches,
            CircleService circles,
            ClosingRepository closings,
            Drafts drafts,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.spaces = spaces;
        this.cohorts = cohorts;
        this.matches = matches;
        this.circles = circles;
        this.closings = closings;
        this.drafts = drafts;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** For those who share the space; without the words for who coordinates their program. */
    @Transactional(readOnly = true)
    public ClosingPage of(Space space) {
        var head = spaces.open(space);
        user.require(Permission.SEE_CLOSING, head.facts());
        var reads = user.may(Permission.SEE_REFLECTION, head.facts());
        return new ClosingPage(
                head,
                near(head),
                closings.written(space),
                reads ? closings.reflections(space) : List.of(),
                wishes(head),
                LocalDate.now(clock));
    }

    private boolean near(SpaceHead head) {
        var ends = head.endsOn();
        return head.cohortState() == CohortState.CLOSING
                || (head.cohortState() == CohortState.RUNNING
                        && ends != null
                        && !firstDay().isBefore(ends.minusDays(CohortDates.CLOSING_DAYS)));
    }

    /** Where it is as late as anywhere: whoever is reminded that the end is near finds this open. */
    private LocalDate firstDay() {
        return LocalDate.ofInstant(clock.instant(), EASTERNMOST);
    }

    /**
     * Nobody is asked to follow the others: what they want is shown once everybody has said it. What those wanted who have
     * left a circle since counts no more; a coordinator who was in it is shown no more than its members are.
     */
    private List<Wished> wishes(SpaceHead head) {
        var all = closings.wishes(head.space()).stream()
                .filter(one -> head.has(one.person()))
                .toList();
        var me = user.person();
        return closings.near(head.space(), me) && !saidByAll(head, all)
                ? all.stream().filter(one -> one.person().equals(me)).toList()
                : all;
    }

    private static boolean saidByAll(SpaceHead head, List<Wished> wishes) {
        return wishes.stream().map(Wished::person).collect(Collectors.toSet()).containsAll(head.people());
    }

    /**
     * Somebody looks back, for those of the space alone; it can be changed until the cohort is closed.
     *
     * @param version with which the own words were read; null for none
     */
    public void reflect(Space space, @Nullable Long version, String words) {
        var head = enter(space);
        var text = words.strip();
        if (text.isEmpty()) {
            throw new Refused(Problem.of("closing.problem.empty"));
        }
        if (text.length() > LONGEST) {
            throw new Refused(Problem.of("closing.problem.long", LONGEST));
        }
        var me = user.person();
        ChangedMeanwhile.unlessOne(
                version == null
                        ? closings.reflect(space, me, text, clock.instant())
                        : closings.reflectAgain(space, me, version, text, clock.instant()),
                space);
        drafts.discard(draft(space));
        audit.record(me, head.event("closing.reflected"));
    }

    /**
     * One of those who share a space says how to go on, and may say otherwise until it is over.
     *
     * @param until with {@link Wish#EXTEND}: after the last day, and not farther away than a coordinator can confirm
     */
    public void wish(Space space, Wish wish, @Nullable LocalDate until) {
        var head = enter(space);
        if (!head.open()) {
            throw new Refused(Problem.of("closing.problem.over"));
        }
        if (wish == Wish.EXTEND) {
            checkExtension(head, until);
        }
        closings.wish(space, user.person(), wish, wish == Wish.EXTEND ? until : null, clock.instant());
        audit.record(user.person(), head.event("closing.wished"));
    }

    private void checkExtension(SpaceHead head, @Nullable LocalDate until) {
        if (until == null || !until.isAfter(after(head))) {
            throw new Refused(Problem.of("closing.problem.until"));
        }
        if (until.isAfter(Extension.latest(LocalDate.now(clock)))) {
            throw new Refused(Problem.of("matching.problem.extension"));
        }
    }

    private LocalDate after(SpaceHead head) {
        var today = LocalDate.now(clock);
        var ends = head.endsOn();
        return ends == null || ends.isBefore(today) ? today : ends;
    }

    /** Those of a space that has begun; the cohort is kept first, as everywhere. */
    private SpaceHead enter(Space space) {
        var read = spaces.open(space);
        user.require(Permission.CLOSE_SPACE, read.facts());
        cohorts.requireState(read.cohort(), CohortState.RUNNING, CohortState.CLOSING);
        var head = spaces.keep(space);
        user.require(Permission.CLOSE_SPACE, head.facts());
        if (head.standing() == Standing.OFFERED) {
            throw new Refused(Problem.of("closing.problem.over"));
        }
        if (!near(head)) {
            throw new Refused(Problem.of("closing.problem.early"));
        }
        return head;
    }

    /** The open pairs of a cohort, for who coordinates it; of their own they see what one of the two sees. */
    @Transactional(readOnly = true)
    public List<ClosingRow> preview(CohortId cohort) {
        var actor = user.require(Permission.RUN_COHORT, cohorts.facts(cohort));
        return closings.open(cohort, actor.person(), clock.instant());
    }

    /** The same of its circles. */
    @Transactional(readOnly = true)
    public List<ClosingCircle> previewCircles(CohortId cohort) {
        var actor = user.require(Permission.RUN_COHORT, cohorts.facts(cohort));
        return closings.openCircles(cohort, actor.person(), clock.instant());
    }

    /** Completes these, and says of each what came of it. */
    public List<Completion> complete(CohortId cohort, Collection<MatchId> chosen) {
        return complete(cohort, chosen, Progress.NONE);
    }

    /** The same of many; cancelled on the way, none of them is completed. */
    public List<Completion> complete(CohortId cohort, Collection<MatchId> chosen, Progress progress) {
        user.require(Permission.RUN_COHORT, cohorts.facts(cohort));
        return matches.complete(cohort, Set.copyOf(chosen), progress);
    }

    /**
     * Takes back that these were completed.
     *
     * @throws Refused when sessions of one were called off with it: the two have been told, and their time is free for others
     */
    public void takeBack(CohortId cohort, Collection<MatchId> completed) {
        takeBack(cohort, completed, Progress.NONE);
    }

    /** The same of many; cancelled on the way, all of them stay completed. */
    public void takeBack(CohortId cohort, Collection<MatchId> completed, Progress progress) {
        user.require(Permission.RUN_COHORT, cohorts.facts(cohort));
        if (closings.calledOff(completed)) {
            throw new Refused(Problem.of("closing.problem.called-off"));
        }
        matches.takeBack(cohort, Set.copyOf(completed), progress);
    }

    /** The same of its circles. */
    public int completeCircles(CohortId cohort, Collection<CircleId> chosen) {
        user.require(Permission.RUN_COHORT, cohorts.facts(cohort));
        return circles.complete(cohort, Set.copyOf(chosen));
    }

    /** @throws Refused when sessions of one were called off with it, as of pairs */
    public void takeCirclesBack(CohortId cohort, Collection<CircleId> completed) {
        user.require(Permission.RUN_COHORT, cohorts.facts(cohort));
        if (closings.calledOffOfCircles(completed)) {
            throw new Refused(Problem.of("closing.problem.called-off"));
        }
        circles.takeBack(cohort, Set.copyOf(completed));
    }

    /**
     * Lets a pair go on until the day that both want.
     *
     * @param version of the match that was read
     * @param until the day that was read
     * @throws ChangedMeanwhile when both want another day by now
     */
    public void extend(CohortId cohort, MatchId match, long version, LocalDate until) {
        user.require(Permission.RUN_COHORT, cohorts.facts(cohort));
        var page = of(new Space.OfMatch(match));
        if (!page.space().cohort().equals(cohort)) {
            throw new NotFound(match);
        }
        var wanted = page.extendUntil().orElseThrow(() -> new Refused(Problem.of("closing.problem.not-both")));
        if (!wanted.equals(until)) {
            throw new ChangedMeanwhile(match);
        }
        matches.extend(match, version, wanted);
    }

    /**
     * Lets a circle go on until the first of the days that those who want to go on name, where most do. Who does not is
     * not asked to stay.
     *
     * @param version of the circle that was read
     * @param until the day that was read
     * @throws ChangedMeanwhile when they want another day by now
     */
    public void extendCircle(CohortId cohort, CircleId circle, long version, LocalDate until) {
        var wanted = previewCircles(cohort).stream()
                .filter(one -> one.circle().equals(circle))
                .findFirst()
                .orElseThrow(() -> new NotFound(circle))
                .wantedUntil(LocalDate.now(clock));
        if (wanted == null) {
            throw new Refused(Problem.of("closing.problem.not-most"));
        }
        if (!wanted.equals(until)) {
            throw new ChangedMeanwhile(circle);
        }
        circles.extend(circle, version, wanted);
    }

    /** What somebody types while they look back. */
    public static DraftKey draft(Space space) {
        return switch (space) {
            case Space.OfMatch(var match) -> new DraftKey("reflection", match.value());
            case Space.OfCircle(var circle) -> new DraftKey("reflection-circle", circle.value());
        };
    }
}
