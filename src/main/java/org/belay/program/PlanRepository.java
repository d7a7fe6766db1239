package org.belay.program;

import static org.belay.db.Tables.PROGRAM_GUIDE;
import static org.belay.db.Tables.PROGRAM_GUIDE_ITEM;
import static org.belay.db.Tables.PROGRAM_GUIDE_PROMPT;
import static org.belay.db.Tables.PROGRAM_MILESTONE;

import java.util.List;
import java.util.Map;
import org.belay.program.SessionGuide.AgendaItem;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class PlanRepository {

    private final DSLContext sql;

    PlanRepository(DSLContext sql) {
        this.sql = sql;
    }

    ProgramPlan plan(ProgramId id) {
        var milestones = sql.select(
                        PROGRAM_MILESTONE.PART_KEY,
                        PROGRAM_MILESTONE.TITLE,
                        PROGRAM_MILESTONE.COUNTED_FROM,
                        PROGRAM_MILESTONE.DAY,
                        PROGRAM_MILESTONE.SIDE,
                        PROGRAM_MILESTONE.TEXT)
                .from(PROGRAM_MILESTONE)
                .where(PROGRAM_MILESTONE.PROGRAM_ID.eq(id))
                .orderBy(PROGRAM_MILESTONE.POSITION)
                .fetch(row -> new Milestone(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
        return new ProgramPlan(milestones, guides(id));
    }

    private List<SessionGuide> guides(ProgramId id) {
        Map<Integer, List<AgendaItem>> items = sql.selectFrom(PROGRAM_GUIDE_ITEM)
                .where(PROGRAM_GUIDE_ITEM.PROGRAM_ID.eq(id))
                .orderBy(PROGRAM_GUIDE_ITEM.GUIDE_POSITION, PROGRAM_GUIDE_ITEM.POSITION)
                .fetchGroups(PROGRAM_GUIDE_ITEM.GUIDE_POSITION, row -> new AgendaItem(row.getWhat(), row.getMinutes()));
        Map<Integer, List<String>> prompts = sql.selectFrom(PROGRAM_GUIDE_PROMPT)
                .where(PROGRAM_GUIDE_PROMPT.PROGRAM_ID.eq(id))
                .orderBy(PROGRAM_GUIDE_PROMPT.GUIDE_POSITION, PROGRAM_GUIDE_PROMPT.POSITION)
                .fetchGroups(PROGRAM_GUIDE_PROMPT.GUIDE_POSITION, PROGRAM_GUIDE_PROMPT.PROMPT);
        return sql.selectFrom(PROGRAM_GUIDE)
                .where(PROGRAM_GUIDE.PROGRAM_ID.eq(id))
                .orderBy(PROGRAM_GUIDE.POSITION)
                .fetch(row -> new SessionGuide(
                        row.getPartKey(),
                        row.getTitle(),
                        items.getOrDefault(row.getPosition(), List.of()),
                        prompts.getOrDefault(row.getPosition(), List.of())));
    }

    /** In place of what is there. */
    void set(ProgramId id, ProgramPlan plan) {
        sql.deleteFrom(PROGRAM_MILESTONE)
                .where(PROGRAM_MILESTONE.PROGRAM_ID.eq(id))
                .execute();
        sql.deleteFrom(PROGRAM_GUIDE).where(PROGRAM_GUIDE.PROGRAM_ID.eq(id)).execute();
        for (var i = 0; i < plan.milestones().size(); i++) {
            var milestone = plan.milestones().get(i);
            sql.insertInto(PROGRAM_MILESTONE)
                    .set(PROGRAM_MILESTONE.PROGRAM_ID, id)
                    .set(PROGRAM_MILESTONE.POSITION, i)
                    .set(PROGRAM_MILESTONE.PART_KEY, milestone.key())
                    .set(PROGRAM_MILESTONE.TITLE, milestone.title())
                    .set(PROGRAM_MILESTONE.COUNTED_FROM, milestone.countedFrom())
                    .set(PROGRAM_MILESTONE.DAY, milestone.day())
                    .set(PROGRAM_MILESTONE.SIDE, milestone.side())
                    .set(PROGRAM_MILESTONE.TEXT, milestone.text())
                    .execute();
        }
        for (var i = 0; i < plan.guides().size(); i++) {
            add(id, i, plan.guides().get(i));
        }
    }

    private void add(ProgramId id, int position, SessionGuide guide) {
        sql.insertInto(PROGRAM_GUIDE)
                .set(PROGRAM_GUIDE.PROGRAM_ID, id)
                .set(PROGRAM_GUIDE.POSITION, position)
                .set(PROGRAM_GUIDE.PART_KEY, guide.key())
                .set(PROGRAM_GUIDE.TITLE, guide.title())
                .execute();
        for (var i = 0; i < guide.agenda().size(); i++) {
            sql.insertInto(PROGRAM_GUIDE_ITEM)
                    .set(PROGRAM_GUIDE_ITEM.PROGRAM_ID, id)
                    .set(PROGRAM_GUIDE_ITEM.GUIDE_POSITION, position)
                    .set(PROGRAM_GUIDE_ITEM.POSITION, i)
                    .set(PROGRAM_GUIDE_ITEM.WHAT, guide.agenda().get(i).what())
                    .set(PROGRAM_GUIDE_ITEM.MINUTES, guide.agenda().get(i).minutes())
                    .execute();
        }
        for (var i = 0; i < guide.prompts().size(); i++) {
            sql.insertInto(PROGRAM_GUIDE_PROMPT)
                    .set(PROGRAM_GUIDE_PROMPT.PROGRAM_ID, id)
                    .set(PROGRAM_GUIDE_PROMPT.GUIDE_POSITION, position)
                    .set(PROGRAM_GUIDE_PROMPT.POSITION, i)
                    .set(PROGRAM_GUIDE_PROMPT.PROMPT, guide.prompts().get(i))
                    .execute();
        }
    }
}
