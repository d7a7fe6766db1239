package org.belay.program;

import static org.belay.db.Tables.TOPIC;
import static org.jooq.Records.mapping;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class TopicRepository {

    private final DSLContext sql;

    TopicRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<Topic> all() {
        return sql.select(TOPIC.TOPIC_ID, TOPIC.TOPIC_KEY, TOPIC.LABEL, TOPIC.GROUP_KEY, TOPIC.GROUP_NAME, TOPIC.ACTIVE)
                .from(TOPIC)
                .orderBy(TOPIC.POSITION, TOPIC.TOPIC_ID)
                .fetch(mapping(Topic::new));
    }

    Set<String> keys() {
        return sql.select(TOPIC.TOPIC_KEY).from(TOPIC).fetchSet(TOPIC.TOPIC_KEY);
    }

    /** Leaves a topic alone that is there already: another node may have added it a moment ago. */
    void add(NewTopic topic) {
        sql.insertInto(TOPIC)
                .set(TOPIC.TOPIC_KEY, topic.key())
                .set(TOPIC.LABEL, topic.label())
                .set(TOPIC.GROUP_KEY, topic.groupKey())
                .set(TOPIC.GROUP_NAME, topic.groupName())
                .set(TOPIC.POSITION, topic.position())
                .set(TOPIC.ACTIVE, topic.active())
                .onDuplicateKeyIgnore()
                .execute();
    }

    record NewTopic(String key, String label, String groupKey, String groupName, int position, boolean active) {}
}
