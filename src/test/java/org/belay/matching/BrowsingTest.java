package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.PROGRAM;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.NamedPerson;
import org.belay.enrollment.TopicDirection;
import org.belay.enrollment.WishService;
import org.belay.matching.MatchingGiven.Someone;
import org.belay.program.Browsing;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Who sees whom before a match, and whom they can wish for. */
@Transactional
class BrowsingTest extends MatchingTestBase {

    @Autowired
    private BrowsingService browsing;

    @Autowired
    private WishService wishes;

    private Someone mia;
    private Someone wanda;
    private Someone otto;

    @BeforeEach
    void aCohort() {
        here = given.cohort(false);
        wanda = given.mentor(here.cohort(), "Wanda", 1);
        otto = given.mentor(here.cohort(), "Otto", 1);
        mia = given.mentee(here.cohort(), "Mia");
        let(Browsing.MENTEES);
        given.accounts.signIn(mia.person());
    }

    private void let(Browsing browsing) {
        sql.update(PROGRAM)
                .set(PROGRAM.BROWSING, browsing)
                .where(PROGRAM.PROGRAM_ID.eq(here.program()))
                .execute();
    }

    private List<String> seen() {
        return found("");
    }

    private List<String> found(String words) {
        return page(words, 0, 100).stream()
                .map(candidate -> candidate.name().split(" ", 2)[0])
                .toList();
    }

    private List<Candidate> page(String words, int offset, int limit) {
        return browsing.page(browsing.open(here.cohort()).candidates(), words, offset, limit);
    }

    @Test
    void menteesSeeMentorsWhoAreFree() {
        assertThat(seen()).containsExactly("Otto", "Wanda");
        assertThat(page("", 0, 10))
                .allSatisfy(candidate -> assertThat(candidate.shared()).hasSize(1));
        given.capacity(otto.enrollment(), 0);
        assertThat(seen()).containsExactly("Wanda");
        assertThat(browsing.mine())
                .singleElement()
                .satisfies(own -> assertThat(own.cohort()).isEqualTo(here.cohort()));
    }

    @Test
    void whoIsFullIsNotThere() {
        var max = given.mentee(here.cohort(), "Max");
        match(wanda, max);
        given.accounts.signIn(mia.person());
        assertThat(seen()).containsExactly("Otto");
        given.accounts.signIn(max.person());
        assertThat(browsing.open(here.cohort()).candidates().count())
                .as("who has a match looks for nobody")
                .isZero();
        assertThat(browsing.mine()).isEmpty();
        given.demand(max.enrollment(), 2);
        assertThat(browsing.mine()).as("but who wants another").hasSize(1);
        assertThat(seen()).containsExactly("Otto");
    }

    @Test
    void mentorsAreShownTheWayForAsLongAsTheyHavePlaces() {
        given.accounts.signIn(wanda.person());
        assertThat(browsing.mine()).as("mentees look alone").isEmpty();
        let(Browsing.ALL);
        assertThat(browsing.mine()).hasSize(1);
        match(wanda, mia);
        given.accounts.signIn(wanda.person());
        assertThat(browsing.mine()).isEmpty();
        given.capacity(wanda.enrollment(), 2);
        assertThat(browsing.mine()).hasSize(1);
    }

