package org.belay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.OUTBOX_MAIL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.belay.BelayTest;
import org.belay.enrollment.ApplicationDecided;
import org.belay.enrollment.Decision;
import org.belay.enrollment.DecisionDraft;
import org.belay.enrollment.DecisionLetters;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.matching.MatchId;
import org.belay.matching.MatchIntro;
import org.belay.matching.MatchMailPreview;
import org.belay.matching.MatchPublished;
import org.belay.matching.MatchState;
import org.belay.matching.Party;
import org.belay.program.Format;
import org.belay.program.ProgramDraft;
import org.belay.program.ProgramFacts;
import org.belay.program.ProgramRules;
import org.belay.program.ProgramService;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.belay.shared.Terms;
import org.belay.shared.Texts;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** A program words its mails itself. */
@BelayTest
@Transactional
class TemplatesTest {

    private static final TemplateKey PUBLISHED = new TemplateKey(TemplateLetter.MATCH_PUBLISHED_MENTEE, Locale.ENGLISH);
    private static final TemplateText OWN =
            new TemplateText("Meet {partner}", "Dear {name},\n\n{words}\n\n{partner} it is.");

    @Autowired
    private DSLContext sql;

    @Autowired
    private ProgramService programs;

    @Autowired
    private TemplateService templates;

    @Autowired
    private OwnWords ownWords;

    @Autowired
    private MatchMailPreview matchMails;

    @Autowired
    private DecisionLetters decisionLetters;

    @Autowired
    private ApplicationEventPublisher news;

    @Autowired
    private Vault vault;

    private TestAccounts accounts;
    private PersonId coordinator = new PersonId(0);
    private PersonId noor = new PersonId(0);
    private ProgramId program = new ProgramId(0);

    @BeforeEach
    void aProgram() {
        accounts = new TestAccounts(sql);
        accounts.signIn(accounts.administrator("Robin", "Root"));
        program = programs.create(new ProgramDraft(
                "Onboarding " + Math.random(),
                new ProgramFacts("To help", null, null, List.of()),
                Format.ONE_TO_ONE,
                false,
                ProgramRules.standard(),
                Terms.USUAL));
        coordinator = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        noor = accounts.member("Noor", "Haddad");
        accounts.signIn(coordinator);
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    private MatchPublished published(String words) {
        return new MatchPublished(
                new MatchId(1),
                new CohortId(1),
                "Autumn",
                program,
                "Onboarding",
                new Party(new EnrollmentId(1), new PersonId(1), "Ada Lovelace", null, null),
                new Party(new EnrollmentId(2), noor, "Noor Haddad", null, null),
                MatchState.ACTIVE,
                null,
                coordinator,
                new MatchIntro("", words));
    }

    /** Files of programs know the same letters and lengths. */
    @Test
    void theSchemaOfProgramFilesKnowsEachLetter() throws Exception {
        try (var in =
                java.util.Objects.requireNonNull(getClass().getResourceAsStream("/program/program.schema.json"))) {
            var mail =
                    tools.jackson.databind.json.JsonMapper.shared().readTree(in).at("/$defs/mail/properties");
            assertThat(mail.at("/letter/enum").values().stream().map(word -> word.asString()))
                    .containsExactlyElementsOf(java.util.Arrays.stream(TemplateLetter.values())
                            .map(TemplateLetter::word)
                            .toList());
            assertThat(mail.at("/subject/maxLength").intValue()).isEqualTo(TemplateText.LONGEST_SUBJECT);
            assertThat(mail.at("/text/maxLength").intValue()).isEqualTo(TemplateText.LONGEST_BODY);
        }
    }

    @Test
    void theMailAndItsPreviewSayTheProgramsOwnWords() {
        templates.save(program, PUBLISHED, OWN, 0);
        news.publishEvent(published("You both climb."));
        var mail = sql.selectFrom(OUTBOX_MAIL)
                .where(OUTBOX_MAIL.RECIPIENT_PERSON_ID.eq(noor))
                .fetchSingle();
        assertThat(mail.getSubject()).isEqualTo("Meet Ada Lovelace");
        var body = MailBody.open(vault, Objects.requireNonNull(mail.getBody()));
        assertThat(body.text())
                .startsWith("Dear Noor Haddad,\n\nYou both climb.\n\nAda Lovelace it is.\n\n")
                .contains("You are told this because", "/pair/1");
        assertThat(body.html()).contains("Ada Lovelace it is.");
        assertThat(matchMails
                        .preview(published("You both climb."), Side.MENTEE, Locale.ENGLISH)
                        .subject())
                .isEqualTo("Meet Ada Lovelace");
    }

    @Test
    void whatIsLeftEmptyLeavesNoGap() {
        templates.save(program, PUBLISHED, OWN, 0);
        assertThat(matchMails
                        .preview(published(""), Side.MENTEE, Locale.ENGLISH)
                        .text())
                .startsWith("Dear Noor Haddad,\n\nAda Lovelace it is.");
    }

    @Test
    void anotherLanguageAnotherLetterAndAnotherProgramKeepTheProductsWords() {
        templates.save(program, PUBLISHED, OWN, 0);
        assertThat(matchMails.preview(published(""), Side.MENTEE, Locale.GERMAN).subject())
                .doesNotContain("Meet");
        assertThat(matchMails
                        .preview(published(""), Side.MENTOR, Locale.ENGLISH)
                        .subject())
                .doesNotContain("Meet");
        var decided = new ApplicationDecided(
                new EnrollmentId(1),
                1,
                new CohortId(1),
                "Autumn",
                program,
                "Onboarding",
                noor,
                "Noor Haddad",
                new DecisionDraft(Decision.ACCEPT, null, true));
        assertThat(decisionLetters.preview(decided, Locale.ENGLISH).subject()).isEqualTo("You take part in Onboarding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hi {nobody} {words}    | template.problem.unknown",
                "Hi {Partner} {words}   | template.problem.unknown",
                "Hi {} {words}          | template.problem.unknown",
                "Hi {partner {words}    | template.problem.brace",
                "Hi partner} {words}    | template.problem.brace",
                "Hi {partner}           | template.problem.missing",
            })
    void aPlaceThatIsWrongIsSaid(String body, String problem) {
        assertThatThrownBy(() -> templates.save(program, PUBLISHED, new TemplateText("Subject", body), 0))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .contains(problem));
        assertThatThrownBy(() -> templates.preview(program, PUBLISHED, new TemplateText("Subject", body)))
                .isInstanceOf(Refused.class);
        assertThat(templates.own(program)).isEmpty();
    }

