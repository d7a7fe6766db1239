package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.OUTBOX_MAIL;
import static org.belay.db.Tables.PERSON;

import java.util.List;
import java.util.Objects;
import org.belay.organization.PersonState;
import org.belay.security.ProgramRole;
import org.belay.shared.PersonId;
import org.belay.shared.Refused;
import org.belay.shared.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is mailed that an applicant has answered, and what they are not mailed. */
class AnswerMailTest extends EnrollmentTestBase {

    private static final String CONFIDED = "Only after my parental leave.";

    @Autowired
    private EnquiryService enquiries;

    @Autowired
    private Vault vault;

    private EnrollmentId place;
    private PersonId second;

    @BeforeEach
    void twoCoordinateAndOneOfThemAsks() {
        // Who founded the program coordinates it as well, and would be told too.
        sql.execute(
                "delete r from program_role r join account a on a.account_id = r.account_id"
                        + " where r.program_id = ? and a.person_id <> ?",
                program.value(),
                coordinator.value());
        second = given.accounts.member("Otto", "Second", program, ProgramRole.BACKUP);
        given.accounts.member("Kai", "Holm", program, ProgramRole.MANAGER);
        place = applied(member);
        asked();
    }

    private void asked() {
        decisions.decide(cohort, DecisionDraft.silent(Decision.ASK, "From when on?"), all());
    }

    private void answered() {
        given.accounts.signIn(member);
        enquiries.answer(cohort, applications.mine(cohort).orElseThrow().version(), CONFIDED);
    }

    private record Mail(PersonId to, String subject, String body) {}

    private List<Mail> mails() {
        return sql.select(OUTBOX_MAIL.RECIPIENT_PERSON_ID, OUTBOX_MAIL.SUBJECT, OUTBOX_MAIL.BODY)
                .from(OUTBOX_MAIL)
                .where(OUTBOX_MAIL.PROGRAM_ID.eq(program), OUTBOX_MAIL.KIND.eq("application-answered"))
                .orderBy(OUTBOX_MAIL.OUTBOX_MAIL_ID)
                .fetch(row -> new Mail(
                        row.value1(),
                        row.value2(),
                        vault.open("outbox_mail.body", Objects.requireNonNull(row.value3()))));
    }

    @Test
    void whoAskedIsToldThatThereIsAnAnswerAndWhereItStands() {
        assertThat(mails()).isEmpty();
        answered();

        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(coordinator);
            assertThat(mail.subject()).contains("Noor Haddad").doesNotContain("!mail.", CONFIDED);
            assertThat(mail.body())
                    .contains(
                            "Maya Lindqvist",
                            "Noor Haddad",
                            "Peer mentoring, Spring",
                            "/cohort/" + cohort.value() + "/people?open=" + place.value())
                    .doesNotContain("!mail.", "{1}", CONFIDED, "From when on?");
        });
    }

    @Test
    void eachAnswerIsOneMailAndNoAnswerIsNone() {
        answered();
        assertThatExceptionOfType(Refused.class).isThrownBy(this::answered);
        assertThat(mails()).hasSize(1);

        asked();
        answered();
        assertThat(mails()).extracting(Mail::to).containsExactly(coordinator, coordinator);
    }

    @Test
    void theMailIsInTheLanguageOfItsReader() {
        sql.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, "de")
                .where(ACCOUNT.PERSON_ID.eq(coordinator))
                .execute();
        answered();

        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.body())
                        .contains("Guten Tag Maya Lindqvist,", "Antwort lesen")
                        .doesNotContain("!mail."));
    }

    @Test
    void whereTheAskerCoordinatesNoMoreThoseWhoDoAreTold() {
        sql.execute(
                "delete r from program_role r join account a on a.account_id = r.account_id where a.person_id = ?",
                coordinator.value());
        answered();

        assertThat(mails()).extracting(Mail::to).containsExactly(second);
    }

    @Test
    void whoHasLeftIsNotTold() {
        sql.update(PERSON)
                .set(PERSON.STATE, PersonState.LEFT)
                .where(PERSON.PERSON_ID.eq(coordinator))
                .execute();
        answered();

        assertThat(mails()).extracting(Mail::to).containsExactly(second);
    }
}
