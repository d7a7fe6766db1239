package org.belay.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentService;
import org.belay.security.Access;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.security.Relation;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Matches from their publishing to their end. What changes a match locks in the one order of all: cohort, enrollments,
 * match, then the calendars and sessions that hang on it.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class MatchService {

    private static final int AT_ONCE = 100;

    public static final int LONGEST_REASON = 1000;

    private final MatchRepository matches;
    private final MatchListQueries lists;
    private final MatchEndings endings;
    private final PairConcerns concerns;
    private final CohortService cohorts;
    private final EnrollmentService enrollments;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    MatchService(
            MatchRepository matches,
            MatchListQueries lists,
            MatchEndings endings,
            PairConcerns concerns,
            CohortService cohorts,
            EnrollmentService enrollments,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.matches = matches;
        this.lists = lists;
        this.endings = endings;
        this.concerns = concerns;
        this.cohorts = cohorts;
        this.enrollments = enrollments;
        this.user = user;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** For the two and for coordinators of the program; who is both sees what the two see. */
    @Transactional(readOnly = true)
    public MatchDetails details(MatchId id) {
        var match = known(id);
        var actor = user.require(Permission.SEE_MATCH, match.facts());
        return Access.ground(actor, Permission.SEE_MATCH, match.facts())
                .filter(relation -> relation == Relation.OWN)
                .map(own -> match.forThemselves(actor.person()))
                .orElse(match);
    }

    /**
     * What a feature that hangs on a match needs for its own decision: who the two are, in which program. No decision is
     * made here, so it is never shown as it is.
     */
    @Transactional(readOnly = true)
    public MatchDetails reference(MatchId id) {
        return known(id);
    }

    /** A page of the matches of a cohort: those that do not fit first, then by the mentee's name. */
    @Transactional(readOnly = true)
    public List<MatchRow> page(CohortId cohort, MatchFilter filter, int offset, int limit) {
        user.require(Permission.MATCH_PEOPLE, cohorts.facts(cohort));
        return lists.page(cohort, filter, concerns.of(cohort), offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(CohortId cohort, MatchFilter filter) {
        user.require(Permission.MATCH_PEOPLE, cohorts.facts(cohort));
        return lists.count(cohort, filter, concerns.of(cohort));
    }

    /** Matches by a name, in all cohorts whose matches whoever is signed in may see. */
    @Transactional(readOnly = true)
    public List<MatchRow> find(String name, int limit) {
        var visible = cohorts.visible(Permission.MATCH_PEOPLE).stream()
                .map(CohortReference::id)
                .toList();
        return lists.find(visible, name, limit);
    }

    /** The matches of whoever is signed in, the open ones first. */
    @Transactional(readOnly = true)
    public List<OwnMatch> mine() {
        return lists.of(user.person());
    }

    /** One of the two accepts an offer; once both have, the match is active. */
    public void accept(MatchId id, long version) {
        var actor = user.require(Permission.ANSWER_OFFER, known(id).facts());
        var match = kept(id);
        requireOffered(match);
        if (OfferPeriod.isOver(match.answers().until(), clock.instant())) {
            throw new Refused(Problem.of("matching.problem.offer-over"));
        }
        var asMentor = match.mentor().person().equals(actor.person());
        var answers = match.answers();
        if ((asMentor ? answers.mentor() : answers.mentee()) != null) {
            throw new ChangedMeanwhile(id);
        }
        var both = (asMentor ? answers.mentee() : answers.mentor()) != null;
        ChangedMeanwhile.unlessOne(match.version() == version ? 1 : 0, id);
        ChangedMeanwhile.unlessOne(matches.accept(match, asMentor, both, clock.instant()), id);
        audit.record(
                actor.person(),
                AuditEvent.of("match.accepted", "published_match", match.id().value(), match.label())
                        .in(match.program())
                        .with("cohort", match.cohortName()));
        news.publishEvent(new OfferAccepted(id, actor.person()));
        if (both) {
            enrollments.activateAccepted(
                    match.cohort(), match.mentor().enrollment(), match.mentee().enrollment());
        }
    }

    /** One of the two turns an offer down; the reason is for the coordinators. */
    public void decline(MatchId id, long version, String reason) {
        var actor = user.require(Permission.ANSWER_OFFER, known(id).facts());
        var match = kept(id);
        requireOffered(match);
        endings.declined(actor.person(), match, version, reason(reason));
    }

    /** Ends a match before its time, without blame; the reason is for the coordinators. */
    public void endEarly(MatchId id, long version, String reason) {
        var actor =
                user.require(Permission.MATCH_PEOPLE, cohorts.facts(known(id).cohort()));
        var match = kept(id);
        if (!match.state().open()) {
            throw new ChangedMeanwhile(id);
        }
        refuseOwn(actor, match);
        endings.endedEarly(actor.person(), match, version, reason(reason));
    }

    /**
     * Ends a match that does not fit, without blame and without asking why. Both keep their places: the mentee wants a
     * mentor again and the mentor has room again, so the next run takes them, and never gives them each other.
     *
     * @throws Refused when the cohort is at its end, so that no run comes any more
     */
    public void rematch(MatchId id, long version) {
        var cohort = known(id).cohort();
        var actor = user.require(Permission.MATCH_PEOPLE, cohorts.facts(cohort));
        cohorts.requireState(cohort, CohortState.MATCHING, CohortState.RUNNING);
        var match = kept(id);
        if (match.state() != MatchState.ACTIVE && match.state() != MatchState.ON_HOLD) {
            throw new ChangedMeanwhile(id);
        }
        refuseOwn(actor, match);
        endings.rematched(actor.person(), match, version);
    }

    private static void refuseOwn(Actor actor, MatchDetails match) {
        if (match.isOf(actor.person())) {
            throw new Refused(Problem.of("matching.problem.own-pair"));
        }
    }

    /** What both would be told if a coordinator ended their match now; nothing is changed and nothing is sent. */
    @Transactional(readOnly = true)
    public MatchEnded previewEnd(MatchId id, MatchEnded.Cause cause) {
        var match = known(id);
        var actor = user.require(Permission.MATCH_PEOPLE, cohorts.facts(match.cohort()));
        return MatchEnded.of(match, cause, actor.person());
    }

    /**
     * What became of a match that was to be completed.
     *
     * @param problem why it was not; null when it is completed
     */
    public record Completion(
            MatchId match, String label, @Nullable Problem problem) {}

    /**
     * Completes these matches of a cohort that is closing, and the part of those of their people who have no other open
     * match in it. What stands against one does not hold up the others.
     */
    public List<Completion> complete(CohortId cohort, Collection<MatchId> chosen, Progress progress) {
        var actor = user.require(Permission.RUN_COHORT, cohorts.facts(cohort));
        cohorts.requireState(cohort, CohortState.CLOSING);
        enrollments.keep(matches.openPlaces(cohort));
        var open = matches.open(cohort).stream()
                .filter(match -> chosen.contains(match.id()))
                .toList();
        var begun = open.stream()
                .filter(match -> match.state() != MatchState.OFFERED)
                .toList();
        someAtOnce(begun, progress, some -> endings.completed(actor.person(), some));
        var still = matches.openPlaces(cohort);
        enrollments.complete(
                cohort,
                places(begun).stream().filter(place -> !still.contains(place)).toList());
        return open.stream().map(MatchService::completion).toList();
    }

    private static Completion completion(MatchDetails match) {
        return new Completion(
                match.id(),
                match.label(),
                match.state() == MatchState.OFFERED ? Problem.of("matching.problem.still-offered") : null);
    }

    private static List<EnrollmentId> places(List<MatchDetails> matches) {
        return matches.stream().flatMap(MatchDetails::places).distinct().toList();
    }

    /** As many as make few statements, and not more than somebody waits for who cancels. */
    private static void someAtOnce(List<MatchDetails> all, Progress progress, Consumer<List<MatchDetails>> work) {
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            progress.at((double) from / all.size());
            work.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    /**
     * Takes back that these matches were completed, as long as their cohort is closing: they are active again, and so are the
     * places of their people.
     *
     * @throws ChangedMeanwhile when one of them is not completed any more
     */
    public void takeBack(CohortId cohort, Collection<MatchId> completed, Progress progress) {
        var actor = user.require(Permission.RUN_COHORT, cohorts.facts(cohort));
        cohorts.requireState(cohort, CohortState.CLOSING);
        var ids = Set.copyOf(completed);
        var places = places(matches.all(ids));
        enrollments.keep(places);
        var now = matches.all(ids);
        if (now.size() != ids.size()
                || now.stream().anyMatch(match -> !match.cohort().equals(cohort))) {
            throw new NotFound(ids);
        }
        now.stream()
                .filter(match -> match.state() != MatchState.COMPLETED)
                .findFirst()
                .ifPresent(match -> {
                    throw new ChangedMeanwhile(match.id());
                });
        someAtOnce(now, progress, some -> endings.completionTakenBack(actor.person(), some));
        enrollments.takeCompletionBack(cohort, places);
    }

    /**
     * Lets a match go on longer than its cohort; the cohort cannot be closed before.
     *
     * @param until after today and not before the end of the cohort
     */
    public void extend(MatchId id, long version, LocalDate until) {
        var cohort = known(id).cohort();
        var actor = user.require(Permission.MATCH_PEOPLE, cohorts.facts(cohort));
        cohorts.requireState(cohort, CohortState.RUNNING, CohortState.CLOSING);
        var match = kept(id);
        if (match.state() != MatchState.ACTIVE && match.state() != MatchState.ON_HOLD) {
            throw new ChangedMeanwhile(id);
        }
        refuseOwn(actor, match);
        Extension.check(until, cohorts.reference(cohort).dates().endsOn(), LocalDate.now(clock));
        ChangedMeanwhile.unlessOne(matches.extend(id, version, until), id);
        audit.record(
                actor.person(),
                AuditEvent.of("match.extended", "published_match", match.id().value(), match.label())
                        .in(match.program())
                        .with("until", until));
    }

    /** How many matches of a cohort are offered, active or on hold. */
    @Transactional(readOnly = true)
    public int openMatches(CohortId cohort) {
        user.require(Permission.MATCH_PEOPLE, cohorts.facts(cohort));
        return matches.openPairs(cohort).size();
    }

    /**
     * Adds matches from before Belay kept the records, for an import of history. Importing again changes nothing, or
     * what the file says otherwise by now. Nobody is told.
     *
     * @return the matches by their keys
     */
    public Map<String, MatchId> recordPast(Collection<PastMatch> past) {
        var actor = user.require(Permission.IMPORT_HISTORY);
        var recorded = new LinkedHashMap<String, MatchId>();
        past.forEach(match -> recorded.put(match.key(), matches.record(match)));
        past.stream().map(PastMatch::cohort).distinct().forEach(cohort -> {
            var reference = cohorts.reference(cohort);
            audit.record(
                    actor.person(),
                    AuditEvent.of("match.past-recorded", "cohort", cohort.value(), reference.name())
                            .in(reference.program())
                            .with(
                                    "matches",
                                    past.stream()
                                            .filter(match -> match.cohort().equals(cohort))
                                            .count()));
        });
        return recorded;
    }

    /** Takes matches of the past away that an import brought and nothing hangs on any more. */
    public void forgetPast(Collection<MatchId> past) {
        user.require(Permission.IMPORT_HISTORY);
        matches.remove(past);
    }

    private static void requireOffered(MatchDetails match) {
        if (match.state() != MatchState.OFFERED) {
            throw new ChangedMeanwhile(match.id());
        }
    }

    private static String reason(String given) {
        var reason = given.strip();
        if (reason.isEmpty()) {
            throw new Refused(Problem.of("matching.problem.reason-missing"));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused(Problem.of("matching.problem.long-reason", LONGEST_REASON));
        }
        return reason;
    }

    /** As it is now that nobody else can change it: its places are locked first, then the match. */
    private MatchDetails kept(MatchId id) {
        var match = known(id);
        enrollments.keep(List.of(match.mentor().enrollment(), match.mentee().enrollment()));
        return known(id);
    }

    private MatchDetails known(MatchId id) {
        return matches.find(id).orElseThrow(() -> new NotFound(id));
    }
}
