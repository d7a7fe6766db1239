package org.belay.calendar;

import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.SITE;
import static org.jooq.Records.mapping;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Rooms that are in use. */
@Repository
class RoomQueries {

    private final DSLContext sql;

    RoomQueries(DSLContext sql) {
        this.sql = sql;
    }

    List<RoomChoice> all() {
        return sql.select(ROOM.ROOM_ID, ROOM.NAME, SITE.NAME)
                .from(ROOM)
                .join(SITE)
                .on(SITE.SITE_ID.eq(ROOM.SITE_ID))
                .where(ROOM.ACTIVE.isTrue())
                .orderBy(SITE.NAME, ROOM.NAME, ROOM.ROOM_ID)
                .fetch(mapping(RoomChoice::new));
    }
}
