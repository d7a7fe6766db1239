package org.belay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.NOTICE;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.belay.BelayTest;
import org.belay.TestClock;
import org.belay.security.TestAccounts;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What stands in Belay for Ada, and for nobody else. */
@BelayTest
@Transactional
class NoticesTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private News news;

    private final TestClock clock = new TestClock("2026-01-15T09:00:00Z");
    private TestAccounts accounts;
    private PersonId ada = new PersonId(0);
    private PersonId administrator = new PersonId(0);
    private NoticeService notices;

    @BeforeEach
    void adaHasNews() {
        news.anOrganization();
        accounts = new TestAccounts(sql);
        ada = accounts.member("Ada", "Lovelace");
        administrator = accounts.administrator("Robin", "Root");
        notices = news.service(clock);
        accounts.signIn(ada);
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    private void tell(String key) {
        news.outbox(clock).enqueue(news.draft(ada, "match-ended", key));
        clock.advance(Duration.ofMinutes(1));
    }

    private List<NoticeRow> all() {
        return notices.page(Locale.ENGLISH, NoticeFilter.ALL, 0, 99);
    }

    private int fresh() {
        return notices.count(NoticeFilter.UNSEEN);
    }

    @Test
    void theLatestIsFirstAndSaysWhatWhyAndWhere() {
        tell("Noor");
        tell("Ines");
        assertThat(all())
                .extracting(NoticeRow::line)
                .containsExactly("The match with Ines in Onboarding", "The match with Noor in Onboarding");
        assertThat(all().getFirst())
                .satisfies(row ->
                        assertThat(row.why()).isEqualTo("You are told this because you take part in Onboarding."))
                .satisfies(row -> assertThat(row.address()).isEqualTo("take-part"))
                .satisfies(row -> assertThat(row.seen()).isFalse());
        assertThat(notices.page(Locale.ENGLISH, NoticeFilter.ALL, 1, 1))
                .extracting(NoticeRow::line)
                .containsExactly("The match with Noor in Onboarding");
    }

    /** Whoever changes their language reads old news in the new one. */
    @Test
    void itIsSaidInTheLanguageInWhichItIsRead() {
        tell("Noor");
        var row = notices.page(Locale.GERMAN, NoticeFilter.ALL, 0, 9).getFirst();
        assertThat(row.line()).isEqualTo("Das Match mit Noor in Onboarding");
        assertThat(row.why()).startsWith("Sie erfahren das, weil");
    }

    /** A letter that has got another place since: what it is about is said, and never the place. */
    @Test
    void aNoticeFromBeforeItsLetterChangedShowsNoPlaces() {
        var draft = news.draft(ada, "workshop-offered", "Noor");
        for (var old : List.of(
                List.<Object>of("Ada", "Feedback", "Onboarding", "Monday", "Room 1", "", "Berlin"),
                List.<Object>of("Ada", "Feedback", "Onboarding", "Monday", "Room 1", "", "Berlin", "no moment"))) {
            news.outbox(clock).enqueue(asOf(draft, "mail.workshop-offered", old));
        }
        news.outbox(clock).enqueue(asOf(draft, "mail.no-letter-any-more", List.of()));
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            assertThat(notices.page(language, NoticeFilter.ALL, 0, 9))
                    .hasSize(3)
                    .allSatisfy(row -> assertThat(row.line() + row.why() + row.action())
                            .doesNotContain("{")
                            .doesNotContain("!")
                            .isNotBlank());
        }
        assertThat(all()).extracting(NoticeRow::line).containsOnly("Workshops");
    }

    private static MailDraft asOf(MailDraft draft, String letter, List<Object> arguments) {
        var now = draft.letter();
        return new MailDraft(
                draft.recipient(),
                draft.email(),
                draft.kind(),
                letter + arguments.size(),
                draft.program(),
                new Letters.Letter(
                        now.language(),
                        letter,
                        now.path(),
                        arguments,
                        now.subject(),
                        now.paragraphs(),
                        now.items(),
                        now.why(),
                        now.link(),
                        now.action()),
                draft.calendars(),
                null);
    }

    @Test
    void oneOrAllAreSeenAndThatCanBeUndone() {
        tell("Noor");
        tell("Ines");
        tell("Olga");
        notices.see(all().getFirst().id());
        assertThat(fresh()).isEqualTo(2);
        var seen = notices.seeAll(null);
        assertThat(seen).hasSize(2);
        assertThat(fresh()).isZero();
        notices.unsee(seen);
        assertThat(fresh()).as("the one seen before stays seen").isEqualTo(2);
    }

    @Test
    void allOfOneKindAreSeen() {
        tell("Noor");
        news.outbox(clock).enqueue(news.draft(ada, "application-answered", "Ines"));
        notices.seeAll(NewsKind.COORDINATION);
        assertThat(notices.page(Locale.ENGLISH, NoticeFilter.UNSEEN, 0, 9))
                .extracting(NoticeRow::kind)
                .containsExactly(NewsKind.CHANGE);
        assertThat(notices.count(new NoticeFilter(false, NewsKind.COORDINATION)))
                .isEqualTo(1);
    }

    /** A page about one thing shows it; a list of many things does not. */
    @Test
    void openingThePageThatItIsAboutIsSeeingIt() {
        tell("Noor");
        tell("Ines");
        sql.update(NOTICE)
                .set(NOTICE.ADDRESS, "pair/7")
                .where(NOTICE.NOTICE_KEY.eq("Ines"))
                .execute();
        notices.seeAt("pair/70");
        notices.seeAt("take-part");
        assertThat(fresh()).isEqualTo(2);
        notices.seeAt("pair/7");
        assertThat(fresh()).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackGoesUnlessItWasSeen() {
        tell("Noor");
        tell("Ines");
        notices.see(all().getFirst().id());
        news.outbox(clock).drop("Noor");
        news.outbox(clock).drop("Ines");
        assertThat(all()).extracting(NoticeRow::line).containsExactly("The match with Ines in Onboarding");
    }

    @Test
    void whatIsPastIsNotNewAndSaysSo() {
        news.outbox(clock)
                .enqueue(news.draft(ada, "match-ended", "Noor")
                        .until(clock.instant().plusSeconds(60)));
        clock.advance(Duration.ofHours(1));
        assertThat(fresh()).isZero();
        assertThat(all())
                .singleElement()
                .satisfies(row -> assertThat(row.over()).isTrue());
    }

    /** As long as a decision can be undone, nobody reads it. */
    @Test
    void whatIsHeldBackShowsLater() {
        news.outbox(clock).enqueueFor(news.draft(ada, "application-decided", "Noor"), Duration.ofMinutes(2));
        assertThat(all()).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        assertThat(fresh()).isEqualTo(1);
    }

    @Test
    void nobodyElseReadsThemOrMarksThem() {
        tell("Noor");
        var id = all().getFirst().id();
        for (var other : List.of(administrator, accounts.member("Olga", "Petrova"))) {
            accounts.signIn(other);
            assertThat(all()).isEmpty();
            assertThat(fresh()).isZero();
            assertThatThrownBy(() -> notices.see(id)).isInstanceOf(NotFound.class);
            assertThat(notices.seeAll(null)).isEmpty();
            notices.seeAt("take-part");
            notices.unsee(List.of(id));
        }
        accounts.signIn(ada);
        assertThat(fresh()).isEqualTo(1);
        notices.see(id);
        accounts.signIn(administrator);
        notices.unsee(List.of(id));
        accounts.signIn(ada);
        assertThat(fresh()).as("nobody else makes it new again").isZero();
    }

    @Test
    void whoIsNotSignedInReadsNothing() {
        TestAccounts.signOut();
        assertThatThrownBy(this::all).isInstanceOf(NotFound.class);
        assertThatThrownBy(this::fresh).isInstanceOf(NotFound.class);
    }
}
