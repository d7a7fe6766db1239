package org.belay.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.belay.BelayTest;
import org.belay.security.TestAccounts;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.shared.SiteId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Administrators list who helps where; everybody reads what is near them. */
@BelayTest
@Transactional
class HelpSourcesTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private HelpSources sources;

    private TestAccounts accounts;
    private PersonId administrator;
    private PersonId member;
    private SiteId here;
    private SiteId elsewhere;

    @BeforeEach
    void twoSites() {
        accounts = new TestAccounts(sql);
        administrator = accounts.administrator("Robin", "Ames");
        member = accounts.member("Ines", "Carvalho");
        here = site("Here");
        elsewhere = site("Elsewhere");
        sql.execute("update person set site_id = ? where person_id = ?", here.value(), member.value());
        accounts.signIn(administrator);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private SiteId site(String name) {
        sql.execute("insert into site (name) values (?)", name);
        return new SiteId(
                sql.fetchSingle("select site_id from site where name = ?", name).get(0, Long.class));
    }

    private static HelpSource source(@Nullable SiteId site, String name) {
        return new HelpSource(site, name, "Listens", "112", null, null);
    }

    @Test
    void everybodyReadsThoseOfTheirSiteAndThoseForAll() {
        sources.add(source(null, "Helpline"));
        sources.add(source(elsewhere, "Nurse there"));
        sources.add(source(here, "Nurse here"));

        accounts.signIn(member);
        assertThat(sources.nearMe())
                .extracting(listed -> listed.source().name())
                .containsExactly("Nurse here", "Helpline");
        sql.execute("update person set site_id = null where person_id = ?", member.value());
        assertThat(sources.nearMe())
                .extracting(listed -> listed.source().name())
                .containsExactly("Helpline");
    }

    @Test
    void administratorsAloneKeepTheList() {
        var id = sources.add(source(null, "Helpline"));
        accounts.signIn(member);
        assertThat(sources.mayKeep()).isFalse();
        assertThatThrownBy(sources::all).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sources.add(source(null, "Mine"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sources.edit(id, 0, source(null, "Mine"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sources.remove(id, 0)).isInstanceOf(NotFound.class);
    }

    @Test
    void twoEditorsDoNotOverwriteEachOther() {
        var id = sources.add(source(null, "Helpline"));
        sources.edit(id, 0, source(here, "Helpline of the site"));
        assertThatThrownBy(() -> sources.edit(id, 0, source(null, "Other"))).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> sources.remove(id, 0)).isInstanceOf(ChangedMeanwhile.class);
        sources.remove(id, 1);
        assertThat(sources.all()).isEmpty();
    }

    @Test
    void whatNobodyCouldReachIsRefused() {
        refused("help.problem.source-empty", new HelpSource(null, " ", "x", "112", null, null));
        refused("help.problem.source-unreachable", new HelpSource(null, "a", "x", null, " ", null));
        refused("help.problem.source-link", new HelpSource(null, "a", "x", null, null, "javascript:alert(1)"));
        refused("help.problem.source-email", new HelpSource(null, "a", "x", null, "no address", null));
        refused("help.problem.source-phone", new HelpSource(null, "a", "x", "<1>", null, null));
        refused("help.problem.source-long", new HelpSource(null, "a".repeat(161), "x", "112", null, null));
    }

    private void refused(String key, HelpSource source) {
        assertThatThrownBy(() -> sources.add(source))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.problems()).extracting(Problem::key).containsExactly(key));
    }
}
