package org.belay.notification;

import static org.belay.db.Tables.ACCOUNT;

import org.belay.notification.StopLinks.Stop;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Links that stop mails, as they stand in mails. */
@Component
public class TestStops {

    private final StopLinks links;
    private final DSLContext sql;

    TestStops(StopLinks links, DSLContext sql) {
        this.links = links;
        this.sql = sql;
    }

    /** The page that asks somebody whether reminders of sessions are to stop. */
    public String address(String email) {
        var person = sql.select(ACCOUNT.PERSON_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(email))
                .fetchSingle()
                .value1();
        return StopLinks.PAGE + links.token(new Stop.Kind(person, NewsKind.SESSION_REMINDER));
    }
}