    @Test
    void theWordsOfARefusalNameThePlaces() {
        var problem = new TemplateText("Subject", "{words} {nobody}").problems(TemplateLetter.MATCH_PUBLISHED_MENTEE);
        assertThat(new Texts().text(Locale.ENGLISH, problem.getFirst()))
                .isEqualTo("There is no place {nobody} in this mail. There are:"
                        + " {name}, {partner}, {program}, {cohort}, {words}.");
        assertThat(new Texts().text(Locale.ENGLISH, Problem.of("template.problem.brace")))
                .contains("{name}");
    }

    @Test
    void withoutSubjectOrTextAndTooLongItIsRefused() {
        for (var wrong : List.of(
                new TemplateText(" ", "{words}"),
                new TemplateText("Subject", ""),
                new TemplateText("x".repeat(201), "{words}"),
                new TemplateText("Subject", "{words}" + "x".repeat(4000)))) {
            assertThatThrownBy(() -> templates.save(program, PUBLISHED, wrong, 0))
                    .isInstanceOf(Refused.class);
        }
    }

    /** What somebody's name holds is said as it is, not read as a place. */
    @Test
    void valuesAreNotTemplates() {
        var filled = new TemplateText("{partner}", "{partner}")
                .filled(TemplateLetter.MATCH_ENDED_EARLY, List.of("Ada", "{name} $1 \\", "P", "C"), Locale.ENGLISH);
        assertThat(filled.subject()).isEqualTo("{name} $1 \\");
    }