    @Test
    void aPageOfThemIsReadInTheOrderOfAll() {
        given.topic(mia.enrollment(), "lead.delegation", TopicDirection.WANTED);
        given.topic(wanda.enrollment(), "lead.delegation", TopicDirection.OFFERED);
        given.mentor(here.cohort(), "Anna", 1);

        assertThat(seen()).as("with most in common first, then by name").containsExactly("Wanda", "Anna", "Otto");
        assertThat(page("", 1, 1)).extracting(Candidate::name).containsExactly("Anna Muster");
        assertThat(page("", 2, 10)).extracting(Candidate::name).containsExactly("Otto Muster");
        assertThat(page("", 0, 1))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.shared()).hasSize(2));
        assertThat(page("", 3, 10)).isEmpty();
    }

    @Test
    void wordsAreFoundInWhatIsShownAndNowhereElse() {
        given.site(otto.person(), "Münster");
        given.topic(wanda.enrollment(), "lead.delegation", TopicDirection.OFFERED);
        given.topic(otto.enrollment(), "lead.delegation", TopicDirection.WANTED);
        var label = topics.find("lead.delegation").orElseThrow().label();

        assertThat(found(" wanda ")).containsExactly("Wanda");
        assertThat(found("Otto " + otto.person().value())).as("the department").containsExactly("Otto");
        assertThat(found("munster")).containsExactly("Otto");
        assertThat(found(label)).as("what a mentor wants is not shown").containsExactly("Wanda");
        assertThat(found("100%")).isEmpty();
        given.avoid(wanda.enrollment(), Set.of(mia.person()));
        assertThat(found("Wanda")).as("as if she were not there").isEmpty();
        assertThat(browsing.count(browsing.open(here.cohort()).candidates(), "wanda"))
                .isZero();
    }

    @Test
    void whatWasFoundForOneIsNotReadByAnotherNorAfterTheEnd() {
        var candidates = browsing.open(here.cohort()).candidates();
        given.accounts.signIn(given.mentee(here.cohort(), "Max").person());
        assertThatThrownBy(() -> browsing.page(candidates, "", 0, 10)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> browsing.count(candidates, "")).isInstanceOf(NotFound.class);
        given.accounts.signIn(mia.person());
        given.enrollmentState(mia.enrollment(), EnrollmentState.WITHDRAWN);
        assertThatThrownBy(() -> browsing.page(candidates, "", 0, 10)).isInstanceOf(NotFound.class);
    }

    @Test
    void whomARuleOrAWishOfEitherExcludesIsSimplyNotThere() {
        given.avoid(wanda.enrollment(), Set.of(mia.person()));
        assertThat(seen()).containsExactly("Otto");
        given.avoid(wanda.enrollment(), Set.of(otto.person()));
        given.avoid(mia.enrollment(), Set.of(wanda.person()));
        assertThat(seen()).containsExactly("Otto");
        sql.execute(
                "delete from program_rule where program_id = ?", here.program().value());
        assertThat(seen()).as("also where no rule of the program says so").containsExactly("Otto");
    }

    @Test
    void rulesHoldBeforeTheRunToo() {
        given.lineManager(mia.person(), wanda.person());
        assertThat(seen()).containsExactly("Otto");
        given.enrollmentState(otto.enrollment(), EnrollmentState.APPLIED);
        assertThat(seen()).isEmpty();
    }

    @Test
    void wishesAreTheSameThatTheMatcherReads() {
        assertThat(browsing.rank(here.cohort(), 0, List.of(otto.person(), wanda.person()))
                        .wishes())
                .hasSize(2);
        assertThat(browsing.open(here.cohort()))
                .satisfies(now -> assertThat(now.wishes())
                        .extracting(NamedPerson::id)
                        .containsExactly(otto.person(), wanda.person()));
        given.accounts.signIn(here.coordinator());
        assertThat(proposals
                        .compare(here.cohort(), otto.enrollment(), mia.enrollment())
                        .reasons())
                .anySatisfy(reason -> {
                    assertThat(reason.criterion()).isEqualTo(Criterion.MENTEE_PREFERENCE);
                    assertThat(reason.amount()).isEqualTo(1);
                });
    }

    @Test
    void wishesOfTheApplicationStayAndCanBeMovedOrTakenOff() {
        var elsewhere = given.accounts.person("Some", "Where");
        given.wishes(mia.enrollment(), List.of(elsewhere, wanda.person()));
        browsing.rank(here.cohort(), 0, List.of(wanda.person(), otto.person(), elsewhere));
        browsing.rank(here.cohort(), 1, List.of(otto.person()));
        assertThat(browsing.open(here.cohort()).wishes())
                .extracting(NamedPerson::id)
                .containsExactly(otto.person());
        assertThatThrownBy(() -> browsing.rank(here.cohort(), 2, List.of(otto.person(), elsewhere)))
                .as("not from this list")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void wrongRanksAreRefused() {
        given.avoid(wanda.enrollment(), Set.of(mia.person()));
        assertThatThrownBy(() -> browsing.rank(here.cohort(), 0, List.of(wanda.person())))
                .as("as if she were not there")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> browsing.rank(here.cohort(), 0, List.of(otto.person(), otto.person())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("wished-twice");
        assertThatThrownBy(() -> browsing.rank(here.cohort(), 7, List.of(otto.person())))
                .isInstanceOf(ChangedMeanwhile.class);
        var many = IntStream.range(0, 6)
                .mapToObj(i -> given.mentor(here.cohort(), "M" + i, 1).person())
                .toList();
        assertThatThrownBy(() -> browsing.rank(here.cohort(), 0, many)).hasMessageContaining("too-many-wishes");
        assertThatThrownBy(() -> wishes.rank(here.cohort(), 0, List.of(mia.person())))
                .hasMessageContaining("wish-for-oneself");
        assertThat(browsing.open(here.cohort()).wishes()).isEmpty();
    }

    @Test
    void answersAreReadOfCandidatesAlone() {
        assertThat(browsing.answers(here.cohort(), wanda.enrollment())).isEmpty();
        given.avoid(wanda.enrollment(), Set.of(mia.person()));
        assertThatThrownBy(() -> browsing.answers(here.cohort(), wanda.enrollment()))
                .isInstanceOf(NotFound.class);
        given.accounts.signIn(here.coordinator());
        var elsewhere = given.mentor(given.another(here.program()), "Else", 1);
        given.accounts.signIn(mia.person());
        assertThatThrownBy(() -> browsing.answers(here.cohort(), elsewhere.enrollment()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyWhoTakesPartAndMayLookFindsThePage() {
        refusedTo(wanda.person());
        refusedTo(here.coordinator());
        refusedTo(given.accounts.member("Some", "Body"));
        given.enrollmentState(mia.enrollment(), EnrollmentState.APPLIED);
        refusedTo(mia.person());
        given.enrollmentState(mia.enrollment(), EnrollmentState.ACCEPTED);
        given.state(here.cohort(), CohortState.CLOSING);
        refusedTo(mia.person());
        given.state(here.cohort(), CohortState.MATCHING);
        let(Browsing.NOBODY);
        refusedTo(mia.person());
        assertThat(browsing.mine()).isEmpty();
    }

    private void refusedTo(PersonId person) {
        given.accounts.signIn(person);
        assertThatThrownBy(() -> browsing.open(here.cohort())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> browsing.rank(here.cohort(), 0, List.of())).isInstanceOf(NotFound.class);
    }

    @Test
    void mentorsLookAtMenteesWhereTheProgramLetsAll() {
        let(Browsing.ALL);
        given.accounts.signIn(wanda.person());
        assertThat(page("", 0, 10)).singleElement().satisfies(candidate -> {
            assertThat(candidate.name()).isEqualTo("Mia Muster");
            assertThat(candidate.asMentor()).isFalse();
            assertThat(candidate.shared()).hasSize(1);
        });
    }
}
