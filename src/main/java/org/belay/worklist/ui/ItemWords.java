package org.belay.worklist.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.belay.shared.Texts;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;
import org.belay.worklist.ItemKind;
import org.belay.worklist.ItemKind.When;
import org.belay.worklist.WorkItem;
import org.jspecify.annotations.Nullable;

/** An item in words: the fact, the reason, where it comes from and how old it is. */
final class ItemWords {

    private final WorkItem item;
    private final LocalDate today;
    private final ZoneId zone;
    private final Texts texts;

    ItemWords(WorkItem item, LocalDate today, ZoneId zone, Texts texts) {
        this.item = item;
        this.today = today;
        this.zone = zone;
        this.texts = texts;
    }

    String fact() {
        return text("worklist.fact." + item.kind());
    }

    /** Some have another reason when there is a day to name. */
    String reason() {
        var key = "worklist.reason." + item.kind();
        var dated = key + ".dated";
        var locale = UI.getCurrent().getLocale();
        return text(item.due() != null && texts.has(locale, dated) ? dated : key);
    }

    String action() {
        return text("worklist.action." + item.kind());
    }

    /** Where it comes from, and since when it is so or how long is left. */
    String origin() {
        var cohort = item.cohortName() == null ? "" : " · " + item.cohortName();
        return item.programName() + cohort + " · " + age();
    }

    private String age() {
        var due = item.due();
        return switch (item.kind()) {
            case OFFER_UNANSWERED,
                    LEAVER,
                    ENDS_NEAR,
                    ENDS_SOON,
                    END_PASSED,
                    PAIR_ENDS,
                    CIRCLE_ENDS,
                    WORKSHOP_FEW,
                    WORKSHOP_SEATS -> due == null ? since() : left(ChronoUnit.DAYS.between(today, due));
            default -> since();
        };
    }

    private String since() {
        return plain("worklist.age.since", days());
    }

    private static String left(long days) {
        return days >= 0 ? plain("worklist.age.left", days) : plain("worklist.age.over", -days);
    }

    private long days() {
        return Math.max(0, ChronoUnit.DAYS.between(item.since().atZone(zone).toLocalDate(), today));
    }

    /** All texts about items have the same places: names, numbers, the threshold, days, the day and the circle. */
    private String text(String key) {
        var due = item.due();
        return plain(
                key,
                or(item.one()),
                or(item.other()),
                item.amount(),
                item.more(),
                item.also(),
                or(item.label()),
                item.threshold(),
                days(),
                due == null ? "" : Formats.date(due),
                Formats.date(item.since().atZone(zone).toLocalDate()));
    }

    private static String or(@Nullable String name) {
        return name == null ? "" : name;
    }

    private static String plain(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static String icon(ItemKind kind) {
        return switch (kind) {
            case REMATCH_ASKED, WANTS_ANOTHER -> "arrow-left-right";
            case FIT_NOT_GOOD -> "user-x";
            case HELP_WITH_GOAL -> "life-buoy";
            case LEAVER -> "user-round-x";
            case NO_FIRST_MEETING -> "calendar-clock";
            case OFFER_UNANSWERED -> "clock";
            case CIRCLE_UNLED, CIRCLE_SMALL -> "users";
            case ANSWER_CAME -> "message-square";
            case WORKSHOP_FEW, WORKSHOP_SEATS -> "presentation";
            case UNPLACED -> "calendar-days";
            case UNDECIDED, APPLICATIONS_WAIT -> "inbox";
            case END_PASSED, ENDS_NEAR, ENDS_SOON, PAIR_ENDS, CIRCLE_ENDS -> "flag";
            case SILENT -> "message-circle";
            case LOG_OVERDUE, CIRCLE_LOGS -> "clipboard-list";
            case OVERLOADED -> "gauge";
            case WAITING -> "user-plus";
        };
    }

    static Tone tone(ItemKind kind) {
        return switch (kind) {
            case REMATCH_ASKED, FIT_NOT_GOOD, HELP_WITH_GOAL, NO_FIRST_MEETING, END_PASSED -> Tone.BAD;
            default -> kind.when() == When.TODAY ? Tone.WARNING : Tone.INFO;
        };
    }
}
