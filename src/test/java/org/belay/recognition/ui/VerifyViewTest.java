package org.belay.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.CERTIFICATE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.belay.BelayTest;
import org.belay.enrollment.Side;
import org.belay.recognition.CertificateKind;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.workshop.WorkshopGiven;
import org.belay.workshop.WorkshopService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The page for whoever was given the code of a certificate, without an account. */
@BelayTest
@Transactional
class VerifyViewTest extends SpringBrowserlessTest {

    private static final String CODE = "QQQQWWWWRRRR";

    @Autowired
    private DSLContext sql;

    @Autowired
    private WorkshopService workshops;

    @BeforeEach
    void oneCertificate() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var given = new WorkshopGiven(sql);
        var program = given.program();
        var ada = given.participant(given.cohort(program), "Ada", Side.MENTEE);
        var coordinator = given.accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        given.accounts.signIn(coordinator);
        var workshop =
                workshops.create(program, WorkshopGiven.draft(coordinator, 20, Instant.parse("2037-03-12T09:00:00Z")));
        sql.insertInto(CERTIFICATE)
                .set(CERTIFICATE.KIND, CertificateKind.WORKSHOP_ATTENDED)
                .set(CERTIFICATE.CODE, CODE)
                .set(CERTIFICATE.PERSON_ID, ada)
                .set(CERTIFICATE.HOLDER_NAME, "Ada Muster")
                .set(CERTIFICATE.PROGRAM_ID, program)
                .set(CERTIFICATE.PROGRAM_NAME, "New managers")
                .set(CERTIFICATE.WORKSHOP_ID, workshop)
                .set(CERTIFICATE.TITLE, "Difficult conversations")
                .set(CERTIFICATE.STARTS_ON, LocalDate.of(2037, 3, 12))
                .set(CERTIFICATE.ENDS_ON, LocalDate.of(2037, 3, 19))
                .set(CERTIFICATE.MEETINGS, 2)
                .set(CERTIFICATE.MINUTES, 240)
                .set(CERTIFICATE.ISSUED_AT, Instant.parse("2037-03-20T12:00:00Z"))
                .execute();
        TestAccounts.signOut();
    }

    private String shown(String code) {
        UI.getCurrent().navigate(RecognitionNavigation.VERIFY + "/" + code);
        var page = getCurrentView().getElement().getTextRecursively();
        var button = "Check certificate";
        return page.substring(page.indexOf(button) + button.length()).replace("EnglishDeutsch", "");
    }

    @Test
    void itSaysWhoseForWhatAndWhenAndNothingElse() {
        assertThat(shown("QQQQ-WWWW-RRRR"))
                .isEqualTo("Issued toAda MusterWorkshopDifficult conversations"
                        + "DatesMar 12, 2037 – Mar 19, 2037Date of issueMar 20, 2037");
    }

    /** As the file says it. */
    @Test
    void theDayOfIssueIsThatWhereItsHolderIs() {
        sql.execute("update person set time_zone = 'Pacific/Auckland' where first_name = 'Ada'");
        assertThat(shown(CODE)).endsWith("Date of issueMar 21, 2037");
    }

    @Test
    void ofOneThatIsNotValidItSaysThatAlone() {
        sql.update(CERTIFICATE)
                .set(CERTIFICATE.REVOKED_AT, Instant.parse("2037-03-21T12:00:00Z"))
                .where(CERTIFICATE.CODE.eq(CODE))
                .execute();
        assertThat(shown(CODE)).isEqualTo("A certificate with this code was issued and is not valid any more.");
    }

    @Test
    void aWrongCodeTellsNothing() {
        assertThat(shown("QQQQ-WWWW-RRRS"))
                .startsWith("No certificate has this code")
                .doesNotContain("Ada", "Difficult", "2037");
    }
}
