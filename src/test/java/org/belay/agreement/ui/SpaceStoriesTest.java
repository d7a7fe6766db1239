package org.belay.agreement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.belay.BelayTest;
import org.belay.agreement.AgreementDraft;
import org.belay.agreement.AgreementTerms;
import org.belay.agreement.Agreements;
import org.belay.closing.Closings;
import org.belay.draft.Drafts;
import org.belay.enrollment.Side;
import org.belay.matching.MatchId;
import org.belay.matching.Space;
import org.belay.recognition.RecognitionDraft;
import org.belay.recognition.RecognitionService;
import org.belay.safeguarding.HelpRequests;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.session.SessionKind;
import org.belay.session.SessionPlan;
import org.belay.session.SessionService;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What a pair does from the first signature to the last day, and when something is wrong, found by the words on the page. */
@BelayTest
@Transactional
class SpaceStoriesTest extends SpringBrowserlessTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Closings closings;

    @Autowired
    private HelpRequests requests;

    @Autowired
    private RecognitionService recognitions;

    @Autowired
    private Clock clock;

    private TestAccounts accounts;
    private PersonId daniel;

    @Autowired
    private SessionService sessions;

    private PersonId ines;
    private PersonId maya;
    private PersonId dana;
    private MatchId match;
    private CohortId cohort;

    @BeforeEach
    void pair() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        accounts = new TestAccounts(sql);
        var given = new Pairs(sql);
        var program = given.program();
        cohort = given.cohort(program);
        daniel = accounts.member("Daniel", "Osei");
        ines = accounts.member("Ines", "Carvalho");
        dana = accounts.safeguardingContact("Dana", "Whitford");
        maya = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        match = given.match(
                cohort,
                given.enrollment(cohort, daniel, Side.MENTOR, null),
                given.enrollment(cohort, ines, Side.MENTEE, null));
        sql.execute("update published_match set activated_at = published_at where match_id = ?", match.value());
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private void go(PersonId person, String address) {
        accounts.signIn(person);
        UI.getCurrent().navigate(address);
    }

    private void press(String words) {
        test(find(Button.class).withText(words).all().getFirst()).click();
    }

    private String said() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }

    private void write(String caption, String words) {
        test(find(TextArea.class).withCaption(caption).single()).setValue(words);
    }

    @Test
    void whereTheyMeetSaysWhoReadsIt() {
        accounts.signIn(daniel);
        var start = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(2));
        sessions.book(match, new SessionPlan(start, 60, SessionKind.IN_PERSON, "Room Tern"));
        go(ines, "pair/" + match.value());
        assertThat(said()).contains("Room or link, and reasons:", "Room Tern");
        go(maya, "pair/" + match.value());
        assertThat(said()).doesNotContain("Room or link, and reasons:", "Room Tern");
    }

    @Test
    void oneWritesTheAgreementAndTheOtherSignsIt() {
        go(daniel, "pair/" + match.value() + "/agreement");
        press("Sign and ask the others");
        assertThat(find(TextArea.class).withCaption("Aims").single().isInvalid())
                .as("everything else has words to begin with")
                .isTrue();
        write("Aims", "Lead a review");
        press("Sign and ask the others");
        assertThat(said()).contains("Lead a review", "Not signed yet", "except harm");

        go(ines, "pair/" + match.value() + "/agreement");
        press("Sign the agreement");
        assertThat(agreements.of(new Space.OfMatch(match)).signedByAll()).isTrue();
        go(maya, "pair/" + match.value());
        assertThat(said()).contains("What it says is for those who sign it.").doesNotContain("Lead a review");
    }

    @Test
    void anOldDraftDoesNotWriteOverWhatTheOtherWroteSince() {
        var space = new Space.OfMatch(match);
        accounts.signIn(daniel);
        drafts.keep(Agreements.draft(space), new AgreementDraft(0, wording("My old idea")).text());
        accounts.signIn(ines);
        agreements.write(space, 0, wording("What we said"));

        change(daniel);
        assertThat(said()).contains("What we said", "My old idea", "of an earlier wording");
        assertThat(find(Button.class).withText("Sign and ask the others").all()).isEmpty();
        press("Use my draft");
        assertThat(find(TextArea.class).withCaption("Aims").single().getValue()).isEqualTo("My old idea");

        agreements.write(space, 1, wording("Signed by me"));
        accounts.signIn(daniel);
        drafts.keep(Agreements.draft(space), new AgreementDraft(1, wording("My old idea")).text());
        change(daniel);
        press("Go on with this wording");
        assertThat(find(TextArea.class).withCaption("Aims").single().getValue()).isEqualTo("Signed by me");
        assertThat(drafts.find(Agreements.draft(space))).isEmpty();
    }

    private void change(PersonId person) {
        accounts.signIn(person);
        UI.getCurrent().navigate("pair/" + match.value() + "/agreement", QueryParameters.of("change", ""));
    }

    private static AgreementTerms wording(String aims) {
        return new AgreementTerms(aims, "Every week", "", "Stays here", "In a talk");
    }

    @Test
    void nearTheEndTheyLookBackAndTheCoordinatorSeesThatTheyDid() {
        sql.execute(
                "update cohort set ends_on = ? where cohort_id = ?",
                LocalDate.now(clock).plusDays(5),
                cohort.value());
        go(ines, "pair/" + match.value());
        write("What has changed, what do you take along, what do you want to thank for?", "I ask for help now.");
        press("Save my reflection");
        assertThat(closings.of(new Space.OfMatch(match)).written()).containsExactly(ines);

        go(maya, "pair/" + match.value());
        assertThat(said())
                .contains("has looked back", "has not looked back yet")
                .doesNotContain("I ask for help now.");
        go(maya, "cohort/" + cohort.value() + "/pairs/closing");
        assertThat(said()).contains("Daniel Osei, Ines Carvalho", "1 of 2 looked back");
    }

    @Test
    void somebodyAsksForHelpAndIsAnswered() {
        go(ines, "help/new");
        find(CheckboxGroup.class).single().clear();
        press("Send the request");
        assertThat(find(CheckboxGroup.class).single().isInvalid()).isTrue();
        go(ines, "help/new");
        write("What is it about?", "A colleague makes remarks.");
        press("Send the request");
        assertThat(said()).contains("A colleague makes remarks.", "Not read yet");

        go(dana, "help/requests");
        assertThat(said()).contains("Ines Carvalho");
        go(dana, "help/request/" + requests.inbox().getFirst().id().value());
        write("Your answer", "Thank you for writing.");
        press("Send the answer");
        go(ines, "help");
        assertThat(said()).contains("Answered");
    }

    @Test
    void whoIsThankedDecidesWhetherOthersSeeIt() {
        accounts.signIn(ines);
        recognitions.give(RecognitionDraft.thanks("You asked what I was avoiding.", java.util.Set.of(daniel)));
        go(daniel, "recognition");
        assertThat(said()).contains("You asked what I was avoiding.", "Not public");
        press("Let everybody see it");
        for (var person : List.of(maya, dana)) {
            go(person, "recognition");
            assertThat(said()).contains("You asked what I was avoiding.");
        }
    }
}
