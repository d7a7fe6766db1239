package org.belay.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.ACCOUNT;

import java.util.Optional;
import org.belay.BelayTest;
import org.belay.EmptyTables;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What an account may do is read once a request, and at each step that may change it. */
@BelayTest
class CurrentUserTest {

    @Autowired
    private CurrentUser user;

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private PersonId ada;

    @BeforeEach
    void anAdministratorAsks() {
        var accounts = new TestAccounts(sql);
        ada = accounts.administrator("Ada", "Lovelace");
        accounts.signIn(ada);
        request();
    }

    @AfterEach
    void nothingIsLeft() {
        RequestContextHolder.resetRequestAttributes();
        TestAccounts.signOut();
        EmptyTables.in(jdbc);
    }

    @Test
    void aRequestReadsTheAccountOnce() {
        assertThat(isAdministrator()).contains(true);

        takeRights();

        assertThat(isAdministrator()).contains(true);
    }

    @Test
    void theNextRequestReadsItAnew() {
        assertThat(isAdministrator()).contains(true);
        takeRights();

        request();

        assertThat(isAdministrator()).contains(false);
    }

    @Test
    void whatARequestWritesItSees() {
        assertThat(isAdministrator()).contains(true);

        transaction.executeWithoutResult(step -> {
            assertThat(isAdministrator()).contains(true);
            takeRights();
            assertThat(isAdministrator()).contains(false);
        });

        assertThat(isAdministrator()).contains(false);
    }

    @Test
    void whoComesInDuringARequestIsNotTakenForWhoAskedBefore() {
        assertThat(isAdministrator()).contains(true);
        var accounts = new TestAccounts(sql);

        accounts.signIn(accounts.member("Maya", "Lindqvist"));

        assertThat(isAdministrator()).contains(false);
    }

    @Test
    void withoutARequestItIsReadEachTime() {
        RequestContextHolder.resetRequestAttributes();
        assertThat(isAdministrator()).contains(true);

        takeRights();

        assertThat(isAdministrator()).contains(false);
    }

    private static void request() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    private Optional<Boolean> isAdministrator() {
        return user.find().map(Actor::administrator);
    }

    private void takeRights() {
        sql.update(ACCOUNT)
                .set(ACCOUNT.ADMINISTRATOR, false)
                .where(ACCOUNT.PERSON_ID.eq(ada))
                .execute();
    }
}
