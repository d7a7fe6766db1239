package org.belay.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.BelayTest;
import org.belay.DatabaseDump;
import org.belay.draft.Drafts;
import org.belay.notification.MailFilter;
import org.belay.notification.SendLog;
import org.belay.security.AuditFilter;
import org.belay.security.AuditLog;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Ines writes to Dana, who is a contact, and not to Bo, who is one too. */
@BelayTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class HelpRequestsTest {

    private static final String WORDS = "It is about vermillion-gate, every Tuesday.";

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private HelpRequests requests;

    @Autowired
    private Drafts drafts;

    @Autowired
    private SendLog sendLog;

    @Autowired
    private AuditLog auditLog;

    private TestAccounts accounts;
    private PersonId ines;
    private PersonId dana;
    private PersonId bo;
    private PersonId administrator;
    private PersonId coordinator;
    private PersonId manager;
    private PersonId partner;

    @BeforeEach
    void people() {
        accounts = new TestAccounts(sql);
        var program = new Pairs(sql).program();
        ines = accounts.member("Ines", "Carvalho");
        partner = accounts.member("Daniel", "Osei");
        dana = accounts.safeguardingContact("Dana", "Whitford");
        bo = accounts.safeguardingContact("Bo", "Lind");
        administrator = accounts.administrator("Robin", "Ames");
        coordinator = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        manager = accounts.member("James", "Hamilton", program, ProgramRole.MANAGER);
        accounts.signIn(ines);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private HelpRequestId sent() {
        accounts.signIn(ines);
        return requests.send(WORDS, Set.of(dana));
    }

    private Stream<PersonId> allOthers() {
        return Stream.of(partner, bo, administrator, coordinator, manager);
    }

    @Test
    void onlyTheContactItWasSentToAndItsAuthorReadIt() {
        var id = sent();

        accounts.signIn(dana);
        assertThat(requests.inbox()).extracting(HelpRequestRow::id).containsExactly(id);
        assertThat(requests.open(id).messages())
                .extracting(HelpConversation.Message::words)
                .containsExactly(WORDS);
        accounts.signIn(ines);
        assertThat(requests.open(id).mine()).isTrue();
        allOthers().forEach(person -> {
            accounts.signIn(person);
            assertThatThrownBy(() -> requests.open(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> requests.write(id, "Hello")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> requests.takeBack(id)).isInstanceOf(NotFound.class);
            assertThat(requests.mine()).isEmpty();
        });
        accounts.signIn(bo);
        assertThat(requests.inbox()).isEmpty();
        for (var person : List.of(partner, administrator, coordinator, manager, ines)) {
            accounts.signIn(person);
            assertThatThrownBy(() -> requests.inbox()).isInstanceOf(NotFound.class);
        }
    }

    /** An administrator can name contacts, themselves too, and learns nothing of what was there before. */
    @Test
    void whoBecomesAContactLaterReadsNothingOfIt() {
        var id = sent();
        jdbc.update("update account set safeguarding_contact = true where person_id = ?", administrator.value());

        accounts.signIn(administrator);
        assertThat(requests.inbox()).isEmpty();
        assertThatThrownBy(() -> requests.open(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoIsAContactNoMoreReadsItNoMore() {
        var id = sent();
        jdbc.update("update account set safeguarding_contact = false where person_id = ?", dana.value());

        accounts.signIn(dana);
        assertThatThrownBy(() -> requests.open(id)).isInstanceOf(NotFound.class);
        accounts.signIn(ines);
        assertThat(requests.reachable(id)).isEmpty();
        requests.write(id, "Are you there?");
        assertThat(count("select count(*) from outbox_mail where kind = 'help-waiting'"))
                .as("of the first message alone")
                .isEqualTo(1);
    }

    @Test
    void nobodyElseLearnsThatItExistsOrWasOpened(CapturedOutput log) {
        var trail = count("select count(*) from audit_entry");
        var id = sent();
        accounts.signIn(dana);
        requests.open(id);
        requests.write(id, "I listen: vermillion-lamp.");

        assertThat(count("select count(*) from audit_entry")).isEqualTo(trail);
        for (var person : List.of(administrator, coordinator, manager, partner, bo)) {
            accounts.signIn(person);
            assertThat(sendLog.page(MailFilter.ALL, 0, 99)).isEmpty();
            assertThat(sendLog.kinds()).doesNotContain("help-waiting");
            assertThat(auditLog.page(AuditFilter.ALL, false, 0, 99))
                    .noneMatch(line -> line.entry().action().contains("help"));
        }
        assertThat(DatabaseDump.columnsHolding(jdbc, "vermillion")).isEmpty();
        assertThat(log.getAll()).doesNotContain("vermillion").doesNotContain("help_request");
    }

    @Test
    void mailsSayOnlyThatSomethingWaits() {
        var id = sent();
        accounts.signIn(dana);
        requests.open(id);
        requests.write(id, "I listen.");

        var mails = sql.fetch(
                "select recipient_person_id, subject from outbox_mail where kind = 'help-waiting' order by outbox_mail_id");
        assertThat(mails.getValues(0, Long.class)).containsExactly(dana.value(), ines.value());
        assertThat(mails.getValues(1, String.class)).containsOnly("Something waits for you in Belay");
        // What waits for oneself, one sees in the own part of the log.
        assertThat(sendLog.page(MailFilter.ALL, 0, 99)).hasSize(1);
    }

    @Test
    void eachOpeningIsWrittenDownForTheContactsAndTheAuthorSeesThatItWasRead() {
        var id = sent();
        assertThat(requests.open(id).request().read()).isFalse();
        accounts.signIn(dana);
        requests.open(id);
        assertThat(requests.open(id).openings())
                .extracting(HelpConversation.Opening::contact)
                .containsExactly(dana, dana);

        accounts.signIn(ines);
        var seen = requests.open(id);
        assertThat(seen.request().read()).isTrue();
        assertThat(seen.openings()).isEmpty();
        assertThat(requests.mine()).singleElement().satisfies(row -> {
            assertThat(row.read()).isTrue();
            assertThat(row.answered()).isFalse();
        });
    }

    @Test
    void anAnswerIsReadByItsAuthorWhoMayAddSomething() {
        var id = sent();
        accounts.signIn(dana);
        requests.write(id, "I listen.");
        accounts.signIn(ines);
        assertThat(requests.mine())
                .singleElement()
                .satisfies(row -> assertThat(row.answered()).isTrue());
        requests.write(id, "Thank you.");

        assertThat(requests.open(id).messages())
                .extracting(HelpConversation.Message::author)
                .containsExactly(ines, dana, ines);
        assertThat(requests.mine())
                .singleElement()
                .satisfies(row -> assertThat(row.answered()).isFalse());
    }

    @Test
    void untilItIsOpenedItCanBeTakenBackAndNothingStays() {
        var id = sent();
        requests.write(id, "And one thing more.");
        assertThat(count("select count(*) from outbox_mail where kind = 'help-waiting' and state = 'WAITING'"))
                .isEqualTo(2);
        requests.takeBack(id);

        assertThat(requests.mine()).isEmpty();
        assertThat(count("select count(*) from notice where kind = 'HELP' and withdrawn_at is null"))
                .isZero();
        assertThat(count("select count(*) from help_message")).isZero();
        assertThat(count("select count(*) from outbox_mail where kind = 'help-waiting' and state = 'WAITING'"))
                .isZero();
        var read = sent();
        accounts.signIn(dana);
        requests.open(read);
        accounts.signIn(ines);
        refused("help.problem.read", () -> requests.takeBack(read));
    }

    @Test
    void itNeedsWordsAndAContact() {
        refused("help.problem.empty", () -> requests.send(" ", Set.of(dana)));
        refused("help.problem.long", () -> requests.send("x".repeat(HelpRequests.LONGEST + 1), Set.of(dana)));
        refused("help.problem.nobody", () -> requests.send(WORDS, Set.of()));
        refused("help.problem.no-contact", () -> requests.send(WORDS, Set.of(dana, coordinator)));
        requests.send("😟".repeat(HelpRequests.LONGEST / 2), Set.of(dana));
    }

    @Test
    void nobodyAsksThemselvesAndTheDraftGoesWithTheRequest() {
        accounts.signIn(dana);
        assertThat(requests.contacts()).extracting(HelpContact::person).containsExactly(bo);
        accounts.signIn(ines);
        drafts.keep(HelpRequests.DRAFT, "It is ab");
        sent();
        assertThat(drafts.find(HelpRequests.DRAFT)).isEmpty();
    }

    /** Each writes their own, and none outlives what it is about. */
    @Test
    void whatIsAnsweredIsKeptUntilItIsSent() {
        var id = sent();
        var key = HelpRequests.draftKey(id);
        drafts.keep(key, "And on Wednesday");
        accounts.signIn(dana);
        assertThat(drafts.find(key)).isEmpty();
        drafts.keep(key, "Thank you");
        refused("help.problem.empty", () -> requests.write(id, " "));
        assertThat(drafts.find(key)).isPresent();
        requests.write(id, "Thank you");
        assertThat(drafts.find(key)).isEmpty();
        accounts.signIn(ines);
        assertThat(drafts.find(key)).isPresent();
        requests.takeBack(id);
        assertThat(drafts.find(key)).isEmpty();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.problems()).extracting(Problem::key).containsExactly(key));
    }

    private int count(String query) {
        return sql.fetchSingle(query).get(0, Integer.class);
    }
}
