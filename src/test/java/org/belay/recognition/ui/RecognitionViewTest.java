package org.belay.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.belay.BelayTest;
import org.belay.enrollment.Side;
import org.belay.recognition.RecognitionDraft;
import org.belay.recognition.RecognitionService;
import org.belay.recognition.Recognized;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Recognition as people use it: Ines thanks Daniel, who was her mentor. */
@BelayTest
@Transactional
class RecognitionViewTest extends SpringBrowserlessTest {

    private static final String WORDS = "You asked the question that I was avoiding.";

    @Autowired
    private DSLContext sql;

    @Autowired
    private RecognitionService recognitions;

    private Pairs given;
    private TestAccounts accounts;
    private PersonId daniel;
    private PersonId ines;

    @BeforeEach
    void pair() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        given = new Pairs(sql);
        accounts = new TestAccounts(sql);
        var cohort = given.cohort(given.program());
        daniel = accounts.member("Daniel", "Osei");
        ines = accounts.member("Ines", "Carvalho");
        var match = given.match(
                cohort,
                given.enrollment(cohort, daniel, Side.MENTOR, null),
                given.enrollment(cohort, ines, Side.MENTEE, null));
        sql.execute("update published_match set activated_at = published_at where match_id = ?", match.value());
        accounts.signIn(ines);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private void open(String address) {
        UI.getCurrent().navigate(address);
    }

    private void narrow(String segment) {
        UI.getCurrent().navigate(RecognitionNavigation.LIST, QueryParameters.of("show", segment));
    }

    private void press(String words) {
        test(find(Button.class).withText(words).all().getLast()).click();
    }

    private @Nullable Boolean answer() {
        return recognitions.mine().getFirst().answerOf(daniel);
    }

    private List<String> shown() {
        return find(Card.class).all().stream()
                .map(card -> card.getElement().getTextRecursively())
                .filter(text -> text.contains(WORDS))
                .toList();
    }

    /** Sixty of another kind do not hide them, and none is out of reach. */
    @Test
    void aKindIsShownByItselfAndSixtyAtATime() {
        recognitions.give(RecognitionDraft.story("My first year", WORDS, Set.of(daniel)));
        for (var i = 0; i < 61; i++) {
            recognitions.give(RecognitionDraft.thanks(WORDS, Set.of(daniel)));
        }
        sql.execute("update recognition_consent set agreed = true, answered_at = utc_timestamp()");
        narrow("stories");
        assertThat(shown()).singleElement().asString().contains("with Daniel Osei");
        assertThat(find(Button.class)
                        .withText("Show earlier thanks and stories")
                        .all())
                .isEmpty();
        narrow("thanks");
        assertThat(shown()).hasSize(60);
        press("Show earlier thanks and stories");
        assertThat(shown()).hasSize(61);
    }

    @Test
    void whoReadsTheirOwnIsToldWhyItIsNotPublicAfterSomebodyLeft() {
        var id = recognitions.give(RecognitionDraft.thanks(WORDS, Set.of(daniel)));
        accounts.signIn(daniel);
        recognitions.answer(id, true);
        sql.execute("update person set state = 'LEFT' where person_id = ?", ines.value());
        open(RecognitionNavigation.LIST);
        assertThat(shown()).singleElement().asString().contains("somebody it is about has left");
    }

    /** Neither is an undo the opposite: who has not answered has not answered then, either. */
    @Test
    void whoTakesAnAnswerBackStandsWhereTheyStood() {
        recognitions.give(RecognitionDraft.thanks(WORDS, Set.of(daniel)));
        accounts.signIn(daniel);
        open(RecognitionNavigation.LIST);
        press("Keep it private");
        assertThat(answer()).isFalse();
        press("Undo");
        assertThat(answer()).isNull();
        assertThat(recognitions.all()).extracting(Recognized::words).doesNotContain(WORDS);

        press("Let everybody see it");
        assertThat(answer()).isTrue();
        press("Undo");
        assertThat(answer()).isNull();

        press("Let everybody see it");
        press("Keep it private");
        press("Undo");
        assertThat(answer()).isTrue();
    }
}
