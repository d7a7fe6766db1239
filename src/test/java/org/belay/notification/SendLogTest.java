package org.belay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.OUTBOX_MAIL;

import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.belay.BelayTest;
import org.belay.TestClock;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Which mails went to whom, how often it was tried, and what went wrong; never what they say. */
@BelayTest
@Transactional
class SendLogTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private News news;

    @Autowired
    private PostOffice post;

    @Autowired
    private SendLog log;

    private final TestClock clock = new TestClock("2026-01-15T09:00:00Z");
    private final String key = UUID.randomUUID().toString();
    private TestAccounts accounts;
    private PersonId ada = new PersonId(0);
    private PersonId administrator = new PersonId(0);

    @BeforeEach
    void aMailToAda() {
        news.anOrganization();
        accounts = new TestAccounts(sql);
        ada = accounts.member("Ada", "Lovelace");
        administrator = accounts.administrator("Robin", "Root");
        news.outbox(clock).enqueue(news.draft(ada, "match-ended", key));
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    private OutboxMailId id() {
        return new OutboxMailId(Objects.requireNonNull(sql.select(OUTBOX_MAIL.OUTBOX_MAIL_ID)
                .from(OUTBOX_MAIL)
                .where(OUTBOX_MAIL.MAIL_KEY.eq(key))
                .fetchSingle()
                .value1()));
    }

    @Test
    void onlyWhoCanSetAMailServerUpIsToldHow() {
        accounts.signIn(administrator);
        assertThat(log.mayConfigure()).isTrue();
        accounts.signIn(ada);
        assertThat(log.mayConfigure()).isFalse();
    }

    private MailRow row() {
        return log.page(MailFilter.ALL, 0, 99).stream()
                .map(SendLog.MailLine::mail)
                .filter(mail -> mail.recipient().equals(ada))
                .findFirst()
                .orElseThrow();
    }

    private void tryInVain(int times) throws Exception {
        int nobody;
        try (var free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        var away = post.delivery(nobody);
        for (var i = 0; i < times; i++) {
            away.deliver(id());
        }
    }

    @Test
    void triesTheLastErrorAndTheNextTryAreSeen() throws Exception {
        accounts.signIn(administrator);
        assertThat(row().nextAt()).isEqualTo(clock.instant());
        tryInVain(1);
        assertThat(row())
                .satisfies(mail -> assertThat(mail.state()).isEqualTo(MailState.WAITING))
                .satisfies(mail -> assertThat(mail.attempts()).isEqualTo(1))
                .satisfies(mail -> assertThat(mail.lastError()).contains("127.0.0.1"))
                .satisfies(mail -> assertThat(mail.nextAt()).isNotNull().isAfter(clock.instant()));
    }

    /** The server has answered: it is known that the mail has not arrived. */
    @Test
    void aNoOfTheServerIsTriedAgainLikeAnyFailure() throws Exception {
        try (var server = new SilentMailServer()) {
            server.refuse();
            for (var i = 0; i < 2; i++) {
                assertThat(post.delivery(server.port()).deliver(id())).isPresent();
            }
        }
        accounts.signIn(administrator);
        assertThat(row().lastError()).contains("552");
        assertThat(row().mayHaveArrived()).isFalse();
    }

    @Test
    void itStopsTryingAndIsSentAgainByHand() throws Exception {
        accounts.signIn(administrator);
        tryInVain(3);
        assertThat(row().state()).isEqualTo(MailState.FAILED);
        assertThat(row().nextAt()).isNull();
        tryInVain(1);
        assertThat(row().attempts()).as("no more tries").isEqualTo(3);

        log.sendAgain(id());
        assertThat(row())
                .satisfies(mail -> assertThat(mail.state()).isEqualTo(MailState.WAITING))
                .satisfies(mail -> assertThat(mail.attempts()).isZero());
        assertThat(post.deliver()).hasSizeGreaterThanOrEqualTo(1);
        assertThat(row().state()).isEqualTo(MailState.SENT);
        assertThatThrownBy(() -> log.sendAgain(id())).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void whyAMailDidNotLeaveIsSeen() {
        news.outbox(clock).drop(key);
        accounts.signIn(administrator);
        assertThat(row().state()).isEqualTo(MailState.DROPPED);
        assertThat(row().lastError()).isEqualTo(MailDesk.Reason.WITHDRAWN.name());
    }

    @Test
    void administratorsSeeThatAMailWasSentAndOthersTheirOwn() {
        accounts.signIn(administrator);
        assertThat(row().email()).isEqualTo("person" + ada.value() + "@example.org");
        accounts.signIn(ada);
        assertThat(row().kind()).isEqualTo("match-ended");
        assertThatThrownBy(() -> log.sendAgain(id())).isInstanceOf(NotFound.class);
        accounts.signIn(accounts.member("Olga", "Petrova"));
        assertThatThrownBy(this::row).isInstanceOf(java.util.NoSuchElementException.class);
        assertThatThrownBy(() -> log.sendAgain(id())).isInstanceOf(NotFound.class);
    }

    /** There is nothing in a row of the log that could hold what a mail says, or even its subject. */
    @Test
    void theLogHoldsNoContents() {
        accounts.signIn(administrator);
        assertThat(Arrays.stream(MailRow.class.getRecordComponents()).map(component -> component.getName()))
                .containsExactly(
                        "id",
                        "kind",
                        "recipient",
                        "email",
                        "program",
                        "state",
                        "attempts",
                        "lastError",
                        "createdAt",
                        "nextAt",
                        "sentAt");
        assertThat(row().toString()).doesNotContain(key, "Onboarding");
    }

    /** When such a mail went out says, beside the trail, who confides in whom. */
    @Test
    void mailsBetweenPeopleAreSeenByTheirReaderAlone() {
        var program = new Pairs(sql).program();
        var coordinator = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        news.choices().choose(ada, NewsKind.GOAL, Choice.AT_ONCE);
        var between = List.of("win-told", "talk-asked", "talk-answered", "feedback-asked", "feedback-given");
        Stream.concat(between.stream(), Stream.of("goal-shared")).forEach(kind -> {
            var draft = news.draft(ada, kind, kind + key);
            news.outbox(clock)
                    .enqueue(new MailDraft(
                            ada, draft.email(), kind, draft.key(), program, draft.letter(), List.of(), null));
        });
        accounts.signIn(ada);
        assertThat(log.kinds()).containsAll(between);
        for (var other : List.of(coordinator, administrator)) {
            accounts.signIn(other);
            assertThat(log.kinds()).contains("goal-shared").doesNotContainAnyElementsOf(between);
        }
    }
}
