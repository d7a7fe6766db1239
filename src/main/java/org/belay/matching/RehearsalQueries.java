package org.belay.matching;

import static org.belay.db.Tables.HOLIDAY;
import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.SITE;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.belay.shared.SiteId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what lies between people and their sessions: days on which a site is closed, and its rooms. */
@Repository
class RehearsalQueries {

    private final DSLContext sql;

    RehearsalQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** @param to the last day */
    Map<SiteId, List<RhythmForecast.SiteHoliday>> holidays(Collection<SiteId> sites, LocalDate from, LocalDate to) {
        return sql.select(HOLIDAY.SITE_ID, HOLIDAY.HOLIDAY_DATE, HOLIDAY.NAME, SITE.NAME)
                .from(HOLIDAY)
                .join(SITE)
                .on(SITE.SITE_ID.eq(HOLIDAY.SITE_ID))
                .where(HOLIDAY.SITE_ID.in(sites), HOLIDAY.HOLIDAY_DATE.between(from, to))
                .orderBy(HOLIDAY.HOLIDAY_DATE, HOLIDAY.HOLIDAY_ID)
                .fetchGroups(
                        HOLIDAY.SITE_ID,
                        row -> new RhythmForecast.SiteHoliday(row.value2(), row.value3(), row.value4()));
    }

    /** A room in use; what is not known is null. */
    record RoomRow(
            @Nullable Integer seats,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {

        /** Without times, the hours of an office. */
        private static final Duration USUAL_DAY = Duration.ofHours(8);

        Duration day() {
            return from == null || to == null || !to.isAfter(from) ? USUAL_DAY : Duration.between(from, to);
        }
    }

    Map<SiteId, List<RoomRow>> rooms(Collection<SiteId> sites) {
        return sql.select(ROOM.SITE_ID, ROOM.CAPACITY, ROOM.BOOKABLE_FROM, ROOM.BOOKABLE_TO)
                .from(ROOM)
                .where(ROOM.SITE_ID.in(sites), ROOM.ACTIVE.isTrue())
                .orderBy(ROOM.ROOM_ID)
                .fetchGroups(ROOM.SITE_ID, row -> new RoomRow(row.value2(), row.value3(), row.value4()));
    }
}
