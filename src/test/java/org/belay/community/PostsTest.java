package org.belay.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.COMMUNITY_FILE;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM_ROLE;

import java.util.List;
import java.util.Set;
import org.belay.cohort.CohortState;
import org.belay.enrollment.Side;
import org.belay.matching.CircleState;
import org.belay.organization.PersonState;
import org.belay.security.ProgramRole;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** What people post in circles, and in the spaces of cohorts and programs. */
class PostsTest extends CommunityTestBase {

    private PostSpace ofCircle;
    private PostSpace ofCohort;
    private PostSpace ofProgram;

    @BeforeEach
    void places() {
        ofCircle = new PostSpace.OfCircle(circleId);
        ofCohort = new PostSpace.OfCohort(cohort);
        ofProgram = new PostSpace.OfProgram(program);
    }

    /** The space of the cohort, with these people in it. */
    private void opened(PersonId... people) {
        as(maya);
        spaces.switchOn(ofCohort);
        for (var person : people) {
            as(person);
            spaces.join(ofCohort);
        }
    }

    private List<String> texts(PostSpace place) {
        return posts.page(place, 10).stream()
                .map(thread -> thread.post().text())
                .toList();
    }

    @Test
    void aCircleReadsWhatItPostsAndNobodyElse() {
        as(ines);
        posts.post(ofCircle, "How do you begin?", null);
        as(lea);
        assertThat(texts(ofCircle)).containsExactly("How do you begin?");
        for (var other : Set.of(daniel, olga, maya, hugo, admin)) {
            as(other);
            hidden(() -> posts.page(ofCircle, 10));
            hidden(() -> posts.post(ofCircle, "Hello", null));
            hidden(() -> spaces.page(ofCircle));
            hidden(() -> spaces.pin(ofCircle, 0, "https://example.org"));
        }
        as(cleo);
        leavesCircle(cleosPlace);
        hidden(() -> posts.page(ofCircle, 10));
    }

    @Test
    void theSpaceOfACohortIsThereWhenItsCoordinatorOpensItAndForWhoJoins() {
        as(ines);
        hidden(() -> spaces.page(ofCohort));
        hidden(() -> spaces.switchOn(ofCohort));
        hidden(() -> spaces.join(ofCohort));
        opened();
        as(ines);
        assertThat(spaces.page(ofCohort)).satisfies(page -> {
            assertThat(page.mayJoin()).isTrue();
            assertThat(page.reads()).isFalse();
        });
        hidden(() -> posts.page(ofCohort, 10));
        hidden(() -> posts.post(ofCohort, "Hello", null));
        spaces.join(ofCohort);
        spaces.join(ofCohort);
        posts.post(ofCohort, "Hello", null);
        assertThat(spaces.page(ofCohort).members()).isEqualTo(1);
        as(maya);
        assertThat(texts(ofCohort)).containsExactly("Hello");
        for (var other : Set.of(olga, hugo, admin)) {
            as(other);
            hidden(() -> spaces.page(ofCohort));
            hidden(() -> spaces.join(ofCohort));
            hidden(() -> posts.page(ofCohort, 10));
        }
        hidden(() -> spaces.page(new PostSpace.OfCohort(new CohortId(-5))));
    }

    @Test
    void whoLeavesTheSpaceOrTheProgramReadsNoMore() {
        opened(ines, cleo);
        as(ines);
        posts.post(ofCohort, "Hello", null);
        spaces.leave(ofCohort);
        hidden(() -> posts.page(ofCohort, 10));
        leavesProgram(cleosPlace);
        as(cleo);
        hidden(() -> posts.page(ofCohort, 10));
        as(maya);
        assertThat(spaces.page(ofCohort).members()).isZero();
        assertThat(texts(ofCohort)).containsExactly("Hello");
    }

