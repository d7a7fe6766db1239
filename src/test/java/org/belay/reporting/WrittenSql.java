package org.belay.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.belay.shared.CohortId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements in {@code src/test/resources/sql}, written by hand and apart from the queries. */
final class WrittenSql {

    private final JdbcClient sql;

    WrittenSql(JdbcClient sql) {
        this.sql = sql;
    }

    List<Map<String, Object>> rows(String name, Slice slice) {
        return rows(name, slice, slice.from(), slice.until());
    }

    List<Map<String, Object>> rows(String name, Slice slice, Instant from, Instant until) {
        return rows(name, slice.cohort(), from, until);
    }

    List<Map<String, Object>> rows(String name, CohortId cohort) {
        return rows(name, cohort, Instant.EPOCH, Instant.EPOCH);
    }

    /** Of a cohort, with no regard to days. */
    Map<String, Object> row(String name, CohortId cohort, Instant asOf) {
        return rows(name, cohort, Instant.EPOCH, asOf).getFirst();
    }

    private List<Map<String, Object>> rows(String name, CohortId cohort, Instant from, Instant until) {
        return statement(text(name), cohort, from, until).query().listOfRows();
    }

    private JdbcClient.StatementSpec statement(String text, CohortId cohort, Instant from, Instant until) {
        return sql.sql(text)
                .param("cohort", cohort.value())
                .param("from", LocalDateTime.ofInstant(from, ZoneOffset.UTC))
                .param("until", LocalDateTime.ofInstant(until, ZoneOffset.UTC));
    }

    /** With {@code {month}} for the position of the month of a session in the slice. */
    <T> List<T> rows(String name, Slice slice, RowMapper<T> mapper) {
        return statement(text(name).replace("{month}", month(slice)), slice.cohort(), slice.from(), slice.until())
                .query(mapper)
                .list();
    }

    private static String month(Slice slice) {
        StringBuilder month = new StringBuilder("case");
        for (int i = 0; i < slice.months().size(); i++) {
            LocalDateTime until = LocalDateTime.ofInstant(slice.months().get(i).until(), ZoneOffset.UTC);
            month.append(" when s.starts_at < '")
                    .append(until)
                    .append("' then ")
                    .append(i);
        }
        return month + " end";
    }

    Map<String, Object> row(String name, Slice slice) {
        return rows(name, slice).getFirst();
    }

    static long number(Map<String, Object> row, String column) {
        return row.get(column) instanceof Number number ? number.longValue() : -1;
    }

    private static String text(String name) {
        try (var in = WrittenSql.class.getResourceAsStream("/sql/" + name + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
