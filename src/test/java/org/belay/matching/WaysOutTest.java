package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PUBLISHED_MATCH;

import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.TestClock;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortState;
import org.belay.enrollment.Decision;
import org.belay.enrollment.DecisionDraft;
import org.belay.enrollment.DecisionService;
import org.belay.enrollment.EnrollmentFilter;
import org.belay.enrollment.EnrollmentService;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.PauseService;
import org.belay.enrollment.Side;
import org.belay.matching.MatchingGiven.Someone;
import org.belay.matching.WaysOut.Place;
import org.belay.matching.WaysOut.Verb;
import org.belay.matching.WaysOut.Way;
import org.belay.matching.WaysOut.Who;
import org.belay.shared.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/** Walks every state of a place and of a match, and takes every way that is said to lead out of it. */
@Transactional
class WaysOutTest extends MatchingTestBase {

    @Autowired
    private CohortLifeCycle lifeCycle;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private EnrollmentService enrollments;

    @Autowired
    private PauseService pauses;

    @Autowired
    private RematchQueue queue;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private MatchRepository repository;

    @Autowired
    private MatchEndings endings;

    @Autowired
    private ApplicationEventPublisher news;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    private Someone mentor;
    private Someone mentee;

    @BeforeEach
    void aCohortThatStillTakesApplications() {
        start(false);
    }

    private void start(boolean needsAcceptance) {
        here = given.cohort(needsAcceptance);
        given.takesApplications(here.cohort());
        mentor = given.mentor(here.cohort(), "Wanda", 1);
        mentee = given.mentee(here.cohort(), "Mia");
    }

    static Stream<Arguments> waysOfPlaces() {
        return Stream.of(EnrollmentState.values())
                .flatMap(state -> WaysOut.from(state).stream().map(way -> Arguments.of(state, way)));
    }

    static Stream<Arguments> waysOfMatches() {
        return Stream.of(MatchState.values())
                .flatMap(state -> WaysOut.from(state).stream().map(way -> Arguments.of(state, way)));
    }

    @ParameterizedTest
    @EnumSource(EnrollmentState.class)
    void everyStateOfAPlaceHasAWayForThePersonThemselves(EnrollmentState state) {
        assertThat(WaysOut.from(state)).extracting(Way::who).contains(Who.PERSON);
    }

    @ParameterizedTest
    @EnumSource(MatchState.class)
    void everyStateOfAMatchHasAWayForThePersonThemselves(MatchState state) {
        assertThat(WaysOut.from(state, Who.PERSON)).isNotEmpty();
    }

