package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;
import static org.belay.db.Tables.OUTBOX_MAIL;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.cohort.CohortCancelled;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.OpenCohort;
import org.belay.enrollment.Side;
import org.belay.matching.FormingCircles.Read;
import org.belay.matching.MatchingGiven.Someone;
import org.belay.organization.LeaverEffects;
import org.belay.organization.PeopleLeft;
import org.belay.program.Format;
import org.belay.program.MatchingRule;
import org.belay.program.ProgramRules;
import org.belay.security.ProgramRole;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Circles by hand: put together, published, and what becomes of them. */
@Transactional
class CirclesTest extends MatchingTestBase {

    @Autowired
    private CohortLifeCycle lifeCycle;

    @Autowired
    private FormingCircles forming;

    @Autowired
    private CirclesAtWork atWork;

    @Autowired
    private CirclePublishing circlePublishing;

    @Autowired
    private CircleService circles;

    @Autowired
    private RematchQueue queue;

    @Autowired
    private MatchingService matching;

    @Autowired
    private ScenarioService scenarios;

    @Autowired
    private RehearsalService rehearsals;

    @Autowired
    private LeaverEffects leavers;

    @Autowired
    private ApplicationEventPublisher news;

    private PersonId leader;
    private Someone ada;
    private Someone ben;
    private Someone cleo;
    private Someone dan;

    @BeforeEach
    void fourPeople() {
        here = given.cohort(Format.CIRCLE, false);
        leader = given.accounts.member("Lea", "Leads");
        ada = given.peer(here.cohort(), "Ada");
        ben = given.peer(here.cohort(), "Ben");
        cleo = given.peer(here.cohort(), "Cleo");
        dan = given.peer(here.cohort(), "Dan");
    }

