package org.belay.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.belay.BelayTest;
import org.belay.enrollment.ApplicationDecided;
import org.belay.enrollment.Decision;
import org.belay.enrollment.DecisionDraft;
import org.belay.enrollment.DecisionLetters;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.matching.MatchEnded;
import org.belay.matching.MatchEnded.Cause;
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
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.MailPreview;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Terms;
import org.belay.shared.Terms.Words;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@BelayTest
@Transactional
class MailsInTermsTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private ProgramService programs;

    @Autowired
    private MatchMailPreview mails;

    @Autowired
    private DecisionLetters decisions;

    @Autowired
    private EndedMatchLetters endings;

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    @Test
    void aMailAboutAMatchSaysTheWordsOfItsProgramInTheLanguagesThatHaveThem() {
        var terms = new Terms(Map.of(Locale.ENGLISH, new Words("buddy", "buddies", "newcomer", "newcomers")));
        var news = matched(program("Onboarding", terms));
        assertThat(mails.preview(news, Side.MENTEE, Locale.ENGLISH).text())
                .contains("Ada Lovelace is your buddy in Onboarding");
        assertThat(mails.preview(news, Side.MENTOR, Locale.ENGLISH).text())
                .contains("Noor Haddad is your newcomer in Onboarding");
        assertThat(mails.preview(news, Side.MENTEE, Locale.GERMAN).text()).contains("ist Ihr Mentor");
        assertThat(mails.preview(matched(program("Plain", Terms.USUAL)), Side.MENTEE, Locale.ENGLISH)
                        .text())
                .contains("is your mentor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void noMailOfAProgramWithWordsOfItsOwnSaysTheUsualOnes(String language) {
        var locale = Locale.of(language);
        var program = program(
                "Onboarding",
                new Terms(Map.of(
                        Locale.ENGLISH, new Words("buddy", "buddies", "newcomer", "newcomers"),
                        Locale.GERMAN, new Words("Lotse", "Lotsen", "Neuling", "Neulinge"))));
        var news = matched(program);
        var letters = new ArrayList<MailPreview>();
        for (var side : List.of(Side.MENTOR, Side.MENTEE)) {
            letters.add(mails.preview(news, side, locale));
        }
        for (var decision : Decision.values()) {
            letters.add(decisions.preview(
                    new ApplicationDecided(
                            new EnrollmentId(1),
                            1,
                            new CohortId(1),
                            "Autumn",
                            program,
                            "Onboarding",
                            new PersonId(1),
                            "Ada Lovelace",
                            new DecisionDraft(decision, null, true)),
                    locale));
        }
        for (var cause : Cause.values()) {
            var ended = new MatchEnded(
                    news.match(),
                    news.cohort(),
                    news.cohortName(),
                    program,
                    news.programName(),
                    news.mentor(),
                    news.mentee(),
                    cause,
                    news.mentor().person(),
                    1);
            letters.add(endings.toPair(ended, news.mentee(), locale, true).preview());
            letters.add(
                    endings.toCoordinator(ended, new Reader(new PersonId(3), "Maya", "maya@example.org", locale, true))
                            .preview());
        }

        assertThat(letters)
                .allSatisfy(letter -> assertThat(letter.subject() + letter.text())
                        .doesNotContainIgnoringCase("mentor")
                        .doesNotContainIgnoringCase("mentee"));
    }

    private ProgramId program(String name, Terms terms) {
        var accounts = new TestAccounts(sql);
        accounts.signIn(accounts.administrator("Robin", "Root " + name));
        return programs.create(new ProgramDraft(
                name,
                new ProgramFacts("To help", null, null, List.of()),
                Format.ONE_TO_ONE,
                false,
                ProgramRules.standard(),
                terms));
    }

    private static MatchPublished matched(ProgramId program) {
        return new MatchPublished(
                new MatchId(1),
                new CohortId(1),
                "Autumn",
                program,
                "Onboarding",
                new Party(new EnrollmentId(1), new PersonId(1), "Ada Lovelace", null, null),
                new Party(new EnrollmentId(2), new PersonId(2), "Noor Haddad", null, null),
                MatchState.ACTIVE,
                null,
                new PersonId(3),
                MatchIntro.NONE);
    }
}