    @Test
    void everyWayIsOnAPageThatExists() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var routes = scan.findCandidateComponents("org.belay").stream()
                .map(view -> route(view.getBeanClassName()))
                .collect(Collectors.toSet());
        assertThat(routes).hasSizeGreaterThan(30);
        assertThat(Stream.of(Place.values()).map(Place::route)).isSubsetOf(routes);
        assertThat(Stream.concat(
                        Stream.of(EnrollmentState.values()).flatMap(state -> WaysOut.from(state).stream()),
                        Stream.of(MatchState.values()).flatMap(state -> WaysOut.from(state).stream())))
                .allSatisfy(way -> assertThat(way.place() == null).isEqualTo(way.who() == Who.TIME));
    }

    private static String route(String view) {
        try {
            return Class.forName(view).getAnnotation(Route.class).value().replaceAll("\\([^)]*\\)", "");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("waysOfPlaces")
    void aPlaceLeavesItsStateThatWay(EnrollmentState state, Way way) {
        given.enrollmentState(mentee.enrollment(), state);
        switch (way.verb()) {
            case APPLY -> {
                asMentee();
                applications.apply(here.cohort(), given.application(here.cohort(), Side.MENTEE));
            }
            case ANSWER_QUESTION -> {
                asMentee();
                applications.change(here.cohort(), version(), given.application(here.cohort(), Side.MENTEE));
            }
            case WITHDRAW, LEAVE -> leave();
            case RESUME -> {
                asMentee();
                pauses.resume(mentee.enrollment(), version());
            }
            case DECIDE -> accept();
            case PUBLISH -> match();
            case COMPLETE -> {
                given.enrollmentState(mentee.enrollment(), EnrollmentState.ACCEPTED);
                match();
                given.enrollmentState(mentee.enrollment(), state);
                complete();
            }
            case JOIN_ANOTHER -> joinAnother();
            default -> throw new AssertionError("Nobody takes this way: " + way);
        }
        if (way.verb() != Verb.JOIN_ANOTHER) {
            assertThat(given.stateOf(mentee.enrollment())).isNotEqualTo(state);
        }
    }

    /** Nothing is left to decide about anybody, and another cohort takes them. */
    @ParameterizedTest
    @EnumSource(EnrollmentState.class)
    void whenACohortIsOverNobodyWaitsForItAndAllCanJoinAnother(EnrollmentState state) {
        given.enrollmentState(mentee.enrollment(), state);
        given.state(here.cohort(), CohortState.CLOSING);
        given.accounts.signIn(here.coordinator());

        lifeCycle.close(here.cohort(), Progress.NONE);

        assertThat(given.stateOf(mentee.enrollment()).isOpen()).isFalse();
        assertThat(WaysOut.from(given.stateOf(mentee.enrollment())))
                .extracting(Way::who)
                .contains(Who.PERSON);
        joinAnother();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("waysOfMatches")
    void aMatchLeavesItsStateThatWay(MatchState state, Way way) {
        var offered = EnumSet.of(MatchState.OFFERED, MatchState.DECLINED, MatchState.EXPIRED);
        start(offered.contains(state));
        var match = match();
        put(match, state);
        given.accounts.signIn(here.coordinator());
        switch (way.verb()) {
            case ACCEPT -> {
                given.accounts.signIn(mentor.person());
                matches.accept(match, 0);
                asMentee();
                matches.accept(match, 1);
            }
            case DECLINE -> {
                asMentee();
                matches.decline(match, 0, "No time");
            }
            case EXPIRE -> {
                var later =
                        new TestClock(clock.instant().plusSeconds(86_400L * 30).toString());
                new OfferDeadlines(offers, repository, endings, enrollments, news, transactions, later).act();
            }
            case END_EARLY -> matches.endEarly(match, 0, "A change of plan");
            case REMATCH -> matches.rematch(match, 0);
            case LEAVE -> leave();
            case COMPLETE -> complete();
            case FIND_ANOTHER -> findAnother();
            case JOIN_ANOTHER -> joinAnother();
            default -> throw new AssertionError("Nobody takes this way: " + way);
        }
        if (state.open()) {
            assertThat(matches.reference(match).state()).isNotEqualTo(state);
        }
    }

    /** Who lost a match waits in the queue, and somebody else can be found. */
    private void findAnother() {
        assertThat(queue.page(here.cohort(), 0, 9))
                .extracting(row -> row.person().person())
                .contains(mentee.person());
        var other = given.mentor(here.cohort(), "Otto", 1);
        assertThat(proposals.mentorsFor(here.cohort(), mentee.enrollment()))
                .filteredOn(MentorChoice::eligible)
                .extracting(choice -> choice.mentor().person())
                .as("not the one they just parted from")
                .containsExactly(other.person());
        assertThat(proposals.assign(here.cohort(), other.enrollment(), mentee.enrollment()))
                .isNotNull();
    }

    private void joinAnother() {
        given.accounts.signIn(here.coordinator());
        var other = given.another(here.program());
        given.takesApplications(other);
        asMentee();
        assertThat(applications.open()).extracting(open -> open.id()).contains(other);
        assertThat(applications.apply(other, given.application(other, Side.MENTEE)))
                .isNotNull();
    }

    private MatchId match() {
        return match(mentor, mentee);
    }

    private void put(MatchId match, MatchState state) {
        sql.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.STATE, state)
                .set(PUBLISHED_MATCH.ENDED_AT, state.open() ? null : Instant.parse("2026-05-01T08:00:00Z"))
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .execute();
    }

    private void complete() {
        given.accounts.signIn(here.coordinator());
        given.state(here.cohort(), CohortState.CLOSING);
        var open = sql.select(PUBLISHED_MATCH.MATCH_ID)
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.COHORT_ID.eq(here.cohort()))
                .fetch(PUBLISHED_MATCH.MATCH_ID);
        assertThat(matches.complete(here.cohort(), open, Progress.NONE)).hasSize(1);
    }

    private void accept() {
        given.accounts.signIn(here.coordinator());
        var row = enrollments.all(here.cohort(), EnrollmentFilter.ALL).stream()
                .filter(r -> r.id().equals(mentee.enrollment()))
                .toList();
        decisions.decide(here.cohort(), DecisionDraft.silent(Decision.ACCEPT, null), row);
    }

    private void leave() {
        asMentee();
        applications.withdraw(here.cohort(), version());
        assertThat(given.stateOf(mentee.enrollment())).isIn(EnrollmentState.WITHDRAWN, EnrollmentState.LEFT);
    }

    private void asMentee() {
        given.accounts.signIn(mentee.person());
    }

    private long version() {
        return sql.select(ENROLLMENT.VERSION)
                .from(ENROLLMENT)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(mentee.enrollment()))
                .fetchSingle()
                .value1();
    }
}
