package org.belay.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import org.belay.BelayTest;
import org.belay.TestClock;
import org.belay.audit.AuditTrail;
import org.belay.security.TestAccounts;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** A last day that goes by without a further file. */
@BelayTest
@Transactional
class LastDaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Autowired
    private DSLContext sql;

    @Autowired
    private LastDayRepository people;

    @Autowired
    private ApplicationEventPublisher news;

    @Autowired
    private AuditTrail audit;

    private final TestClock clock = new TestClock("2026-11-27T12:00:00Z");
    private PersonId person;

    @BeforeEach
    void somebodyLeavesOnFriday() {
        person = new TestAccounts(sql).member("Ann", "Ray");
        sql.update(PERSON)
                .set(PERSON.LAST_DAY, FRIDAY)
                .where(PERSON.PERSON_ID.eq(person))
                .execute();
    }

    private PersonState stateAt(String instant) {
        clock.set(Instant.parse(instant));
        new LastDays(people, news, audit, clock).end();
        return sql.select(PERSON.STATE)
                .from(PERSON)
                .where(PERSON.PERSON_ID.eq(person))
                .fetchSingle()
                .value1();
    }

    @Test
    void nobodyLeavesBeforeTheDayIsOverEverywhere() {
        assertThat(stateAt("2026-11-28T11:59:59Z")).isEqualTo(PersonState.ACTIVE);
        assertThat(stateAt("2026-11-28T12:00:00Z")).isEqualTo(PersonState.LEFT);
    }

    @Test
    void whoHasLeftComesInNoMoreAndLeavesOnce() {
        stateAt("2026-11-30T08:00:00Z");
        stateAt("2026-12-01T08:00:00Z");

        assertThat(sql.fetchExists(ACCOUNT, ACCOUNT.PERSON_ID.eq(person), ACCOUNT.ENABLED.isTrue()))
                .isFalse();
        assertThat(sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("people.last-day-over")))
                .isEqualTo(1);
    }
}
