package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.belay.enrollment.WeekGrid;

/** The week as a grid to paint on; {@code frontend/week.js} draws it. */
@Tag("b-week")
@JavaScript("context://ui/week.js")
class WeekEditor extends Component {

    private static final String CHANGED = "event.detail";
    private static final Map<String, String> WORDS = Map.of(
            "free", "free",
            "busy", "busy",
            "day", "day",
            "hours", "hours-of-day",
            "whole", "whole-day",
            "usual", "usual-hours",
            "copy", "copy",
            "clear", "clear");

    /** @param changed gets the week whenever somebody has changed it */
    WeekEditor(Consumer<WeekGrid> changed) {
        getElement().setPropertyMap("words", words());
        show(WeekGrid.EMPTY);
        getElement()
                .addEventListener(
                        "week-changed",
                        event -> read(event.getEventData().get(CHANGED).asString())
                                .ifPresent(changed))
                .addEventData(CHANGED);
    }

    private Map<String, Object> words() {
        var words = new HashMap<String, Object>();
        words.put("label", getTranslation("enrollment.apply.week"));
        words.put("days", days(TextStyle.FULL_STANDALONE));
        words.put("brief", days(TextStyle.SHORT_STANDALONE));
        WORDS.forEach((word, key) -> words.put(word, getTranslation("enrollment.week." + key)));
        return words;
    }

    private List<String> days(TextStyle style) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(style, getLocale()))
                .toList();
    }

    void show(WeekGrid week) {
        var text = new StringBuilder(WeekGrid.HALF_HOURS);
        for (int half = 0; half < WeekGrid.HALF_HOURS; half++) {
            text.append(week.isFree(half) ? '1' : '0');
        }
        getElement().setProperty("week", text.toString());
    }

    /** Nothing for what no browser of ours says. */
    static Optional<WeekGrid> read(String text) {
        if (text.length() != WeekGrid.HALF_HOURS || !text.matches("[01]*")) {
            return Optional.empty();
        }
        var free = new BitSet(WeekGrid.HALF_HOURS);
        for (int half = 0; half < WeekGrid.HALF_HOURS; half++) {
            free.set(half, text.charAt(half) == '1');
        }
        return Optional.of(WeekGrid.of(free));
    }
}