    private static void refused(Runnable action, String key) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(action::run)
                .satisfies(refusal ->
                        assertThat(refusal.problems()).extracting(Problem::key).contains(key));
    }

    private static void hidden(Runnable action) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(action::run);
    }

    private Circle only() {
        var all = atWork.overview(here.cohort()).forming();
        assertThat(all).hasSize(1);
        return all.getFirst().circle();
    }

    /** With a facilitator, and nothing against it. */
    private Circle formed(Someone... members) {
        var id = forming.create(here.cohort(), Locale.ENGLISH).id();
        for (var member : members) {
            forming.move(here.cohort(), member.enrollment(), null, read(id));
        }
        forming.edit(here.cohort(), read(id), "Speaking up", leader);
        return of(id);
    }

    private Circle of(CircleId id) {
        return atWork.overview(here.cohort()).forming().stream()
                .map(CircleOverview.Forming::circle)
                .filter(circle -> circle.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Read read(CircleId id) {
        return Read.of(of(id));
    }

    private Circle published(Someone... members) {
        var id = formed(members).id();
        publishCircles();
        return circles.page(id);
    }

    private void publishCircles() {
        circlePublishing.publish(
                here.cohort(), circlePublishing.preview(here.cohort()).read(), "Welcome to all of you.");
    }

    private List<String> problems() {
        return circlePublishing.preview(here.cohort()).problems().stream()
                .map(Problem::key)
                .toList();
    }

    private record Mail(PersonId to, String kind, String body) {}

    private List<Mail> mails() {
        return sql.select(OUTBOX_MAIL.RECIPIENT_PERSON_ID, OUTBOX_MAIL.KIND, OUTBOX_MAIL.BODY)
                .from(OUTBOX_MAIL)
                .where(OUTBOX_MAIL.PROGRAM_ID.eq(here.program()), OUTBOX_MAIL.KIND.startsWith("circle-"))
                .orderBy(OUTBOX_MAIL.OUTBOX_MAIL_ID)
                .fetch(row -> new Mail(
                        row.value1(),
                        row.value2(),
                        vault.open("outbox_mail.body", Objects.requireNonNull(row.value3()))));
    }

    private List<PersonId> told(String kind) {
        return mails().stream()
                .filter(mail -> mail.kind().equals(kind))
                .map(Mail::to)
                .toList();
    }

    @Test
    void whoPublishesTellsEverybodyInItAndWhoeverLeadsIt() {
        var circle = published(ada, ben, cleo);

        assertThat(circle.state()).isEqualTo(CircleState.ACTIVE);
        assertThat(circle.name()).isEqualTo("Speaking up");
        assertThat(circle.members())
                .extracting(Party::enrollment)
                .containsExactlyInAnyOrder(ada.enrollment(), ben.enrollment(), cleo.enrollment());
        assertThat(given.stateOf(ada.enrollment())).isEqualTo(EnrollmentState.ACTIVE);
        assertThat(given.stateOf(dan.enrollment())).isEqualTo(EnrollmentState.ACCEPTED);
        assertThat(told("circle-published-member"))
                .containsExactlyInAnyOrder(ada.person(), ben.person(), cleo.person());
        assertThat(told("circle-published-facilitator")).containsExactly(leader);
        assertThat(mails())
                .allSatisfy(mail -> assertThat(mail.body())
                        .contains("Welcome to all of you.", "Speaking up")
                        .doesNotContain("!mail", "{0}", "{4}"));
        assertThat(mails().stream().filter(mail -> mail.to().equals(cleo.person())))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body())
                        .contains("Hello Cleo Muster", "Ada Muster, Ben Muster.")
                        .doesNotContain(", Cleo"));
        assertThat(cohorts.progress(here.cohort()).openMatches()).isEqualTo(1);
        lifeCycle.startRunning(here.cohort());
        assertThat(cohorts.reference(here.cohort()).state()).isEqualTo(CohortState.RUNNING);
    }

    @Test
    void nothingStartsToRunWithoutACircle() {
        formed(ada, ben, cleo);

        refused(() -> lifeCycle.startRunning(here.cohort()), "cohort.problem.published-match");
    }

    @Test
    void twoAreNoCircle() {
        formed(ada, ben);

        assertThat(problems()).containsExactly("matching.circle.problem.size");
        refused(this::publishCircles, "matching.circle.problem.size");
    }

    @Test
    void aCircleHasSomebodyToLeadIt() {
        var circle = formed(ada, ben, cleo);
        forming.edit(here.cohort(), Read.of(circle), "Speaking up", null);

        refused(this::publishCircles, "matching.circle.problem.facilitator");
    }

    @Test
    void whoHasNoAccountLeadsNothing() {
        var circle = formed(ada, ben, cleo);
        sql.execute("update account set enabled = false where person_id = ?", leader.value());

        refused(
                () -> forming.edit(here.cohort(), Read.of(circle), "Speaking up", leader),
                "matching.circle.problem.no-facilitator");
    }

    @Test
    void nobodyIsLedByTheirOwnLine() {
        var above = given.accounts.member("Ada's", "Boss");
        given.lineManager(ada.person(), above);
        given.lineManager(above, leader);
        formed(ada, ben, cleo);

        assertThat(problems()).containsExactly("matching.circle.problem.facilitator-manages");
    }

    @Test
    void nobodyIsLedByWhomTheyAvoidAndNobodyReadsWhoDoes() {
        given.avoid(ben.enrollment(), Set.of(leader));
        formed(ada, ben, cleo);

        assertThat(circlePublishing.preview(here.cohort()).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo("matching.circle.problem.facilitator-avoided");
                    assertThat(problem.arguments().toString()).doesNotContain("Ben");
                });
    }

    @Test
    void rulesAreAskedAgainWhenItIsPublished() {
        formed(ada, ben, cleo);
        assertThat(problems()).isEmpty();
        given.lineManager(ada.person(), cleo.person());

        refused(this::publishCircles, "matching.problem.rule.LINE_MANAGEMENT");
    }

    @Test
    void allMustBeFreeAtOneTime() {
        given.availability(ada.enrollment(), "Tue 09:00-12:00");
        given.availability(ben.enrollment(), "Tue 09:00-12:00; Thu 14:00-16:00");
        given.availability(cleo.enrollment(), "Thu 14:00-16:00; Tue 06:00-07:00");
        given.availability(dan.enrollment(), "Tue 09:00-12:00; Thu 14:00-16:00; Tue 06:00-07:00");
        formed(ben, cleo, dan);
        assertThat(problems()).isEmpty();
        forming.move(here.cohort(), ada.enrollment(), null, Read.of(only()));

        assertThat(problems()).contains("matching.circle.problem.rule.MINIMUM_SHARED_TIME");
    }

    @Test
    void whoTakesPartNoMoreIsNotPublished() {
        formed(ada, ben, cleo, dan);
        given.enrollmentState(dan.enrollment(), EnrollmentState.ON_HOLD);

        assertThat(problems()).containsExactly("matching.circle.problem.not-taking-part");
    }

    @Test
    void whoeverIsLeftInACircleMayBeOnABreak() {
        var circle = formed(ada, dan);
        given.enrollmentState(ada.enrollment(), EnrollmentState.ON_HOLD);

        var back = forming.move(here.cohort(), dan.enrollment(), Read.of(circle), null);

        assertThat(of(circle.id()).theme()).isNull();
        assertThat(atWork.overview(here.cohort()).forming().getFirst().assessment())
                .isEmpty();
        forming.move(here.cohort(), ada.enrollment(), back.to(), null);
        assertThat(of(circle.id()).members()).isEmpty();
    }

    @Test
    void whatSomebodyElseHasChangedIsNotPublishedUnseen() {
        var seen = circlePublishing.preview(here.cohort()).read();
        var circle = formed(ada, ben, cleo);
        var first = circlePublishing.preview(here.cohort()).read();
        forming.edit(here.cohort(), Read.of(circle), "Another name", leader);

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> circlePublishing.publish(here.cohort(), first, ""));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> circlePublishing.publish(here.cohort(), seen, ""));
    }

    @Test
    void oneWhoSawAnOlderCircleChangesNothing() {
        var old = Read.of(formed(ada, ben, cleo));
        forming.move(here.cohort(), dan.enrollment(), null, old);

        for (Runnable change : List.<Runnable>of(
                () -> forming.lock(here.cohort(), old),
                () -> forming.disband(here.cohort(), old),
                () -> forming.edit(here.cohort(), old, "Other", leader),
                () -> forming.move(here.cohort(), ada.enrollment(), old, null))) {
            assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(change::run);
        }
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .as("somebody who is in a circle by now")
                .isThrownBy(() -> forming.move(here.cohort(), dan.enrollment(), null, read(only().id())));
        assertThat(only().members()).hasSize(4);
    }

    @Test
    void somebodyIsMovedFromOneCircleToAnother() {
        var one = formed(ada, ben, cleo, dan);
        var other = forming.create(here.cohort(), Locale.ENGLISH).id();

        var back = forming.move(here.cohort(), dan.enrollment(), Read.of(one), read(other));
        var again = forming.move(here.cohort(), back.person(), back.from(), back.to());
        assertThat(of(one.id()).members()).hasSize(4);
        forming.move(here.cohort(), again.person(), again.from(), again.to());

        assertThat(of(one.id()).members()).hasSize(3);
        assertThat(of(other).members()).extracting(Party::enrollment).containsExactly(dan.enrollment());
        assertThat(of(other).name()).isEqualTo("Circle 1");
        forming.disband(here.cohort(), read(other));
        assertThat(atWork.alone(here.cohort(), 0, 25))
                .extracting(alone -> alone.party().enrollment())
                .containsExactly(dan.enrollment());
    }

    /** The four score alike in any circle, so the sum follows the places: one leaves a circle of four for one of nobody. */
    @Test
    void whatAMoveComesToIsToldWithTheCircleThatIsLeft() {
        var one = formed(ada, ben, cleo, dan);
        var other = forming.create(here.cohort(), Locale.ENGLISH);
        var score = atWork.overview(here.cohort())
                .forming()
                .getFirst()
                .assessment()
                .orElseThrow()
                .score();

        var moves = atWork.moves(here.cohort(), dan.enrollment());

        var left = Objects.requireNonNull(moves.from());
        assertThat(left.circle().id()).isEqualTo(one.id());
        assertThat(left.left()).isEqualTo(3);
        assertThat(left.tooFew())
                .as("circles have five at least until a run says else")
                .isTrue();
        forming.move(here.cohort(), dan.enrollment(), read(one.id()), read(other.id()));
        var then = atWork.overview(here.cohort()).forming();
        assertThat(moves.openings()).singleElement().satisfies(opening -> {
            assertThat(opening.circle().id()).isEqualTo(other.id());
            assertThat(opening.scoreChange())
                    .isEqualTo(then.getLast().assessment().orElseThrow().score());
            assertThat(opening.totalChange()).isEqualTo(opening.scoreChange());
        });
        var after = then.getFirst().assessment().orElseThrow().score();
        assertThat(left.scoreChange()).isEqualTo(after - score);
        assertThat(left.totalChange()).isEqualTo(3L * after - 4L * score);
        assertThat(atWork.moves(here.cohort(), dan.enrollment()).openings())
                .extracting(opening -> opening.circle().id())
                .containsExactly(one.id());
    }

    @Test
    void thoseInNoCircleAreReadPartByPart() {
        assertThat(atWork.overview(here.cohort()).aloneInAll()).isEqualTo(4);
        var read = Stream.of(0, 3, 6)
                .map(offset -> atWork.alone(here.cohort(), offset, 3))
                .toList();

        assertThat(read).extracting(List::size).containsExactly(3, 1, 0);
        assertThat(read.stream()
                        .flatMap(List::stream)
                        .map(alone -> alone.party().enrollment()))
                .containsExactlyInAnyOrder(ada.enrollment(), ben.enrollment(), cleo.enrollment(), dan.enrollment());
    }

    @Test
    void whoIsAloneReadsWhichCircleWouldTakeThemAndWhatStandsAgainstIt() {
        var circle = formed(ada, ben, cleo);
        given.lineManager(dan.person(), ben.person());

        assertThat(atWork.alone(here.cohort(), 0, 25)).singleElement().satisfies(alone -> {
            assertThat(alone.openings()).singleElement().satisfies(opening -> {
                assertThat(opening.circle().id()).isEqualTo(circle.id());
                assertThat(opening.broken()).containsExactly(Rule.LINE_MANAGEMENT);
            });
            assertThat(Objects.requireNonNull(alone.why()).excludedBy()).containsEntry(Rule.LINE_MANAGEMENT, 1);
        });
    }

    @Test
    void ofTheirOwnCircleACoordinatorReadsNothing() {
        var own = given.enroll(here.cohort(), here.coordinator(), Side.PEER, 1);
        given.avoid(ada.enrollment(), Set.of(here.coordinator()));
        var other = given.accounts.member("Bea", "Backup", here.program(), ProgramRole.BACKUP);
        given.accounts.signIn(other);
        var id = forming.create(here.cohort(), Locale.ENGLISH).id();
        for (var place : List.of(own, ada.enrollment(), ben.enrollment())) {
            forming.move(here.cohort(), place, null, read(id));
        }
        given.accounts.signIn(here.coordinator());

        var shown = atWork.overview(here.cohort()).forming().getFirst();

        assertThat(shown.own()).isTrue();
        assertThat(shown.assessment()).isEmpty();
        assertThat(shown.problems())
                .extracting(Problem::key)
                .containsExactly("matching.circle.problem.own", "matching.circle.problem.facilitator");
        assertThat(atWork.moves(here.cohort(), cleo.enrollment()).openings()).isEmpty();
        for (Runnable attempt : List.<Runnable>of(
                () -> forming.move(here.cohort(), cleo.enrollment(), null, read(id)),
                () -> forming.move(here.cohort(), ada.enrollment(), read(id), null),
                () -> forming.edit(here.cohort(), read(id), "Mine", leader),
                () -> forming.lock(here.cohort(), read(id)))) {
            refused(attempt, "matching.problem.own-pair");
        }
    }

    @Test
    void aCoordinatorDoesNotTryOutWhoAvoidsThem() {
        var own = given.enroll(here.cohort(), here.coordinator(), Side.PEER, 1);
        for (var one : List.of(ada, ben, cleo)) {
            given.avoid(one.enrollment(), Set.of(here.coordinator()));
        }
        var circle = formed(ada, ben, cleo);

        assertThat(atWork.moves(here.cohort(), own).openings()).isEmpty();
        refused(() -> forming.move(here.cohort(), own, null, Read.of(circle)), "matching.problem.own-pair");
        forming.edit(here.cohort(), Read.of(circle), "Mine", here.coordinator());
        assertThat(problems()).containsExactly("matching.circle.problem.own");
    }

    @Test
    void ofFewerThanACircleNoRuleTellsWhoseWishItIs() {
        given.avoid(ada.enrollment(), Set.of(leader, ben.person()));
        formed(ada, ben);

        assertThat(problems()).containsExactly("matching.circle.problem.size");
    }

    @Test
    void whoHasLeftTheOrganizationIsPutIntoNoCircle() {
        sql.execute(
                "update person set state = 'LEFT' where person_id = ?",
                dan.person().value());
        var circle = published(ada, ben, cleo);

        assertThat(atWork.overview(here.cohort()).free()).isZero();
        assertThat(circles.withoutCircle(circle.id())).isEmpty();
        var id = forming.create(here.cohort(), Locale.ENGLISH).id();
        refused(
                () -> forming.move(here.cohort(), dan.enrollment(), null, read(id)),
                "matching.circle.problem.not-free");
    }

    @Test
    void rulesAreAboutMembersOnABreakToo() {
        var circle = published(ada, ben, cleo);
        given.avoid(ada.enrollment(), Set.of(dan.person()));
        given.enrollmentState(ada.enrollment(), EnrollmentState.ON_HOLD);

        refused(() -> circles.add(circle.id(), circle.version(), dan.enrollment()), "matching.problem.rule.AVOID_LIST");
        given.availability(ada.enrollment(), "Sun 09:00-12:00");
        assertThat(circles.commonHours(circle.id(), ZoneOffset.UTC)
                        .orElseThrow()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void whoWasTogetherIsNotPutTogetherAgainWhereTheProgramSaysSo() {
        var circle = published(ada, ben, cleo);
        assertThat(problems()).isEmpty();
        circles.endEarly(circle.id(), circle.version(), "No time");
        formed(ada, ben, cleo, dan);
        assertThat(problems()).contains("matching.problem.rule.PAST_MATCH");

        var without = EnumSet.copyOf(ProgramRules.standard().rules());
        without.remove(MatchingRule.PAST_MATCH);
        given.rules(
                here.program(),
                new ProgramRules(without, 2, ProgramRules.standard().weights()));
        assertThat(problems()).isEmpty();
    }

    @Test
    void pairsAreNotMadeOfPeopleWhoArePutIntoCircles() {
        refused(() -> proposals.assign(here.cohort(), ada.enrollment(), ben.enrollment()), "matching.missing.circles");
        refused(() -> matching.startRun(here.cohort(), Objective.SCORE), "matching.missing.circles");
        hidden(() -> scenarios.weights(here.cohort()));
        assertThat(rehearsals.possible(here.cohort())).isFalse();
        var pairs = given.cohort(Format.PEER_PAIR, false);
        hidden(() -> forming.create(pairs.cohort(), Locale.ENGLISH));
    }

    private List<CircleId> openCircles() {
        return circles.published(here.cohort()).stream()
                .filter(circle -> circle.state().open())
                .map(Circle::id)
                .toList();
    }

    @Test
    void nothingFormsOnceACohortIsOver() {
        published(ada, ben, cleo);
        formed(dan);
        lifeCycle.startRunning(here.cohort());
        lifeCycle.startClosing(here.cohort(), "Early");
        circles.complete(here.cohort(), openCircles());
        lifeCycle.close(here.cohort(), Progress.NONE);

        assertThat(atWork.overview(here.cohort()).forming()).isEmpty();
    }

    @Test
    void whyACircleEndedIsNotForACoordinatorWhoWasInIt() {
        var own = given.enroll(here.cohort(), here.coordinator(), Side.PEER, 1);
        given.accounts.signIn(given.accounts.member("Bea", "Backup", here.program(), ProgramRole.BACKUP));
        var id = forming.create(here.cohort(), Locale.ENGLISH).id();
        for (var place : List.of(own, ada.enrollment(), ben.enrollment())) {
            forming.move(here.cohort(), place, null, read(id));
        }
        forming.edit(here.cohort(), read(id), "Talk", leader);
        publishCircles();
        circles.endEarly(id, circles.page(id).version(), "One of them dominates");
        assertThat(circles.endReason(id)).isPresent();

        given.accounts.signIn(here.coordinator());
        assertThat(circles.endReason(id)).isEmpty();
    }

    @Test
    void onlyItsPeopleAndItsCoordinatorsSeeACircle() {
        var circle = published(ada, ben, cleo);
        var stranger = given.accounts.member("Ste", "Ranger");
        var elsewhere = given.cohort(Format.CIRCLE, false).coordinator();

        for (var reader : List.of(ada.person(), leader, here.coordinator())) {
            given.accounts.signIn(reader);
            assertThat(circles.page(circle.id()).members()).hasSize(3);
        }
        for (var reader : List.of(dan.person(), stranger, elsewhere)) {
            given.accounts.signIn(reader);
            hidden(() -> circles.page(circle.id()));
            hidden(() -> circles.leave(circle.id()));
        }
        given.accounts.signIn(ada.person());
        assertThat(circles.mine()).extracting(Circle::id).containsExactly(circle.id());
        given.accounts.signIn(dan.person());
        assertThat(circles.mine()).isEmpty();
    }

    @Test
    void onlyCoordinatorsOfTheProgramFormAndChangeCircles() {
        var circle = published(ada, ben, cleo);
        var next = Read.of(formed(dan));
        var cohort = here.cohort();
        var elsewhere = given.cohort(Format.CIRCLE, false).coordinator();
        for (var actor : List.of(elsewhere, ada.person(), leader)) {
            given.accounts.signIn(actor);
            hidden(() -> atWork.overview(cohort));
            hidden(() -> atWork.moves(cohort, dan.enrollment()));
            hidden(() -> atWork.alone(cohort, 0, 25));
            hidden(() -> forming.start(cohort, CircleSizes.USUAL, Locale.ENGLISH));
            hidden(() -> forming.create(cohort, Locale.ENGLISH));
            hidden(() -> forming.move(cohort, dan.enrollment(), next, null));
            hidden(() -> forming.edit(cohort, next, "X", null));
            hidden(() -> forming.lock(cohort, next));
            hidden(() -> forming.unlock(cohort, next));
            hidden(() -> forming.disband(cohort, next));
            hidden(() -> circlePublishing.preview(cohort));
            hidden(() -> circlePublishing.publish(cohort, List.of(next), ""));
            hidden(() -> circles.published(cohort));
            hidden(() -> circles.open(cohort));
            hidden(() -> circles.endReason(circle.id()));
            hidden(() -> circles.withoutCircle(circle.id()));
            hidden(() -> circles.add(circle.id(), circle.version(), dan.enrollment()));
            hidden(() -> circles.remove(circle.id(), circle.version(), ada.enrollment()));
            hidden(() -> circles.edit(circle.id(), circle.version(), "X", leader));
            hidden(() -> circles.hold(circle.id(), circle.version()));
            hidden(() -> circles.resume(circle.id(), circle.version()));
            hidden(() -> circles.endEarly(circle.id(), circle.version(), "X"));
            hidden(() -> circles.complete(cohort, List.of(circle.id())));
        }
    }

    @Test
    void aCircleOfAnotherCohortIsNotThere() {
        var circle = Read.of(formed(ada, ben, cleo));
        var another = given.another(here.program());

        hidden(() -> forming.edit(another, circle, "X", null));
        hidden(() -> forming.disband(another, circle));
    }

    @Test
    void whoLeavesKeepsThePlaceAndWaitsForAnother() {
        var circle = published(ada, ben, cleo, dan);
        given.accounts.signIn(dan.person());

        circles.leave(circle.id());

        hidden(() -> circles.page(circle.id()));
        given.accounts.signIn(here.coordinator());
        assertThat(circles.page(circle.id()).members()).hasSize(3);
        assertThat(given.stateOf(dan.enrollment())).isEqualTo(EnrollmentState.ACTIVE);
        assertThat(told("circle-left")).containsExactly(leader);
        assertThat(told("circle-left-coordinator")).contains(here.coordinator());
        assertThat(told("circle-left-member")).isEmpty();
        assertThat(queue.page(here.cohort(), 0, 10))
                .extracting(row -> row.person().enrollment())
                .containsExactly(dan.enrollment());
    }

    @Test
    void whoIsTakenOutIsToldAndCanBePutBack() {
        var circle = published(ada, ben, cleo, dan);

        circles.remove(circle.id(), circle.version(), dan.enrollment());
        assertThat(told("circle-left-member")).containsExactly(dan.person());
        assertThat(told("circle-left-coordinator")).doesNotContain(here.coordinator());
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> circles.remove(circle.id(), circle.version(), ada.enrollment()));
        var now = circles.page(circle.id());
        assertThat(circles.withoutCircle(now.id()))
                .extracting(Party::enrollment)
                .containsExactly(dan.enrollment());
        circles.add(now.id(), now.version(), dan.enrollment());

        assertThat(circles.page(circle.id()).members()).hasSize(4);
        assertThat(told("circle-published-member").stream().filter(dan.person()::equals))
                .hasSize(2);
        assertThat(told("circle-joined")).containsExactly(leader);
    }

    @Test
    void nobodyJoinsAgainstARule() {
        var circle = published(ada, ben, cleo);
        given.lineManager(dan.person(), ada.person());

        refused(
                () -> circles.add(circle.id(), circle.version(), dan.enrollment()),
                "matching.problem.rule.LINE_MANAGEMENT");
    }

    @Test
    void whoLeavesTheCohortLeavesTheCircle() {
        var circle = published(ada, ben, cleo, dan);
        given.accounts.signIn(dan.person());

        applications.withdraw(
                here.cohort(), applications.mine(here.cohort()).orElseThrow().version());

        given.accounts.signIn(here.coordinator());
        assertThat(circles.page(circle.id()).members()).hasSize(3);
        assertThat(given.stateOf(dan.enrollment())).isEqualTo(EnrollmentState.LEFT);
    }

    @Test
    void leaversAreInNoCircleAndLeadNone() {
        var circle = published(ada, ben, cleo, dan);
        assertThat(leavers.of(Set.of(dan.person(), leader))).singleElement().satisfies(effect -> {
            assertThat(effect.circles()).isEqualTo(1);
            assertThat(effect.matches()).isZero();
        });

        news.publishEvent(new PeopleLeft(Set.of(dan.person(), cleo.person(), leader), null, null));

        var now = circles.page(circle.id());
        assertThat(now.members())
                .extracting(Party::enrollment)
                .containsExactlyInAnyOrder(ada.enrollment(), ben.enrollment());
        assertThat(now.facilitator()).isNull();
        assertThat(now.state()).isEqualTo(CircleState.ACTIVE);
    }

    @Test
    void aCancelledCohortEndsItsCirclesAndProposesNone() {
        var circle = published(ada, ben, cleo);
        formed(dan);

        news.publishEvent(new CohortCancelled(here.cohort(), here.program(), CohortState.MATCHING, "No budget"));

        assertThat(circles.page(circle.id()).state()).isEqualTo(CircleState.ENDED_EARLY);
        assertThat(atWork.overview(here.cohort()).forming()).isEmpty();
        assertThat(told("circle-ended")).as("told once, with the cohort").isEmpty();
    }

    @Test
    void aCircleThatEndsLetsItsPeopleWait() {
        var circle = published(ada, ben, cleo);
        refused(() -> circles.endEarly(circle.id(), circle.version(), " "), "matching.problem.reason-missing");
        circles.endEarly(circle.id(), circle.version(), "They confided in me");

        assertThat(circles.page(circle.id()).state()).isEqualTo(CircleState.ENDED_EARLY);
        assertThat(circles.endReason(circle.id())).contains("They confided in me");
        assertThat(circles.page(circle.id()).members()).hasSize(3);
        assertThat(told("circle-ended")).containsExactlyInAnyOrder(ada.person(), ben.person(), cleo.person(), leader);
        assertThat(mails()).noneSatisfy(mail -> assertThat(mail.body()).contains("confided"));
        assertThat(queue.count(here.cohort())).isEqualTo(4);
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() ->
                        circles.hold(circle.id(), circles.page(circle.id()).version()));
    }

    @Test
    void aCircleRestsAndGoesOn() {
        var circle = published(ada, ben, cleo);
        circles.hold(circle.id(), circle.version());
        assertThat(circles.page(circle.id()).state()).isEqualTo(CircleState.ON_HOLD);
        assertThat(cohorts.progress(here.cohort()).openMatches()).isEqualTo(1);
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> circles.resume(circle.id(), circle.version()));
        assertThat(told("circle-held")).containsExactlyInAnyOrder(ada.person(), ben.person(), cleo.person(), leader);
        assertThat(told("circle-resumed")).isEmpty();
        circles.resume(circle.id(), circle.version() + 1);
        assertThat(circles.page(circle.id()).state()).isEqualTo(CircleState.ACTIVE);
        assertThat(told("circle-resumed")).containsExactlyInAnyOrder(ada.person(), ben.person(), cleo.person(), leader);
    }

    @Test
    void anotherNameAndSomebodyElseToLead() {
        var circle = published(ada, ben, cleo);
        var other = given.accounts.member("Otto", "Other");

        refused(() -> circles.edit(circle.id(), circle.version(), " ", other), "matching.circle.problem.name");
        refused(
                () -> circles.edit(circle.id(), circle.version(), "x".repeat(81), other),
                "matching.circle.problem.long-name");
        refused(() -> circles.edit(circle.id(), circle.version(), "Name", null), "matching.circle.problem.facilitator");
        circles.edit(circle.id(), circle.version(), " 🌱 Growing ", other);

        assertThat(circles.page(circle.id()).name()).isEqualTo("🌱 Growing");
        assertThat(circles.page(circle.id()).facilitatedBy(other)).isTrue();
        assertThat(told("circle-published-facilitator")).containsExactly(leader, other);
        assertThat(told("circle-led")).containsExactlyInAnyOrder(ada.person(), ben.person(), cleo.person());
        assertThat(told("circle-led-before")).containsExactly(leader);
        circles.edit(circle.id(), circle.version() + 1, "Only the name", other);
        assertThat(told("circle-led")).as("the same still leads it").hasSize(3);
    }

    @Test
    void aCohortClosesWhenItsCirclesAreCompleted() {
        var circle = published(ada, ben, cleo);
        lifeCycle.startRunning(here.cohort());
        lifeCycle.startClosing(here.cohort(), "Early");
        refused(() -> lifeCycle.close(here.cohort(), Progress.NONE), "cohort.problem.no-open-match");

        assertThat(circles.complete(here.cohort(), List.of())).isZero();
        assertThat(circles.complete(here.cohort(), List.of(circle.id()))).isEqualTo(1);

        assertThat(circles.page(circle.id()).state()).isEqualTo(CircleState.COMPLETED);
        assertThat(given.stateOf(ada.enrollment())).isEqualTo(EnrollmentState.COMPLETED);
        lifeCycle.close(here.cohort(), Progress.NONE);
        given.accounts.signIn(ada.person());
        assertThat(circles.page(circle.id()).members()).hasSize(3);
    }

    @Test
    void sizesThatCannotBeAreRefused() {
        for (var sizes : List.of(new CircleSizes(2, 5), new CircleSizes(3, 21), new CircleSizes(6, 5))) {
            refused(() -> forming.start(here.cohort(), sizes, Locale.ENGLISH), "matching.circle.problem.sizes");
        }
    }

    @Test
    void fewerThanThreeAreNotRun() {
        published(ada, ben, cleo);

        refused(
                () -> forming.start(here.cohort(), CircleSizes.USUAL, Locale.ENGLISH),
                "matching.circle.missing.people");
    }

    static Stream<Arguments> waysOfCircles() {
        return Stream.of(CircleState.values())
                .flatMap(state -> WaysOut.from(state).stream().map(way -> Arguments.of(state, way)));
    }

    /** In each state, by each way that leads out of it. */
    @ParameterizedTest
    @MethodSource("waysOfCircles")
    void nobodyEndsWhereNothingFollows(CircleState state, WaysOut.Way way) {
        var circle = circleIn(state);

        switch (way.verb()) {
            case PUBLISH -> publishCircles();
            case DISBAND -> forming.disband(here.cohort(), read(circle));
            case LEAVE -> {
                given.accounts.signIn(dan.person());
                circles.leave(circle);
            }
            case RESUME -> circles.resume(circle, circles.page(circle).version());
            case END_EARLY -> circles.endEarly(circle, circles.page(circle).version(), "No time");
            case COMPLETE -> {
                lifeCycle.startRunning(here.cohort());
                lifeCycle.startClosing(here.cohort(), "Early");
                circles.complete(here.cohort(), openCircles());
            }
            case FIND_ANOTHER ->
                assertThat(atWork.alone(here.cohort(), 0, 25))
                        .extracting(alone -> alone.party().enrollment())
                        .contains(dan.enrollment());
            case JOIN_ANOTHER -> {
                given.accounts.signIn(here.coordinator());
                var other = given.another(here.program());
                given.takesApplications(other);
                given.accounts.signIn(dan.person());
                assertThat(applications.open()).extracting(OpenCohort::id).contains(other);
                assertThat(applications.apply(other, given.application(other, Side.PEER)))
                        .isNotNull();
            }
            default -> fail("nobody takes this way: " + way);
        }

        given.accounts.signIn(here.coordinator());
        assertThat(way.place()).isNotNull();
        if (way.verb() == WaysOut.Verb.LEAVE) {
            assertThat(circles.page(circle).has(dan.person())).isFalse();
        } else if (way.verb() == WaysOut.Verb.DISBAND) {
            assertThat(atWork.overview(here.cohort()).forming()).isEmpty();
        } else if (!Set.of(WaysOut.Verb.FIND_ANOTHER, WaysOut.Verb.JOIN_ANOTHER).contains(way.verb())) {
            assertThat(circles.page(circle).state()).isNotEqualTo(state);
        }
    }

    private CircleId circleIn(CircleState state) {
        if (state == CircleState.FORMING) {
            return formed(ada, ben, cleo, dan).id();
        }
        var circle = published(ada, ben, cleo, dan);
        switch (state) {
            case ON_HOLD -> circles.hold(circle.id(), circle.version());
            case ENDED_EARLY -> circles.endEarly(circle.id(), circle.version(), "No time");
            case COMPLETED -> {
                lifeCycle.startRunning(here.cohort());
                lifeCycle.startClosing(here.cohort(), "Early");
                circles.complete(here.cohort(), openCircles());
                given.accounts.signIn(dan.person());
            }
            default -> assertThat(circle.state()).isEqualTo(state);
        }
        return circle.id();
    }
}
