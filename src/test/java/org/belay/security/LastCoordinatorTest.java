package org.belay.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.belay.BelayTest;
import org.belay.EmptyTables;
import org.belay.LockWaits;
import org.belay.program.Format;
import org.belay.program.ProgramDraft;
import org.belay.program.ProgramRules;
import org.belay.program.ProgramService;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody takes the last coordinator from a program, by whichever page, and not two at the same time either. */
@BelayTest
class LastCoordinatorTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ProgramService programs;

    @Autowired
    private ProgramTeam team;

    @Autowired
    private PeopleAndRoles roles;

    @Autowired
    private PlatformTransactionManager transactions;

    private final ExecutorService others = Executors.newSingleThreadExecutor();
    private TestAccounts accounts;
    private PersonId ada;
    private PersonId maya;
    private ProgramId program;

    @BeforeEach
    void aProgramOfTwoCoordinators() {
        accounts = new TestAccounts(sql);
        ada = accounts.administrator("Ada", "Lovelace");
        accounts.signIn(ada);
        program = programs.create(
                new ProgramDraft("New managers", "To learn", null, Format.ONE_TO_ONE, false, ProgramRules.standard()));
        maya = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
    }

    @AfterEach
    void nothingIsLeft() throws InterruptedException {
        others.shutdownNow();
        assertThat(others.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        TestAccounts.signOut();
        EmptyTables.in(jdbc);
    }

    private void takeRoles(PersonId person) {
        roles.change(roles.details(person), new AccountRights(true, false, false, false, Roles.NONE));
    }

    private List<PersonId> coordinators() {
        return team.team(program).stream().map(ProgramTeamMember::person).toList();
    }

    @Test
    void thePageOfRolesKeepsTheLastOneAsThePageOfTheProgramDoes() {
        team.withdraw(program, "New managers", ada, ProgramRole.COORDINATOR);

        assertThatThrownBy(() -> takeRoles(maya)).hasMessageContaining("last-coordinator");
        assertThatThrownBy(() -> team.withdraw(program, "New managers", maya, ProgramRole.COORDINATOR))
                .hasMessageContaining("last-coordinator");
        assertThat(coordinators()).containsExactly(maya);
    }

    @Test
    void theAccountOfTheLastOneIsNotClosed() {
        team.withdraw(program, "New managers", ada, ProgramRole.COORDINATOR);
        var details = roles.details(maya);

        assertThatThrownBy(() -> roles.change(details, new AccountRights(false, false, false, false, details.roles())))
                .hasMessageContaining("last-coordinator");
        team.name(program, "New managers", ada, ProgramRole.COORDINATOR);
        roles.change(roles.details(maya), new AccountRights(false, false, false, false, details.roles()));
        assertThatThrownBy(() -> team.withdraw(program, "New managers", ada, ProgramRole.COORDINATOR))
                .as("the other one cannot sign in")
                .hasMessageContaining("last-coordinator");
    }

    @Test
    void ofTwoWhoTakeOneEachAtTheSameTimeTheSecondIsRefused() {
        var held = new CountDownLatch(1);
        var taking = others.submit(() -> {
            held.await();
            accounts.signIn(ada);
            try {
                takeRoles(maya);
            } finally {
                TestAccounts.signOut();
            }
            return null;
        });
        var transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        transaction.executeWithoutResult(status -> {
            team.withdraw(program, "New managers", ada, ProgramRole.COORDINATOR);
            held.countDown();
            LockWaits.until(jdbc, "program", taking);
        });

        assertThatThrownBy(() -> taking.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(Refused.class);
        assertThat(coordinators()).containsExactly(maya);
    }
}
