package org.belay.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.belay.BelayTest;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BelayTest
class ConnectionTest {

    @Autowired
    DSLContext db;

    @Test
    void speaksUtcStrictAndEveryLetter() {
        var session = db.fetchSingle("""
                select @@session.time_zone, @@session.sql_mode, @@session.character_set_client,
                       @@session.character_set_connection, @@session.group_concat_max_len
                """);

        assertThat(session.get(0)).isEqualTo("+00:00");
        assertThat(session.get(1, String.class)).contains("STRICT_ALL_TABLES", "NO_ZERO_DATE");
        assertThat(session.get(2)).isEqualTo("utf8mb4");
        assertThat(session.get(3)).isEqualTo("utf8mb4");
        assertThat(session.get(4, Long.class)).isEqualTo(1L << 30);
    }

    @Test
    void isMigrated() {
        assertThat(db.fetchValues("select script from flyway_schema_history order by installed_rank"))
                .first()
                .isEqualTo("V001__jobs.sql");
    }

    @Test
    void writesPlainSqlForMariaDb() {
        assertThat(db.dialect()).isEqualTo(SQLDialect.MARIADB);
        assertThat(db.settings().isRenderSchema()).isFalse();
        assertThat(db.settings().isRenderGroupConcatMaxLenSessionVariable()).isFalse();
    }
}
