package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.OUTBOX_MAIL;
import static org.belay.db.Tables.PERSON;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.cohort.CohortCancelled;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentService;
import org.belay.enrollment.Side;
import org.belay.matching.MatchingGiven.Someone;
import org.belay.organization.LeaverEffects;
import org.belay.organization.PeopleLeft;
import org.belay.organization.PersonState;
import org.belay.security.ProgramRole;
import org.belay.shared.PersonId;
import org.belay.shared.Sealed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told that a match is over, and what they are not told. */
@Transactional
class EndedMatchMailTest extends MatchingTestBase {

    private static final String CONFIDED = "They confided in me";

    @Autowired
    private MatchMailPreview previews;

    @Autowired
    private LeaverEffects leavers;

    @Autowired
    private EnrollmentService enrollments;

    @Autowired
    private ApplicationEventPublisher news;

    @Autowired
    private PlatformTransactionManager transactions;

    private Someone mentor;
    private Someone mentee;
    private PersonId backup;
    private PersonId manager;

    private MatchId published(boolean needsAcceptance) {
        here = given.cohort(needsAcceptance);
        backup = given.accounts.member("Bea", "Backup", here.program(), ProgramRole.BACKUP);
        manager = given.accounts.member("Kai", "Holm", here.program(), ProgramRole.MANAGER);
        // Who founded the program coordinates it as well, and would be told too.
        sql.execute(
                "delete r from program_role r join account a on a.account_id = r.account_id"
                        + " where r.program_id = ? and a.person_id not in (?, ?, ?)",
                here.program().value(),
                here.coordinator().value(),
                backup.value(),
                manager.value());
        given.accounts.signIn(here.coordinator());
        mentor = given.mentor(here.cohort(), "Wanda", 1);
        mentee = given.mentee(here.cohort(), "Mia");
        return match(mentor, mentee);
    }

    private record Mail(PersonId to, String subject, Sealed body) {}

    private List<Mail> mails() {
        return sql.select(OUTBOX_MAIL.RECIPIENT_PERSON_ID, OUTBOX_MAIL.SUBJECT, OUTBOX_MAIL.BODY)
                .from(OUTBOX_MAIL)
                .where(OUTBOX_MAIL.PROGRAM_ID.eq(here.program()), OUTBOX_MAIL.KIND.startsWith("match-ended"))
                .orderBy(OUTBOX_MAIL.OUTBOX_MAIL_ID)
                .fetch(row -> new Mail(row.value1(), row.value2(), Objects.requireNonNull(row.value3())));
    }

    private String bodyTo(PersonId reader) {
        var mail =
                mails().stream().filter(m -> m.to().equals(reader)).findFirst().orElseThrow();
        return vault.open("outbox_mail.body", mail.body());
    }

