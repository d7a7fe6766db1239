package org.belay.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.ORGANIZATION;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.belay.BelayTest;
import org.belay.TestClock;
import org.belay.security.TestAccounts;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@BelayTest
@Transactional
class OrganizationServiceTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @Autowired
    private DSLContext sql;

    @Autowired
    private OrganizationService organization;

    @Autowired
    private OrganizationRepository repository;

    private TestAccounts accounts;

    @BeforeEach
    void administrator() {
        sql.deleteFrom(ORGANIZATION).execute();
        repository.nameIt("Northfield", "Europe/Berlin");
        accounts = new TestAccounts(sql);
        accounts.signIn(accounts.administrator("Ada", "Root"));
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    @Test
    void anAdministratorSaysWhatTheOrganizationIsCalledWhereItIsAndWhatItSpeaks() {
        organization.change(organization.get().version(), "  Southfield ", LISBON, Locale.GERMAN);

        assertThat(organization.get())
                .returns("Southfield", OrganizationDetails::name)
                .returns(LISBON, OrganizationDetails::zone)
                .returns(Locale.GERMAN, OrganizationDetails::language);
    }

    @Test
    void itsDayIsTheOneOfItsClocks() {
        var late = new OrganizationDay(repository, new TestClock("2026-03-17T23:30:00Z"));
        assertThat(late.today()).isEqualTo(LocalDate.of(2026, 3, 18));
        organization.change(organization.get().version(), "Northfield", LISBON, Locale.ENGLISH);
        assertThat(late.today()).isEqualTo(LocalDate.of(2026, 3, 17));
        sql.deleteFrom(ORGANIZATION).execute();
        assertThat(late.today()).as("before it was set up").isEqualTo(LocalDate.of(2026, 3, 17));
    }

    @Test
    void theSecondOfTwoIsToldThatItChanged() {
        var seen = organization.get().version();
        organization.change(seen, "Southfield", LISBON, Locale.GERMAN);

        assertThatThrownBy(() -> organization.change(seen, "Westfield", LISBON, Locale.GERMAN))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(organization.get().name()).isEqualTo("Southfield");
    }

    @Test
    void noNameTooLongANameAndAnUnknownLanguageAreRefused() {
        var version = organization.get().version();

        assertThatThrownBy(() -> organization.change(version, "  ", LISBON, Locale.GERMAN))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> organization.change(version, "x".repeat(201), LISBON, Locale.GERMAN))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> organization.change(version, "Westfield", LISBON, Locale.JAPANESE))
                .isInstanceOf(Refused.class);
        assertThat(organization.get().name()).isEqualTo("Northfield");
    }

    @Test
    void nobodyElseMay() {
        var version = organization.get().version();
        accounts.signIn(accounts.member("Mo", "Member"));

        assertThatThrownBy(() -> organization.get()).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> organization.change(version, "Mine", LISBON, Locale.GERMAN))
                .isInstanceOf(NotFound.class);
    }
}
