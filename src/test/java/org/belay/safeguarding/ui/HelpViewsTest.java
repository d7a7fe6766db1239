package org.belay.safeguarding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.Set;
import org.belay.BelayTest;
import org.belay.safeguarding.HelpRequests;
import org.belay.security.TestAccounts;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What Dana, the only contact, finds, and what Ines does. */
@BelayTest
@Transactional
class HelpViewsTest extends SpringBrowserlessTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private HelpRequests requests;

    private TestAccounts accounts;
    private PersonId ines;
    private PersonId dana;

    @BeforeEach
    void people() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        accounts = new TestAccounts(sql);
        ines = accounts.member("Ines", "Carvalho");
        dana = accounts.safeguardingContact("Dana", "Whitford");
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private String open(PersonId who, String address) {
        accounts.signIn(who);
        UI.getCurrent().navigate(address);
        return getCurrentView().getElement().getTextRecursively();
    }

    @Test
    void aRequestThatNobodyReadStandsOnHomeUntilItIsRead() {
        accounts.signIn(ines);
        var id = requests.send("It is about Tuesday.", Set.of(dana));
        var link = SafeguardingNavigation.request(id);

        assertThat(open(dana, "home")).contains("Not read yet").doesNotContain("Ines");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains(link);
        open(ines, "home");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).doesNotContain(link);
        accounts.signIn(dana);
        requests.open(id);
        open(dana, "home");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).doesNotContain(link);
    }

    @Test
    void theOnlyContactIsNotToldThatThereIsNone() {
        assertThat(open(dana, SafeguardingNavigation.HELP))
                .contains("Besides you nobody")
                .doesNotContain("No safeguarding contact");
        assertThat(open(ines, SafeguardingNavigation.HELP))
                .contains("Dana Whitford")
                .doesNotContain("nobody has been named");
    }

    @Test
    void anAnswerThatIsTypedIsOfferedAgain() {
        accounts.signIn(ines);
        var id = requests.send("It is about Tuesday.", Set.of(dana));
        var page = SafeguardingNavigation.request(id);
        open(dana, page);
        test(find(TextArea.class).single()).setValue("I call you at four.");
        open(dana, "home");
        open(dana, page);
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("I call you at four.");
        open(ines, page);
        assertThat(find(TextArea.class).single().getValue())
                .as("of nobody else")
                .isEmpty();
    }
}
