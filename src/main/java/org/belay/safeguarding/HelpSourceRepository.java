package org.belay.safeguarding;

import static org.belay.db.Tables.HELP_SOURCE;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.SITE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.Optional;
import org.belay.shared.PersonId;
import org.belay.shared.SiteId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Where there is help. */
@Repository
class HelpSourceRepository {

    private final DSLContext sql;

    HelpSourceRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<HelpSource.Listed> all() {
        return listed(noCondition());
    }

    /** Those of the site of this person first, then those of the whole organization. */
    List<HelpSource.Listed> of(PersonId person) {
        var site = sql.select(PERSON.SITE_ID)
                .from(PERSON)
                .where(PERSON.PERSON_ID.eq(person))
                .fetchOptional(PERSON.SITE_ID);
        return listed(site.map(HELP_SOURCE.SITE_ID::eq)
                .map(HELP_SOURCE.SITE_ID.isNull()::or)
                .orElseGet(HELP_SOURCE.SITE_ID::isNull));
    }

    Optional<HelpSource.Listed> find(HelpSourceId id) {
        return listed(HELP_SOURCE.HELP_SOURCE_ID.eq(id)).stream().findFirst();
    }

    private List<HelpSource.Listed> listed(Condition which) {
        return sql.select(
                        HELP_SOURCE.HELP_SOURCE_ID,
                        SITE.NAME,
                        row(
                                        HELP_SOURCE.SITE_ID,
                                        HELP_SOURCE.NAME,
                                        HELP_SOURCE.WHAT,
                                        HELP_SOURCE.PHONE,
                                        HELP_SOURCE.EMAIL,
                                        HELP_SOURCE.LINK)
                                .mapping(HelpSource::new),
                        HELP_SOURCE.VERSION)
                .from(HELP_SOURCE)
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(HELP_SOURCE.SITE_ID))
                .where(which)
                .orderBy(SITE.NAME.asc().nullsLast(), HELP_SOURCE.POSITION, HELP_SOURCE.HELP_SOURCE_ID)
                .fetch(mapping(HelpSource.Listed::new));
    }

    List<HelpSource.Site> sites() {
        return sql.select(SITE.SITE_ID, SITE.NAME)
                .from(SITE)
                .orderBy(SITE.NAME, SITE.SITE_ID)
                .fetch(mapping(HelpSource.Site::new));
    }

    boolean hasSite(SiteId site) {
        return sql.fetchExists(SITE, SITE.SITE_ID.eq(site));
    }

    HelpSourceId add(HelpSource source) {
        return sql.insertInto(HELP_SOURCE)
                .set(HELP_SOURCE.SITE_ID, source.site())
                .set(HELP_SOURCE.NAME, source.name())
                .set(HELP_SOURCE.WHAT, source.what())
                .set(HELP_SOURCE.PHONE, source.phone())
                .set(HELP_SOURCE.EMAIL, source.email())
                .set(HELP_SOURCE.LINK, source.link())
                .set(HELP_SOURCE.POSITION, sql.fetchCount(HELP_SOURCE))
                .returningResult(HELP_SOURCE.HELP_SOURCE_ID)
                .fetchSingle()
                .value1();
    }

    int edit(HelpSourceId id, long version, HelpSource source) {
        return sql.update(HELP_SOURCE)
                .set(HELP_SOURCE.SITE_ID, source.site())
                .set(HELP_SOURCE.NAME, source.name())
                .set(HELP_SOURCE.WHAT, source.what())
                .set(HELP_SOURCE.PHONE, source.phone())
                .set(HELP_SOURCE.EMAIL, source.email())
                .set(HELP_SOURCE.LINK, source.link())
                .set(HELP_SOURCE.VERSION, version + 1)
                .where(HELP_SOURCE.HELP_SOURCE_ID.eq(id), HELP_SOURCE.VERSION.eq(version))
                .execute();
    }

    int remove(HelpSourceId id, long version) {
        return sql.deleteFrom(HELP_SOURCE)
                .where(HELP_SOURCE.HELP_SOURCE_ID.eq(id), HELP_SOURCE.VERSION.eq(version))
                .execute();
    }
}
