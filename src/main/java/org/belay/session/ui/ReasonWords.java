package org.belay.session.ui;

import com.vaadin.flow.component.UI;
import java.util.stream.Collectors;
import org.belay.matching.MatchReason;
import org.belay.shared.ui.Formats;

/** Why two people were matched, as they read it themselves: in words, without points. */
final class ReasonWords {

    private ReasonWords() {}

    static String of(MatchReason reason) {
        return switch (reason.kind()) {
            case TOPICS -> String.join(", ", reason.labels());
            case LANGUAGES -> reason.labels().stream().map(Formats::language).collect(Collectors.joining(", "));
            case HOURS -> text("matching.reason.hours", reason.amount() / 2.0);
            case SAME_SITE -> text("matching.reason.same-site");
            case OTHER_SITE -> text("matching.reason.other-site");
            case SAME_DEPARTMENT -> text("matching.reason.same-department");
            case OTHER_DEPARTMENT -> text("matching.reason.other-department");
            case PART_OF_DEPARTMENT -> text("matching.reason.part-of-department");
            case GRADES -> text("matching.reason.grades", reason.amount());
            case MONTHS -> text("matching.reason.years", Math.abs(reason.amount()) / 12.0);
            case SAME_ANSWER -> text("matching.reason.same-answer", String.join("", reason.labels()));
            case OTHER_ANSWER -> text("matching.reason.other-answer", String.join("", reason.labels()));
            case SHARED_ANSWERS ->
                text("matching.reason.shared-answers", reason.amount(), String.join("", reason.labels()));
            case DAYS_APART -> text("matching.reason.days-apart", reason.amount(), String.join("", reason.labels()));
            case STEPS_APART -> text("matching.reason.steps-apart", reason.amount(), String.join("", reason.labels()));
            case WITHHELD_ANSWER -> text("matching.reason.withheld");
            case WISH -> text("matching.reason.wish." + reason.criterion(), reason.amount());
            case NO_WISH -> text("matching.reason.no-wish");
            case NOT_KNOWN -> text("matching.reason.not-known");
        };
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
