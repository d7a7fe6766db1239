package org.belay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.belay.BelayTest;
import org.belay.DatabaseDump;
import org.belay.cohort.CohortState;
import org.belay.draft.Drafts;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.matching.Space;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Daniel and Ines agree; Maya coordinates them. */
@BelayTest
@Transactional
class AgreementsTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Drafts drafts;

    private TestAccounts accounts;
    private Pairs given;
    private CohortId cohort;
    private PersonId daniel;
    private PersonId ines;
    private PersonId maya;
    private EnrollmentId daniels;
    private MatchId match;
    private Space space;

    @BeforeEach
    void pair() {
        accounts = new TestAccounts(sql);
        given = new Pairs(sql);
        var program = given.program();
        cohort = given.cohort(program);
        daniel = accounts.member("Daniel", "Osei");
        ines = accounts.member("Ines", "Carvalho");
        maya = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        daniels = given.enrollment(cohort, daniel, Side.MENTOR, null);
        match = given.match(cohort, daniels, given.enrollment(cohort, ines, Side.MENTEE, null));
        space = new Space.OfMatch(match);
        accounts.signIn(daniel);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private static AgreementTerms terms(String aims) {
        return new AgreementTerms(aims, "Every two weeks", "", "Stays here", "Without blame");
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.problems()).extracting(Problem::key).containsExactly(key));
    }

    @Test
    void bothSignAndAChangeAsksBothAgain() {
        agreements.write(space, 0, terms("Lead a team"));
        assertThat(agreements.of(space).missing())
                .singleElement()
                .satisfies(one -> assertThat(one.person()).isEqualTo(ines));
        accounts.signIn(ines);
        agreements.sign(space, 1);
        assertThat(agreements.of(space).signedByAll()).isTrue();

        agreements.write(space, 1, terms("Lead two teams"));
        var page = agreements.of(space);
        assertThat(page.version()).isEqualTo(2);
        assertThat(page.signedByAll()).isFalse();
        assertThat(page.signedBy(daniel)).isFalse();
        assertThat(sql.fetch("select agreement_version from agreement where match_id = ?", match.value()))
                .as("each wording is kept")
                .hasSize(2);
    }

    @Test
    void nobodySignsWhatTheyHaveNotRead() {
        agreements.write(space, 0, terms("Lead a team"));
        agreements.write(space, 1, terms("Lead two teams"));
        accounts.signIn(ines);
        assertThatThrownBy(() -> agreements.sign(space, 1)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> agreements.write(space, 1, terms("Other"))).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> agreements.sign(space, 3)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void whereNothingIsWrittenNothingIsSigned() {
        var trail = sql.fetchCount(DSL.table("audit_entry"));
        refused("agreement.problem.none", () -> agreements.sign(space, 0));
        assertThat(sql.fetchCount(DSL.table("audit_entry"))).isEqualTo(trail);
    }

    @Test
    void coordinatorsSeeThatItWasSignedAndNotWhatItSays() {
        agreements.write(space, 0, terms("zinnia-harbor"));
        accounts.signIn(maya);
        var page = agreements.of(space);

        assertThat(page.terms()).isNull();
        assertThat(page.signatures())
                .extracting(AgreementPage.Signature::person)
                .containsExactly(daniel);
        assertThatThrownBy(() -> agreements.sign(space, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agreements.write(space, 1, terms("x"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agreements.suggestion(space, Locale.ENGLISH)).isInstanceOf(NotFound.class);
        assertThat(DatabaseDump.columnsHolding(jdbc, "zinnia-harbor")).isEmpty();
    }

    @Test
    void strangersFindNothing() {
        agreements.write(space, 0, terms("Lead a team"));
        for (var person : List.of(accounts.member("Sam", "Else"), accounts.administrator("Robin", "Ames"))) {
            accounts.signIn(person);
            assertThatThrownBy(() -> agreements.of(space)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> agreements.sign(space, 1)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void whatIsOverStaysAsItIs() {
        agreements.write(space, 0, terms("Lead a team"));
        given.put(match, MatchState.COMPLETED);
        refused("agreement.problem.over", () -> agreements.write(space, 1, terms("More")));
        refused("agreement.problem.over", () -> agreements.sign(space, 1));
        given.put(cohort, CohortState.CLOSED);
        refused("cohort.problem.wrong-state.CLOSED", () -> agreements.write(space, 1, terms("More")));
    }

    @Test
    void somethingBelongsIntoIt() {
        refused("agreement.problem.missing", () -> agreements.write(space, 0, terms(" ")));
        refused(
                "agreement.problem.long",
                () -> agreements.write(space, 0, terms("x".repeat(AgreementTerms.LONGEST + 1))));
        var long4 = "😟".repeat(AgreementTerms.LONGEST / 2);
        agreements.write(space, 0, new AgreementTerms(long4, long4, long4, long4, long4));
    }

    @Test
    void itBeginsWithUsualWordsAndTheDraftGoesOnceItIsSigned() {
        var begin = agreements.suggestion(space, Locale.ENGLISH);
        assertThat(begin.parts().subList(1, 5)).noneMatch(String::isEmpty);
        drafts.keep(Agreements.draft(space), new AgreementDraft(0, begin).text());
        agreements.write(space, 0, terms("Lead a team"));
        assertThat(drafts.find(Agreements.draft(space))).isEmpty();
    }

    @Test
    void aDraftKnowsOfWhichWordingItIs() {
        var terms = terms("2\nLead a team");
        assertThat(AgreementDraft.read(new AgreementDraft(3, terms).text())).isEqualTo(new AgreementDraft(3, terms));
        var before = terms("Kept before");
        assertThat(AgreementDraft.read(before.join())).isEqualTo(new AgreementDraft(0, before));
    }

    @Test
    void inACircleEverybodySignsAlsoWhoJoinsLater() {
        var circle = given.circle(cohort, "Speaking up", maya, daniels);
        var ofCircle = new Space.OfCircle(circle);
        agreements.write(ofCircle, 0, terms("Speak up"));
        accounts.signIn(maya);
        agreements.sign(ofCircle, 1);
        assertThat(agreements.of(ofCircle).signedByAll()).isTrue();

        given.join(circle, given.enrollment(cohort, accounts.member("Ada", "One"), Side.MENTEE, null));
        assertThat(agreements.of(ofCircle).signedByAll()).isFalse();
    }

    @Test
    void theOtherIsAskedByMailWithoutItsWords() {
        agreements.write(space, 0, terms("zinnia-harbor"));
        assertThat(sql.fetch("select recipient_person_id from outbox_mail where kind = 'agreement-proposed'")
                        .getValues(0, Long.class))
                .containsExactly(ines.value());
    }
}