    @Test
    void twoEditorsDoNotOverwriteEachOther() {
        templates.save(program, PUBLISHED, OWN, 0);
        assertThatThrownBy(() -> templates.save(program, PUBLISHED, OWN, 0)).isInstanceOf(ChangedMeanwhile.class);
        var read = templates.get(program, PUBLISHED);
        templates.save(program, PUBLISHED, new TemplateText("Second", "{words}"), read.version());
        assertThatThrownBy(() -> templates.save(program, PUBLISHED, OWN, read.version()))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> templates.reset(program, PUBLISHED, read.version()))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(templates.get(program, PUBLISHED).text().subject()).isEqualTo("Second");
    }

    @Test
    void theProductsWordsComeBackAndBothStandOnTheTrail() {
        var before = templates.get(program, PUBLISHED);
        templates.save(program, PUBLISHED, OWN, before.version());
        assertThat(templates.own(program)).containsExactly(PUBLISHED);
        templates.reset(program, PUBLISHED, 1);
        assertThat(templates.get(program, PUBLISHED)).isEqualTo(before);
        assertThat(sql.select(AUDIT_ENTRY.ACTION)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.PROGRAM_ID.eq(program), AUDIT_ENTRY.ACTION.startsWith("mail-template."))
                        .orderBy(AUDIT_ENTRY.AUDIT_ENTRY_ID)
                        .fetch(AUDIT_ENTRY.ACTION))
                .containsExactly("mail-template.changed", "mail-template.reset");
    }

    @Test
    void onlyWhoEditsTheProgramDoes() {
        var stranger = accounts.member("Olga", "Petrova");
        for (var other : List.of(noor, stranger, accounts.member("Max", "Mann", program, ProgramRole.MANAGER))) {
            accounts.signIn(other);
            assertThat(templates.mayEdit(program)).isFalse();
            assertThatThrownBy(() -> templates.get(program, PUBLISHED)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> templates.own(program)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> templates.preview(program, PUBLISHED, OWN)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> templates.save(program, PUBLISHED, OWN, 0)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> templates.reset(program, PUBLISHED, 1)).isInstanceOf(NotFound.class);
        }
    }

    /** So that whoever changes one word keeps all the others. */
    @ParameterizedTest
    @EnumSource(TemplateLetter.class)
    void theProductsTextIsATemplateThatSaysTheSame(TemplateLetter letter) {
        for (var language : Texts.LANGUAGES) {
            var product = ownWords.ofProduct(letter, Terms.USUAL, language);
            assertThat(product.problems(letter)).as(letter + " " + language).isEmpty();
            assertThat(product.body()).doesNotContain("2999", "2998", "!mail");
            var preview = templates.preview(program, new TemplateKey(letter, language), product);
            assertThat(preview.text().text() + preview.html())
                    .doesNotContain("!mail", "!template", "{name}", "{words}", "{last-day}");
        }
    }

    @Test
    void theLastDayIsWrittenAsTheProductWritesIt() {
        var letter = TemplateLetter.MATCH_OFFERED_MENTEE;
        var filled = new TemplateText("By {last-day}", "{words}")
                .filled(letter, List.of("a", "b", "c", "d", "", LocalDate.parse("2027-03-01")), Locale.GERMAN);
        assertThat(filled.subject()).isEqualTo("By 1. März 2027");
    }

    /** A day and its time are one argument of a letter, and two places. */
    @Test
    void timesAreWrittenAsTheProductWritesThem() {
        var letter = TemplateLetter.SESSION_MOVED;
        assertThat(ownWords.ofProduct(letter, Terms.USUAL, Locale.ENGLISH).body())
                .contains(
                        "the session with {partner} on {former-day} at {former-time} was moved: you meet on {day} at {time},"
                                + " by the clock in {zone}.");
        assertThat(ownWords.ofProduct(letter, Terms.USUAL, Locale.ENGLISH).subject())
                .isEqualTo("Session moved to {day}, {time}");
        var filled = new TemplateText("{day}, {time} ({zone})", "{former-day}, {former-time}")
                .filled(
                        letter,
                        List.of(
                                "Ada",
                                "Noor",
                                Instant.parse("2027-03-01T15:30:00Z"),
                                "Europe/Berlin",
                                Instant.parse("2027-02-28T09:00:00Z")),
                        Locale.GERMAN);
        assertThat(filled.subject()).isEqualTo("Montag, 1. März 2027, 15:30 (Europe/Berlin)");
        assertThat(filled.body()).isEqualTo("Sonntag, 28. Februar 2027, 09:00");
    }

    /** An attacker who may edit words can put no markup into what others read. */
    @Test
    void wordsAreNoMarkup() {
        var html = templates
                .preview(program, PUBLISHED, new TemplateText("<b>S</b>", "<script>x()</script>{words}"))
                .html();
        assertThat(html).doesNotContain("<script>", "<b>").contains("&lt;script&gt;");
    }
}
