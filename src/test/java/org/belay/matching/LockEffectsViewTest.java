package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.belay.BelayTest;
import org.belay.cohort.CohortService;
import org.belay.matching.MatchingGiven.Matching;
import org.belay.matching.MatchingGiven.Someone;
import org.belay.program.Format;
import org.belay.program.ProgramService;
import org.belay.program.TopicService;
import org.belay.security.TestAccounts;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What a coordinator reads of what a lock comes to, before it is set: Mia and Noa want the same mentor, Mia by a wish. */
@BelayTest
@Transactional
class LockEffectsViewTest extends SpringBrowserlessTest {

    private static final String LOCKED = "With this pair locked and all others solved anew:";
    private static final String TOO_LARGE = "is worked out when you ask";

    @Autowired
    private DSLContext sql;

    @Autowired
    private ProgramService programs;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private TopicService topics;

    @Autowired
    private Vault vault;

    @Autowired
    private ProposalService proposals;

    private MatchingGiven given;
    private Matching here;

    @BeforeEach
    void nothingYet() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        given = new MatchingGiven(sql, programs, cohorts, topics, vault);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private void propose(Someone mentor, Someone mentee) {
        var id = proposals.assign(here.cohort(), mentor.enrollment(), mentee.enrollment());
        proposals.unlock(id, proposals.get(id).version());
    }

    private void open() {
        UI.getCurrent().navigate("cohort/" + here.cohort().value() + "/matching");
    }

    @SuppressWarnings("unchecked")
    private Grid<ProposalRow> grid() {
        return find(Grid.class).all().getFirst();
    }

    private void choose(Someone mentee) {
        var row = proposals.page(here.cohort(), Segment.ALL, 0, 10).stream()
                .filter(one -> one.mentee().enrollment().equals(mentee.enrollment()))
                .findFirst()
                .orElseThrow();
        grid().asSingleSelect().setValue(row);
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private String said() {
        return getCurrentView().getElement().getTextRecursively();
    }

    @Test
    void whatALockTakesFromAllOthersIsSaidBesideThePair() {
        here = given.cohort(false);
        var otto = given.mentor(here.cohort(), "Otto", 1);
        var mia = given.mentee(here.cohort(), "Mia");
        var noa = given.mentee(here.cohort(), "Noa");
        given.wishes(mia.enrollment(), List.of(otto.person()));
        propose(otto, noa);
        open();
        choose(noa);
        assertThat(said())
                .contains(LOCKED, "The sum of scores falls by 15", "1 other pair changes.")
                .doesNotContain(TOO_LARGE);

        press("Lock");
        assertThat(said()).as("of a locked pair there is nothing to say").doesNotContain(LOCKED);
        press("Unlock");
        assertThat(said()).as("worked out again after an edit").contains(LOCKED, "falls by 15");
    }

    @Test
    void whatAnotherMentorComesToIsSaidInTheDialog() {
        here = given.cohort(false);
        var otto = given.mentor(here.cohort(), "Otto", 1);
        var wanda = given.mentor(here.cohort(), "Wanda", 1);
        var mia = given.mentee(here.cohort(), "Mia");
        given.wishes(mia.enrollment(), List.of(otto.person()));
        propose(wanda, mia);
        open();
        choose(mia);
        press("Swap mentor…");
        dialog().setValue(dialog().getListDataView().getItems().findFirst().orElseThrow());
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains(LOCKED, "The sum of scores stays as it is.")
                .doesNotContain(TOO_LARGE);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<MentorChoice> dialog() {
        return find(ComboBox.class).single();
    }

    /** Nothing is said of a pair that a rule excludes, in a large cohort or a small one. */
    @Test
    void inALargeCohortItIsOfferedOfWhoCouldBeLocked() {
        here = given.cohort(Format.PEER_PAIR, false);
        var ada = given.peer(here.cohort(), "Ada");
        var ben = given.peer(here.cohort(), "Ben");
        propose(ada, ben);
        for (var more = 0; more < 400; more++) {
            given.peer(here.cohort(), "Peer " + more);
        }
        open();
        grid().asSingleSelect()
                .setValue(proposals.page(here.cohort(), Segment.ALL, 0, 10).getFirst());
        assertThat(said()).contains(TOO_LARGE).doesNotContain(LOCKED);
        assertThat(find(Button.class).withText("Work it out").all()).hasSize(1);

        given.avoid(ben.enrollment(), Set.of(ada.person()));
        open();
        grid().asSingleSelect()
                .setValue(proposals.page(here.cohort(), Segment.ALL, 0, 10).getFirst());
        assertThat(said()).doesNotContain(TOO_LARGE, LOCKED);
    }
}
