package org.belay.notification;

import static org.belay.db.Tables.ACCOUNT;

import java.time.Clock;
import org.belay.shared.Bells;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells somebody news for tests of other features, and looks who listens. */
@Component
public class TestNews {

    private final News news;
    private final Bells bells;
    private final NoticeRepository notices;
    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TestNews(
            News news,
            Bells bells,
            NoticeRepository notices,
            DSLContext sql,
            TransactionTemplate transaction,
            Clock clock) {
        this.news = news;
        this.bells = bells;
        this.notices = notices;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    public PersonId person(String email) {
        return sql.select(ACCOUNT.PERSON_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(email))
                .fetchSingle()
                .value1();
    }

    /** That a match with somebody of this name has ended. */
    public void tell(PersonId person, String partner) {
        transaction.executeWithoutResult(
                status -> news.outbox(clock).enqueue(news.draft(person, "match-ended", partner)));
    }

    /** As if it had been seen. */
    public void see(PersonId person) {
        transaction.executeWithoutResult(status -> notices.seeAll(person, null, clock.instant()));
    }

    /** How many open pages listen for somebody's news. */
    public int listening(PersonId person) {
        return bells.listening(person);
    }
}
