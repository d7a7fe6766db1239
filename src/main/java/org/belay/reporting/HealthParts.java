package org.belay.reporting;

import static org.belay.reporting.Figure.*;

import java.util.List;
import java.util.stream.Stream;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeScreen.Health;
import org.belay.reporting.OutcomeScreen.Numbers;
import org.belay.reporting.OutcomeScreen.Part;
import org.belay.reporting.OutcomeScreen.Picture;

/** How a cohort is doing: of the figures of its report, those that change while it runs. */
final class HealthParts {

    private final OutcomeReport report;
    private final OutcomeScreen screen;
    private final ScreenPictures pictures;
    private final ScreenTables tables;

    HealthParts(OutcomeReport report, OutcomeScreen screen, ScreenPictures pictures, ScreenTables tables) {
        this.report = report;
        this.screen = screen;
        this.pictures = pictures;
        this.tables = tables;
    }

    List<Part> all() {
        return Stream.of(Health.values()).map(this::part).toList();
    }

    static List<Figure> figures(Health part) {
        return switch (part) {
            case PARTICIPATION -> List.of(APPLIED, ACCEPTED, MATCHED, LEFT, COMPLETED_SHARE);
            case MATCHING -> List.of(MATCHED_SHARE, ACTIVE_MATCHES, SUPPORTERS, MATCHES_PER_SUPPORTER);
            case RHYTHM -> List.of(HELD_SHARE, SESSIONS_HELD, SESSIONS_PER_MATCH, SILENT_MATCHES);
            case QUALITY -> List.of(SESSION_RATING, FIT_RESPONSE, RECOMMENDATION);
            case GOALS -> List.of(GOAL_PEOPLE, Figure.GOALS, GOAL_SUCCESS, GOAL_SCORE);
        };
    }

    /** What is not recorded is left out; what is hidden stays and says so. */
    private Part part(Health part) {
        List<Figure> recorded = figures(part).stream()
                .filter(figure -> !(report.figure(figure).now() instanceof FigureValue.NotRecorded))
                .toList();
        return new Part(part, recorded.stream().map(screen::number).toList(), pictures(part), unanswered(part));
    }

    private List<Picture> pictures(Health part) {
        return switch (part) {
            case PARTICIPATION -> List.of(pictures.funnel());
            case MATCHING -> pictures.shares(By.SIDE);
            case RHYTHM -> pictures.months();
            case QUALITY, GOALS ->
                questions(part).flatMap(each -> pictures.answers(each).stream()).toList();
        };
    }

    private Stream<OutcomeReport.Distribution> questions(Health part) {
        List<Question> asked = switch (part) {
            case QUALITY -> List.of(Question.SESSION_RATING, Question.PAIRING_FIT);
            case GOALS -> List.of(Question.GOAL_LEVEL);
            default -> List.of();
        };
        return report.distributions().stream().filter(each -> asked.contains(each.question()));
    }

    /** Where answers cannot be drawn, why. */
    private List<Numbers> unanswered(Health part) {
        return questions(part)
                .filter(each -> each.now().state() instanceof FigureValue.Hidden)
                .map(tables::unanswered)
                .toList();
    }
}