    private void nowhereTheReason() {
        assertThat(mails()).isNotEmpty().allSatisfy(mail -> {
            assertThat(mail.subject()).doesNotContain(CONFIDED, "!mail.", "{");
            assertThat(vault.open("outbox_mail.body", mail.body())).doesNotContain(CONFIDED, "!mail.", "{1}", "{4}");
            assertThat(new String(mail.body().bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Muster");
        });
    }

    @Test
    void aDeclinedOfferIsToldToThePartnerAndToThoseWhoCoordinate() {
        var match = published(true);
        given.accounts.signIn(mentee.person());
        matches.decline(match, 0, CONFIDED);

        assertThat(mails())
                .extracting(Mail::to)
                .containsExactlyInAnyOrder(mentor.person(), here.coordinator(), backup)
                .doesNotContain(manager, mentee.person());
        assertThat(bodyTo(mentor.person()))
                .contains("Wanda Muster", "Mia Muster", "does not come about", "/take-part")
                .doesNotContain("declined");
        assertThat(bodyTo(here.coordinator()))
                .contains("Mia Muster has declined the match with Wanda Muster", "/pair/" + match.value());
        nowhereTheReason();
    }

    @Test
    void whoWithdrawsIsNotSaidToHaveDeclined() {
        published(true);
        given.accounts.signIn(mentor.person());
        applications.withdraw(
                here.cohort(), applications.mine(here.cohort()).orElseThrow().version());

        assertThat(mails()).extracting(Mail::to).containsExactlyInAnyOrder(mentee.person(), here.coordinator(), backup);
        assertThat(bodyTo(here.coordinator()))
                .contains("Wanda Muster has withdrawn the application")
                .doesNotContain("declined");
        nowhereTheReason();
    }

    @Test
    void anEarlyEndIsToldToTheTwoAndToTheOtherCoordinators() {
        var match = published(false);
        matches.endEarly(match, 0, CONFIDED);

        assertThat(mails()).extracting(Mail::to).containsExactlyInAnyOrder(mentor.person(), mentee.person(), backup);
        assertThat(bodyTo(mentee.person())).contains("your match with Wanda Muster", "ended before its time");
        nowhereTheReason();
    }

    @Test
    void withALeaverTheMatchEndsAndThePartnerIsToldAndWaitsForAnother() {
        var match = published(false);
        assertThat(leavers.of(Set.of(mentor.person())))
                .singleElement()
                .satisfies(program ->
                        assertThat(program.matches() + " " + program.partners()).isEqualTo("1 1"));
        sql.update(PERSON)
                .set(PERSON.STATE, PersonState.LEFT)
                .where(PERSON.PERSON_ID.eq(mentor.person()))
                .execute();

        news.publishEvent(new PeopleLeft(Set.of(mentor.person()), here.coordinator(), null));

        assertThat(matches.details(match).endedWithLeaver()).isTrue();
        assertThat(leavers.of(Set.of(mentor.person()))).isEmpty();
        assertThat(mails()).extracting(Mail::to).containsExactlyInAnyOrder(mentee.person(), backup);
        assertThat(enrollments.participants(here.cohort()))
                .filteredOn(person -> person.person().equals(mentee.person()))
                .hasSize(1);
    }

    @Test
    void whoBringsTheNewsMayBeAmongTheLeavers() {
        var match = published(false);
        given.accounts.signIn(mentor.person());

        news.publishEvent(new PeopleLeft(Set.of(mentor.person()), null, null));

        given.accounts.signIn(here.coordinator());
        assertThat(matches.details(match).endedWithLeaver()).isTrue();
    }

    @Test
    void whoCoordinatesAndIsOneOfTheTwoIsToldAsOneOfTheTwo() {
        var match = published(true);
        sql.execute(
                "insert into program_role select account_id, ?, 'COORDINATOR' from account where person_id = ?",
                here.program().value(),
                mentor.person().value());
        given.accounts.signIn(mentee.person());
        matches.decline(match, 0, CONFIDED);

        assertThat(mails()).extracting(Mail::to).containsOnlyOnce(mentor.person());
        assertThat(bodyTo(mentor.person())).contains("/take-part").doesNotContain("declined", "/pair/");
    }

    @Test
    void aCancelledCohortIsToldOnceAndNotMatchByMatch() {
        published(false);
        news.publishEvent(new CohortCancelled(here.cohort(), here.program(), CohortState.MATCHING, "No budget"));

        assertThat(matches.openMatches(here.cohort())).isZero();
        assertThat(mails()).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        var match = published(false);
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        nested.executeWithoutResult(status -> {
            matches.endEarly(match, 0, CONFIDED);
            assertThat(mails()).hasSize(3);
            status.setRollbackOnly();
        });

        assertThat(mails()).isEmpty();
    }

    @Test
    void theMailThatIsShownIsTheMailThatIsWritten() {
        var match = published(false);
        var shown = matches.previewEnd(match, MatchEnded.Cause.ENDED_EARLY);
        var mail = previews.preview(shown, Side.MENTEE, Locale.ENGLISH);
        assertThat(mails()).isEmpty();

        matches.endEarly(match, 0, CONFIDED);

        assertThat(bodyTo(mentee.person())).contains(mail.text());
        assertThat(Stream.of(Locale.ENGLISH, Locale.GERMAN)
                        .flatMap(language -> Stream.of(Side.MENTOR, Side.MENTEE)
                                .map(side -> previews.preview(shown, side, language))))
                .extracting(preview -> preview.subject() + preview.text())
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).contains("Muster").doesNotContain("!mail."));
    }

    @Test
    void aRematchIsToldToBothWithoutSayingWhoAsked() {
        var match = published(false);
        var shown = previews.preview(matches.previewEnd(match, MatchEnded.Cause.REMATCH), Side.MENTOR, Locale.ENGLISH);
        matches.rematch(match, 0);

        assertThat(mails()).extracting(Mail::to).containsExactlyInAnyOrder(mentor.person(), mentee.person(), backup);
        assertThat(bodyTo(mentor.person())).contains(shown.text(), "nobody is to blame");
        assertThat(bodyTo(backup)).contains("has ended for a rematch");
        nowhereTheReason();
    }
}
