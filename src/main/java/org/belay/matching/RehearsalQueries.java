package org.belay.matching;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.belay.db.Tables.ABSENCE;
import static org.belay.db.Tables.HOLIDAY;
import static org.belay.db.Tables.ORGANIZATION;
import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.SITE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.organization.BookableHours;
import org.belay.organization.RoomId;
import org.belay.shared.KnownZone;
import org.belay.shared.PersonId;
import org.belay.shared.SiteId;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what lies between people and their sessions: days on which a site is closed or somebody is away, and rooms. */
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

    /**
     * The days on which people are away, none before the first or after the last asked for.
     *
     * @param to the last day
     */
    Map<PersonId, Set<LocalDate>> absences(Collection<PersonId> people, LocalDate from, LocalDate to) {
        return sql
                .select(ABSENCE.PERSON_ID, ABSENCE.FROM_DAY, ABSENCE.TO_DAY)
                .from(ABSENCE)
                .where(ABSENCE.PERSON_ID.in(people), ABSENCE.FROM_DAY.le(to), ABSENCE.TO_DAY.ge(from))
                .stream()
                .collect(groupingBy(
                        Record3::value1,
                        flatMapping(
                                row -> later(row.value2(), from)
                                        .datesUntil(earlier(row.value3(), to).plusDays(1)),
                                toUnmodifiableSet())));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** A room in use; what is not known is null. */
    record RoomRow(RoomId id, ZoneId zone, @Nullable Integer seats, BookableHours hours) {

        RoomDraws.Room with(List<RoomsTaken.Taken> taken) {
            return new RoomDraws.Room(zone, hours, taken);
        }
    }

    /** By the clocks of their sites; a site that names none goes by that of the organization, as schedules have it. */
    Map<SiteId, List<RoomRow>> rooms(Collection<SiteId> sites) {
        var ofOrganization = field(select(ORGANIZATION.TIME_ZONE).from(ORGANIZATION));
        return sql.select(
                        ROOM.SITE_ID,
                        ROOM.ROOM_ID,
                        coalesce(SITE.TIME_ZONE, ofOrganization),
                        ROOM.CAPACITY,
                        ROOM.BOOKABLE_FROM,
                        ROOM.BOOKABLE_TO)
                .from(ROOM)
                .join(SITE)
                .on(SITE.SITE_ID.eq(ROOM.SITE_ID))
                .where(ROOM.SITE_ID.in(sites), ROOM.ACTIVE.isTrue())
                .orderBy(ROOM.ROOM_ID)
                .fetchGroups(
                        ROOM.SITE_ID,
                        row -> new RoomRow(
                                row.value2(),
                                KnownZone.of(row.value3()),
                                row.value4(),
                                BookableHours.of(row.value5(), row.value6())));
    }
}
