package org.belay.goal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.springframework.beans.factory.BeanFactory;

/** How goals of a cohort stand, without asking who reads it: what is measured beside SQL by hand. */
public final class GoalReading {

    private GoalReading() {}

    public static GoalFigures figures(BeanFactory beans, CohortId cohort) {
        return GoalFigures.of(beans.getBean(GoalStandingQueries.class).of(cohort));
    }

    /** A goal as a statement by hand tells of it. */
    public record Row(GoalStanding standing) {
        public static Row of(ResultSet row, int number) throws SQLException {
            var person = row.getLong(1);
            var owner = row.wasNull() ? null : new PersonId(person);
            return new Row(new GoalStanding(
                    owner,
                    GoalStatus.of(GoalState.valueOf(row.getString(2)), row.getLong(4) > 0, row.getLong(3) > 0),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7)));
        }
    }

    public static GoalFigures figures(List<Row> byHand) {
        return GoalFigures.of(byHand.stream().map(Row::standing).toList());
    }
}