    @Test
    void aClosedSpaceIsSeenByItsCoordinatorsAndOpenedAgainWithItsPeople() {
        opened(ines);
        posts.post(ofCohort, "Hello", null);
        as(noor);
        spaces.switchOff(ofCohort, spaces.page(ofCohort).version());
        assertThat(texts(ofCohort)).containsExactly("Hello");
        refused(() -> posts.post(ofCohort, "Anybody", null), "community.problem.over");
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> spaces.switchOff(ofCohort, 0));
        as(ines);
        hidden(() -> posts.page(ofCohort, 10));
        as(maya);
        spaces.switchOn(ofCohort);
        as(ines);
        assertThat(texts(ofCohort)).containsExactly("Hello");
    }

    @Test
    void theSpaceOfACohortThatIsOverIsOnlyRead() {
        opened(ines);
        var post = posts.post(ofCohort, "Hello", null);
        given.put(cohort, CohortState.CLOSED);
        for (var reader : List.of(ines, maya)) {
            as(reader);
            assertThat(texts(ofCohort)).containsExactly("Hello");
            assertThat(spaces.page(ofCohort).writes()).isFalse();
            assertThat(spaces.page(ofCohort).mayPin()).isFalse();
            refused(() -> posts.post(ofCohort, "Anybody", null), "community.problem.over");
            refused(() -> posts.reply(post, "Somebody", null), "community.problem.over");
        }
        refused(() -> spaces.pin(ofCohort, 0, "https://meet.example.org/a"), "community.problem.over");
    }

    @Test
    void repliesAreReadInStretchesTheLatestFirst() {
        as(ines);
        var post = posts.post(ofCircle, "How do you begin?", null);
        var other = posts.post(ofCircle, "And how do you end?", null);
        for (var i = 1; i <= 30; i++) {
            posts.reply(post, "Reply " + i, null);
        }
        posts.reply(other, "With thanks", null);
        var talks = posts.page(ofCircle, 10);
        assertThat(talks.getFirst().replies()).extracting(PostRow::text).containsExactly("With thanks");
        assertThat(talks.getFirst().earlier()).isZero();
        var talk = talks.getLast();
        assertThat(talk.replies())
                .extracting(PostRow::text)
                .containsExactly("Reply 26", "Reply 27", "Reply 28", "Reply 29", "Reply 30");
        assertThat(talk.earlier()).isEqualTo(25);

        var stretch = posts.earlierReplies(post, talk.replies().getFirst().id());
        assertThat(stretch)
                .hasSize(20)
                .extracting(PostRow::text)
                .startsWith("Reply 6")
                .endsWith("Reply 25");
        assertThat(posts.earlierReplies(post, stretch.getFirst().id()))
                .extracting(PostRow::text)
                .containsExactly("Reply 1", "Reply 2", "Reply 3", "Reply 4", "Reply 5");
        as(olga);
        hidden(() -> posts.earlierReplies(post, stretch.getFirst().id()));
    }

    @Test
    void aProgramHasASpaceToo() {
        as(maya);
        assertThat(spaces.openings()).extracting(SpaceOpening::place).contains(ofProgram, ofCohort);
        spaces.switchOn(ofProgram);
        assertThat(spaces.openings()).extracting(SpaceOpening::place).doesNotContain(ofProgram);
        as(daniel);
        assertThat(spaces.mine()).extracting(SpaceEntry::place).containsExactly(ofProgram);
        spaces.join(ofProgram);
        posts.post(ofProgram, "Hello all", null);
        assertThat(texts(ofProgram)).containsExactly("Hello all");
        as(olga);
        assertThat(spaces.mine()).isEmpty();
        as(ben);
        assertThat(spaces.mine()).extracting(SpaceEntry::place).containsExactly(ofCircle, ofProgram);
    }

    @Test
    void answersStandBeneathThePostAndTellThoseWhoSpokeThere() {
        as(ines);
        var post = posts.post(ofCircle, "How do you begin?", null);
        as(ben);
        var reply = posts.reply(post, "With a question", null);
        as(cleo);
        posts.reply(reply, "With a walk", null);
        var thread = posts.page(ofCircle, 10).getFirst();
        assertThat(thread.replies()).extracting(PostRow::text).containsExactly("With a question", "With a walk");
        assertThat(told.stream(PostMade.class))
                .extracting(PostMade::readers)
                .containsExactly(Set.of(ben, cleo, lea), Set.of(ines), Set.of(ines, ben));
        leavesCircle(inesPlace);
        as(lea);
        posts.reply(post, "With tea", null);
        assertThat(told.stream(PostMade.class).toList().getLast().readers()).containsExactlyInAnyOrder(ben, cleo);
    }

    @Test
    void whoHasLeftTheSpaceOrTheCohortHearsOfNoAnswer() {
        opened(ines, ben, cleo, lea);
        as(ines);
        var post = posts.post(ofCohort, "How do you begin?", null);
        for (var voice : List.of(ben, cleo, lea)) {
            as(voice);
            posts.reply(post, "With a question", null);
        }
        as(ben);
        spaces.leave(ofCohort);
        leavesProgram(cleosPlace);
        as(ines);
        posts.reply(post, "Thank you", null);
        assertThat(told.stream(PostMade.class).toList().getLast().readers())
                .as("Lea has no place and leads a circle")
                .containsExactly(lea);
    }

    @Test
    void whoLeadsACircleWithoutAPlaceIsCountedAmongThoseWhoJoined() {
        opened(ines, lea);
        as(maya);
        assertThat(spaces.page(ofCohort).members()).isEqualTo(2);
        given.put(circleId, CircleState.COMPLETED);
        assertThat(spaces.page(ofCohort).members()).isEqualTo(1);
    }

    @Test
    void whoTakesBackAPostLeavesItsPlaceAlone() {
        as(ines);
        var post = posts.post(ofCircle, "Too much", Uploads.checked("a.txt", "a"));
        as(ben);
        hidden(() -> posts.remove(post));
        as(ines);
        posts.remove(post);
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> posts.remove(post));
        assertThat(posts.page(ofCircle, 10).getFirst().post()).satisfies(row -> {
            assertThat(row.text()).isNull();
            assertThat(row.file()).isNull();
            assertThat(row.removed()).isEqualTo(PostRow.Removed.AUTHOR);
            assertThat(row.mayRemove()).isFalse();
        });
        assertThat(sql.fetchCount(COMMUNITY_FILE, COMMUNITY_FILE.UPLOADED_BY_PERSON_ID.eq(ines)))
                .isZero();
    }

    @Test
    void coordinatorsRemoveWhatDoesNoGoodInTheirSpaces() {
        opened(ines, daniel);
        as(ines);
        var post = posts.post(ofCohort, "Rude", null);
        as(daniel);
        hidden(() -> posts.remove(post));
        as(hugo);
        hidden(() -> posts.remove(post));
        as(noor);
        posts.remove(post);
        as(daniel);
        assertThat(posts.page(ofCohort, 10).getFirst().post().removed()).isEqualTo(PostRow.Removed.OTHER);
    }

    @Test
    void whoHasLeftTheSpaceStillTakesBackTheirOwn() {
        as(cleo);
        var own = posts.post(ofCircle, "Too much", null);
        as(ben);
        var other = posts.post(ofCircle, "Stays", null);
        leavesCircle(cleosPlace);
        as(cleo);
        posts.remove(own);
        hidden(() -> posts.remove(other));
        as(ben);
        assertThat(texts(ofCircle)).containsExactly("Stays", null);
    }

    @Test
    void whatIsReportedInACircleIsForAdministratorsAndThePostAlone() {
        as(ines);
        posts.post(ofCircle, "Something private", null);
        var rude = posts.post(ofCircle, "Rude", Uploads.checked("rude.txt", "rude"));
        var file = posts.page(ofCircle, 10).getFirst().post().file();
        as(ben);
        posts.report(rude, "It hurts");
        posts.report(rude, "Twice");
        assertThat(posts.page(ofCircle, 10).getFirst().post().reported()).isTrue();
        as(maya);
        assertThat(posts.reported()).isEmpty();
        as(admin);
        var reports = posts.reported();
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.text()).isEqualTo("Rude");
            assertThat(report.reason()).isEqualTo("It hurts");
            assertThat(report.reporterName()).isEqualTo("Ben Adler");
        });
        assertThat(files.download(Long.toString(file.id().value())).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        hidden(() -> posts.page(ofCircle, 10));
        hidden(() -> posts.remove(rude));
        as(maya);
        hidden(() -> posts.removeReported(reports.getFirst().id()));
        assertThat(files.download(Long.toString(file.id().value())).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        as(admin);
        posts.removeReported(reports.getFirst().id());
        assertThat(posts.reported()).isEmpty();
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> posts.keepReported(reports.getFirst().id()));
        as(ben);
        assertThat(texts(ofCircle)).containsExactly(null, "Something private");
        assertThat(told.stream(PostReported.class))
                .singleElement()
                .satisfies(news -> assertThat(news.deciders()).contains(admin).doesNotContain(maya, noor));
    }

    @Test
    void anAdministratorWhoWroteItNeitherLearnsWhoReportedItNorDecides() {
        given.join(circleId, given.enrollment(cohort, admin, Side.MENTEE, null));
        as(admin);
        var post = posts.post(ofCircle, "Rude", null);
        as(ben);
        posts.report(post, "It hurts");
        var other = accounts.administrator("Otto", "Root");
        as(other);
        var report = posts.reported().getFirst().id();
        as(admin);
        assertThat(posts.reported()).isEmpty();
        hidden(() -> posts.keepReported(report));
        hidden(() -> posts.removeReported(report));
        as(other);
        posts.keepReported(report);
        assertThat(posts.reported()).isEmpty();
    }

    private void onlyAdministrator(PersonId person) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.ADMINISTRATOR, ACCOUNT.PERSON_ID.eq(person))
                .execute();
        sql.update(ACCOUNT).set(ACCOUNT.SAFEGUARDING_CONTACT, false).execute();
    }

    private PostId ofTheOnlyAdministrator() {
        onlyAdministrator(admin);
        given.join(circleId, given.enrollment(cohort, admin, Side.MENTEE, null));
        as(admin);
        return posts.post(ofCircle, "Rude", null);
    }

    private void decidedBy(PersonId decider, PostId post, PersonId... others) {
        as(ben);
        posts.report(post, "It hurts");
        assertThat(told.stream(PostReported.class)
                        .reduce((_, last) -> last)
                        .orElseThrow()
                        .deciders())
                .contains(decider)
                .doesNotContain(others);
        as(decider);
        var report = posts.reported().getFirst().id();
        for (var other : others) {
            as(other);
            assertThat(posts.reported()).isEmpty();
            hidden(() -> posts.keepReported(report));
        }
        as(decider);
        posts.removeReported(report);
        assertThat(posts.reported()).isEmpty();
    }

    @Test
    void contactsDecideOnWhatTheOnlyAdministratorWroteInACircle() {
        var post = ofTheOnlyAdministrator();
        var contact = accounts.safeguardingContact("Sara", "Guards");
        as(ben);
        assertThat(posts.deciders(post)).isEqualTo(Deciders.CONTACTS);
        decidedBy(contact, post, admin, maya, noor, hugo);
    }

    @Test
    void coordinatorsOfACircleDecideWhereThereAreNoContactsEither() {
        var post = ofTheOnlyAdministrator();
        as(ben);
        assertThat(posts.deciders(post)).isEqualTo(Deciders.COORDINATORS_OF_CIRCLE);
        decidedBy(noor, post, admin, hugo);
    }

    @Test
    void whoCannotSignInDecidesNothing() {
        var post = ofTheOnlyAdministrator();
        var contact = accounts.safeguardingContact("Sara", "Guards");
        sql.update(ACCOUNT)
                .set(ACCOUNT.ENABLED, false)
                .where(ACCOUNT.PERSON_ID.eq(contact))
                .execute();
        var leaver = accounts.administrator("Lars", "Gone");
        sql.update(PERSON)
                .set(PERSON.STATE, PersonState.LEFT)
                .where(PERSON.PERSON_ID.eq(leaver))
                .execute();
        as(ben);
        assertThat(posts.deciders(post)).isEqualTo(Deciders.COORDINATORS_OF_CIRCLE);
    }

    @Test
    void noReportIsTakenThatNobodyDecidesOn() {
        var post = ofTheOnlyAdministrator();
        sql.deleteFrom(PROGRAM_ROLE).execute();
        as(ben);
        assertThat(posts.deciders(post)).isEqualTo(Deciders.NOBODY);
        refused(() -> posts.report(post, "It hurts"), "post.problem.nobody-decides");
        assertThat(posts.page(ofCircle, 10).getFirst().post().reported()).isFalse();
        as(daniel);
        hidden(() -> posts.deciders(post));
    }

    @Test
    void contactsDecideInACohortWhereItsAuthorIsTheOnlyOneLeft() {
        opened(ben);
        sql.deleteFrom(PROGRAM_ROLE).execute();
        accounts.give(admin, program, ProgramRole.COORDINATOR);
        onlyAdministrator(admin);
        as(admin);
        var post = posts.post(ofCohort, "Strict", null);
        var contact = accounts.safeguardingContact("Sara", "Guards");
        as(ben);
        assertThat(posts.deciders(post)).isEqualTo(Deciders.CONTACTS);
        decidedBy(contact, post, admin, hugo);
    }

    @Test
    void contactsReadNoReportThatOthersDecideOn() {
        var contact = accounts.safeguardingContact("Sara", "Guards");
        as(ines);
        var post = posts.post(ofCircle, "Rude", null);
        as(ben);
        assertThat(posts.deciders(post)).isEqualTo(Deciders.ADMINISTRATORS);
        decidedBy(admin, post, contact, maya);
        opened(ines, ben);
        as(ines);
        var inCohort = posts.post(ofCohort, "Rude", null);
        as(ben);
        assertThat(posts.deciders(inCohort)).isEqualTo(Deciders.COORDINATORS);
        decidedBy(maya, inCohort, contact);
    }

    @Test
    void whoHasLeftFindsTheirOwnPostsAndNothingElse() {
        opened(cleo, ben);
        as(cleo);
        var own = posts.post(ofCircle, "Too much", Uploads.checked("mine.txt", "mine"));
        var gone = posts.post(ofCircle, "Gone already", null);
        posts.remove(gone);
        posts.post(ofCohort, "Hello", null);
        as(ben);
        var other = posts.post(ofCohort, "Bens", null);
        as(cleo);
        posts.reply(other, "I agree", null);
        assertThat(ownPosts.outOfReach(10)).isEmpty();

        leavesCircle(cleosPlace);
        as(cleo);
        assertThat(ownPosts.outOfReach(10)).singleElement().satisfies(post -> {
            assertThat(post.id()).isEqualTo(own);
            assertThat(post.text()).isEqualTo("Too much");
            assertThat(post.space()).isEqualTo("Speaking up");
            assertThat(post.fileName()).isEqualTo("mine.txt");
            assertThat(post.reply()).isFalse();
        });
        leavesProgram(cleosPlace);
        as(cleo);
        assertThat(ownPosts.outOfReach(10)).extracting(OwnPost::text).containsExactly("I agree", "Hello", "Too much");
        assertThat(ownPosts.outOfReach(1)).extracting(OwnPost::reply).containsExactly(true);
        posts.remove(own);
        assertThat(ownPosts.outOfReach(10)).extracting(OwnPost::text).containsExactly("I agree", "Hello");
        as(ben);
        assertThat(ownPosts.outOfReach(10)).isEmpty();
    }

    @Test
    void whoLeftByChoiceFindsTheirOwnUntilTheyJoinAgain() {
        opened(cleo);
        as(cleo);
        posts.post(ofCohort, "Hello", null);
        spaces.leave(ofCohort);
        assertThat(ownPosts.outOfReach(10)).extracting(OwnPost::text).containsExactly("Hello");
        spaces.join(ofCohort);
        assertThat(ownPosts.outOfReach(10)).isEmpty();
    }

    @Test
    void whatStandsInAClosedSpaceIsStillOnesOwn() {
        opened(cleo);
        as(cleo);
        posts.post(ofCohort, "Hello", null);
        as(maya);
        posts.post(ofCohort, "Welcome", null);
        spaces.switchOff(ofCohort, spaces.page(ofCohort).version());
        assertThat(ownPosts.outOfReach(10)).as("coordinators still read it").isEmpty();
        as(cleo);
        assertThat(ownPosts.outOfReach(10)).extracting(OwnPost::text).containsExactly("Hello");
    }

    @Test
    void whatIsReportedInACohortIsForItsCoordinatorsButTheAuthor() {
        opened(ines);
        as(maya);
        var post = posts.post(ofCohort, "Strict", null);
        hidden(() -> posts.report(post, "My own"));
        as(daniel);
        hidden(() -> posts.report(post, "Not in it"));
        as(ines);
        refused(() -> posts.report(post, " "), "community.problem.words");
        posts.report(post, "Too strict");
        as(maya);
        assertThat(posts.reported()).isEmpty();
        as(hugo);
        assertThat(posts.reported()).isEmpty();
        as(noor);
        var report = posts.reported().getFirst();
        as(maya);
        hidden(() -> posts.keepReported(report.id()));
        as(noor);
        posts.keepReported(report.id());
        assertThat(posts.reported()).isEmpty();
        as(ines);
        assertThat(texts(ofCohort)).containsExactly("Strict");
    }

    @Test
    void nobodyIsMadeToReadWhatIsEmptyOrEndless() {
        as(ines);
        refused(() -> posts.post(ofCircle, " \n", null), "community.problem.words");
        refused(() -> posts.post(ofCircle, "x".repeat(PostService.LONGEST + 1), null), "community.problem.words");
        var words = "ü€😀".repeat(PostService.LONGEST / 4);
        posts.post(ofCircle, words, null);
        assertThat(texts(ofCircle)).containsExactly(words);
        hidden(() -> posts.reply(new PostId(-1), "x", null));
    }

    @Test
    void theMeetingLinkIsPinnedByThoseWhoseSpaceItIs() {
        as(ben);
        refused(() -> spaces.pin(ofCircle, 0, "http://example.org"), "community.problem.link");
        spaces.pin(ofCircle, 0, "https://meet.example.org/a");
        as(ines);
        assertThat(spaces.page(ofCircle).meetingLink()).isEqualTo("https://meet.example.org/a");
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> spaces.pin(ofCircle, 0, "https://meet.example.org/b"));
        spaces.pin(ofCircle, 1, " ");
        assertThat(spaces.page(ofCircle).meetingLink()).isNull();
        opened(daniel);
        hidden(() -> spaces.pin(ofCohort, 0, "https://meet.example.org/c"));
        as(maya);
        spaces.pin(ofCohort, spaces.page(ofCohort).version(), "https://meet.example.org/c");
    }

    @Test
    void theLatestPostsComeFirstAndNoMoreThanAsked() {
        as(ines);
        for (var i = 1; i <= 4; i++) {
            posts.post(ofCircle, "Post " + i, null);
        }
        assertThat(posts.page(ofCircle, 2))
                .extracting(thread -> thread.post().text())
                .containsExactly("Post 4", "Post 3");
        assertThat(posts.count(ofCircle)).isEqualTo(4);
    }
}
