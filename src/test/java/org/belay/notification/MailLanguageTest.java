package org.belay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.ORGANIZATION;
import static org.belay.db.Tables.OUTBOX_MAIL;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PERSON_LANGUAGE;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.belay.BelayTest;
import org.belay.security.AccountInvited;
import org.belay.security.TestAccounts;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** In which language somebody is written to who has not chosen any. */
@BelayTest
@Transactional
class MailLanguageTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private Vault vault;

    @Autowired
    private ApplicationEventPublisher news;

    @Autowired
    private ReaderQueries readers;

    @Autowired
    private Clock clock;

    private final String email = UUID.randomUUID() + "@example.org";
    private TestAccounts accounts;
    private PersonId jo;

    @BeforeEach
    void anOrganizationThatWritesEnglishAndSomebodyWithoutAnAccount() {
        organization("en");
        accounts = new TestAccounts(sql);
        jo = accounts.person("Jo", "Groß");
        sql.update(PERSON)
                .set(PERSON.EMAIL, email)
                .where(PERSON.PERSON_ID.eq(jo))
                .execute();
    }

    private void organization(String language) {
        sql.deleteFrom(ORGANIZATION).execute();
        sql.insertInto(ORGANIZATION)
                .set(ORGANIZATION.ORGANIZATION_ID, 1L)
                .set(ORGANIZATION.NAME, "Fjordlicht")
                .set(ORGANIZATION.TIME_ZONE, "Europe/Berlin")
                .set(ORGANIZATION.LANGUAGE, language)
                .execute();
    }

    private Locale written(String... spoken) {
        sql.deleteFrom(PERSON_LANGUAGE).where(PERSON_LANGUAGE.PERSON_ID.eq(jo)).execute();
        for (var language : spoken) {
            sql.insertInto(PERSON_LANGUAGE)
                    .set(PERSON_LANGUAGE.PERSON_ID, jo)
                    .set(PERSON_LANGUAGE.LANGUAGE, language)
                    .execute();
        }
        var reader = readers.of(List.of(jo)).getFirst();
        assertThat(readers.languageOf(jo)).isEqualTo(reader.language());
        return reader.language();
    }

    @Test
    void itIsOneThatTheyAndBelaySpeak() {
        assertThat(written("de")).isEqualTo(Locale.GERMAN);
        assertThat(written("fr", "de")).isEqualTo(Locale.GERMAN);
        assertThat(written("de", "en")).as("that of the organization, of both").isEqualTo(Locale.ENGLISH);
        assertThat(written("fr")).isEqualTo(Locale.ENGLISH);
        assertThat(written()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void elseItIsThatOfTheOrganization() {
        organization("de");
        assertThat(written("de", "en")).isEqualTo(Locale.GERMAN);
        assertThat(written("fr")).isEqualTo(Locale.GERMAN);
        assertThat(written("en")).isEqualTo(Locale.ENGLISH);
        organization("fi");
        assertThat(written()).as("which Belay does not speak").isEqualTo(Locale.ENGLISH);
    }

    @Test
    void whatTheAccountChoseGoesFirst() {
        accounts.account(jo, false);
        assertThat(written("de")).as("nothing yet").isEqualTo(Locale.GERMAN);
        sql.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, "en")
                .where(ACCOUNT.PERSON_ID.eq(jo))
                .execute();
        assertThat(written("de")).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void theInvitationOfAGermanIsInGerman() {
        written("de");
        news.publishEvent(
                new AccountInvited(jo, email, "the-secret", clock.instant().plus(Duration.ofDays(14))));

        var mail = sql.selectFrom(OUTBOX_MAIL)
                .where(OUTBOX_MAIL.RECIPIENT_PERSON_ID.eq(jo))
                .fetchSingle();
        assertThat(mail.getSubject()).isEqualTo("Ihre Einladung zu Belay bei Fjordlicht");
        assertThat(vault.open("outbox_mail.body", Objects.requireNonNull(mail.getBody())))
                .contains("Guten Tag Jo Groß,", "/welcome/the-secret");
    }
}
