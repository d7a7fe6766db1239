package org.belay.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.DRAFT;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.belay.BelayTest;
import org.belay.security.CurrentUser;
import org.belay.security.TestAccounts;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Refused;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@BelayTest
@Transactional
class DraftsTest {

    private static final DraftKey LOG = new DraftKey("log", 7);

    @Autowired
    private Drafts drafts;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    @Autowired
    private Vault vault;

    @Autowired
    private CurrentUser user;

    private TestAccounts accounts;
    private PersonId ines = new PersonId(0);
    private PersonId daniel = new PersonId(0);

    @BeforeEach
    void two() {
        accounts = new TestAccounts(sql);
        ines = accounts.member("Ines", "Carvalho");
        daniel = accounts.member("Daniel", "Osei");
        accounts.signIn(ines);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    @Test
    void theLastIsKeptForEachFormOfEachAuthor() {
        drafts.keep(LOG, "We");
        drafts.keep(LOG, "We spoke 🧗");
        drafts.keep(new DraftKey("log", 8), "Another");
        drafts.keep(new DraftKey("form", 7), "Else");
        accounts.signIn(daniel);
        drafts.keep(LOG, "His");

        accounts.signIn(ines);
        assertThat(drafts.find(LOG).orElseThrow().text()).isEqualTo("We spoke 🧗");
        drafts.discard(LOG);
        assertThat(drafts.find(LOG)).isEmpty();
        assertThat(drafts.find(new DraftKey("log", 8))).isPresent();
        assertThat(drafts.find(new DraftKey("form", 7))).isPresent();
        accounts.signIn(daniel);
        assertThat(drafts.find(LOG).orElseThrow().text()).isEqualTo("His");
    }

    /** Whoever was signed out meanwhile signs in anew; another node, or the same one started anew, has what they typed. */
    @Test
    void anEndedSessionAndARestartTakeNothing() {
        drafts.keep(LOG, Map.of("note", "We spoke", "minutes", "45"));
        TestAccounts.signOut();
        assertThatThrownBy(() -> drafts.keep(LOG, "Typed after the session ended"))
                .isInstanceOf(NotFound.class);

        accounts.signIn(ines);
        var restarted = new Drafts(new DraftRepository(sql, vault), user, clock);
        assertThat(restarted.fields(LOG)).contains(Map.of("note", "We spoke", "minutes", "45"));
        restarted.keep(LOG, "no fields");
        assertThat(restarted.fields(LOG)).isEmpty();
    }

    @Test
    void whatNobodyComesBackToIsThrownAway() {
        drafts.keep(LOG, "Old");
        age(Drafts.KEPT_FOR.minusHours(1));
        accounts.signIn(daniel);
        drafts.discard(LOG);
        assertThat(sql.fetchCount(DRAFT)).isEqualTo(1);
        age(Drafts.KEPT_FOR.plusHours(1));
        drafts.discard(LOG);
        assertThat(sql.fetchCount(DRAFT)).isZero();
    }

    private void age(Duration age) {
        sql.update(DRAFT).set(DRAFT.CHANGED_AT, clock.instant().minus(age)).execute();
    }

    @Test
    void nobodyKeepsMoreThanAFormTakes() {
        assertThatThrownBy(() -> drafts.keep(LOG, "x".repeat(Drafts.LONGEST + 1)))
                .isInstanceOf(Refused.class);
        drafts.keep(LOG, "é".repeat(Drafts.LONGEST));
        assertThat(drafts.find(LOG).orElseThrow().text()).hasSize(Drafts.LONGEST);
    }

    /** Else discarding them would look through what everybody has typed, and lock it. */
    @Test
    void thoseAboutOneObjectAreFoundByIt() {
        assertThat(sql.fetchSingle("explain delete from draft where form = 'log' and object_id = 7")
                        .get("possible_keys", String.class))
                .contains("ix_draft_object");
    }

    @Test
    void whoIsNotSignedInHasNone() {
        TestAccounts.signOut();
        assertThatThrownBy(() -> drafts.find(LOG)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.keep(LOG, "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.discard(LOG)).isInstanceOf(NotFound.class);
    }
}
