package org.belay.recognition;

import static org.belay.db.Tables.RECOGNITION;

import java.time.Instant;
import java.util.Map;
import org.belay.goal.WinId;
import org.belay.goal.WinStory;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Which story was made of which win; they name nobody. */
@Repository
class WinStoryRepository {

    private final DSLContext sql;

    WinStoryRepository(DSLContext sql) {
        this.sql = sql;
    }

    void link(RecognitionId story, WinId win) {
        sql.update(RECOGNITION)
                .set(RECOGNITION.WIN_ID, win)
                .where(RECOGNITION.RECOGNITION_ID.eq(story))
                .execute();
    }

    void remove(WinId win) {
        sql.deleteFrom(RECOGNITION).where(RECOGNITION.WIN_ID.eq(win)).execute();
    }

    Map<WinId, WinStory> of(PersonId author) {
        return sql.select(RECOGNITION.WIN_ID, RECOGNITION.PUBLISHED, RECOGNITION.TAKEN_BACK_AT)
                .from(RECOGNITION)
                .where(RECOGNITION.AUTHOR_PERSON_ID.eq(author), RECOGNITION.WIN_ID.isNotNull())
                .fetchMap(RECOGNITION.WIN_ID, Records.mapping((_, published, at) -> standing(published, at)));
    }

    private static WinStory standing(@Nullable Boolean published, @Nullable Instant takenBackAt) {
        if (takenBackAt != null) {
            return WinStory.TAKEN_BACK;
        }
        if (published == null) {
            return WinStory.TO_READ;
        }
        return published ? WinStory.PUBLIC : WinStory.NOT_PUBLISHED;
    }
}
