package org.belay.reporting;

import java.util.List;
import java.util.stream.Stream;

/** Which figures stand together in a table, on the screen and on paper. */
final class ChapterFigures {

    static final List<Figure> PEOPLE = List.of(
            Figure.INVITED,
            Figure.APPLIED,
            Figure.ACCEPTED,
            Figure.DECLINED,
            Figure.WITHDRAWN,
            Figure.MATCHED,
            Figure.COMPLETED,
            Figure.LEFT);

    static final List<Figure> MEETINGS = List.of(
            Figure.SESSIONS_PLANNED,
            Figure.SESSIONS_HELD,
            Figure.SESSIONS_MISSED,
            Figure.SESSIONS_MOVED,
            Figure.SESSIONS_CANCELLED,
            Figure.HOURS,
            Figure.ACTIVE_MATCHES,
            Figure.SILENT_MATCHES);

    static final List<Figure> CIRCLES = List.of(Figure.CIRCLES, Figure.CIRCLE_SESSIONS);

    static final List<Figure> CIRCLES_COMPARED = List.of(Figure.CIRCLE_ATTENDANCE);

    static final List<Figure> WORKSHOPS = List.of(Figure.WORKSHOPS, Figure.WORKSHOP_PEOPLE);

    static final List<Figure> GOALS =
            List.of(Figure.GOAL_PEOPLE, Figure.GOALS, Figure.GOALS_REACHED, Figure.GOALS_RECOVERED);

    static final List<Figure> GOALS_COMPARED =
            List.of(Figure.GOAL_SUCCESS, Figure.GOAL_SCORE, Figure.GOAL_SCORE_BEFORE);

    static final List<Figure> TIES = List.of(Figure.TIES);

    static final List<Figure> TIES_COMPARED = List.of(Figure.TIES_SHARE);

    static final List<Figure> CARE = List.of(Figure.SUPPORTERS);

    static final List<Figure> CARE_COMPARED = List.of(Figure.MATCHES_PER_SUPPORTER);

    /** What those who support others keep for themselves, counted. */
    static final List<Figure> KEPT = List.of(Figure.SUPERVISIONS, Figure.ENCOUNTERS, Figure.ENCOUNTER_TALKS);

    static final List<Figure> KEPT_COMPARED = List.of(Figure.LOAD_RESPONSE, Figure.CONFIDENCE, Figure.SUPERVISED);

    static final List<Figure> CALLS = List.of(Figure.CALLS_FOR_HELP);

    static final List<Figure> CALLS_COMPARED = List.of(Figure.CALLS_SETTLED);

    private ChapterFigures() {}

    /** Those of them that the cohort or the previous one has, for a table without lines that say nothing. */
    static List<Figure> present(OutcomeReport report, List<Figure> figures) {
        return figures.stream()
                .filter(figure -> recorded(report, List.of(figure)))
                .toList();
    }

    /** Whether the data of the cohort or of the previous one holds any of them, shown or not. */
    static boolean recorded(OutcomeReport report, List<Figure> figures) {
        return figures.stream()
                .map(report::figure)
                .flatMap(result -> Stream.of(result.now(), result.before()))
                .anyMatch(
                        value -> !(value instanceof FigureValue.NotRecorded || value instanceof FigureValue.WholeOnly));
    }
}
