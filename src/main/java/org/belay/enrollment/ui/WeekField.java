package org.belay.enrollment.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.stream.Collectors;
import org.belay.enrollment.Holiday;
import org.belay.enrollment.WeekGrid;
import org.belay.enrollment.WeekWords;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LimitedArea;
import org.jspecify.annotations.Nullable;

/** A usual week: painted on a grid by mouse, keyboard or thumb, or written down; each follows the other. */
class WeekField extends Div implements Focusable<WeekField> {

    private static final int LONGEST = 4000;
    private static final int SHOWN_HOLIDAYS = 4;

    private final WeekEditor editor = new WeekEditor(this::painted);
    private final LimitedArea written = new LimitedArea();
    private final Details other = new Details(getTranslation("enrollment.week.write"), written);
    private final Span sum = Blocks.meta("");
    private final Span holidaysOf = Blocks.meta("");
    private WeekGrid week = WeekGrid.EMPTY;
    private Runnable changed = () -> {};

    WeekField() {
        addClassName("b-column");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("enrollment.apply.week"));
        sum.getElement().setAttribute("role", "status");
        written.setLabel(getTranslation("enrollment.week.written"));
        written.setHelperText(getTranslation("enrollment.week.written.help"));
        written.setMaxLength(LONGEST);
        written.setWidthFull();
        written.setValueChangeMode(ValueChangeMode.ON_BLUR);
        written.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                read();
            }
        });
        add(
                Blocks.strong(getTranslation("enrollment.apply.week")),
                Blocks.meta(getTranslation("enrollment.apply.week.help")),
                editor,
                sum,
                holidaysOf,
                other);
        holidaysOf.setVisible(false);
        show(null);
    }

    /** @param action what to do whenever somebody has changed the week */
    void onChange(Runnable action) {
        changed = action;
    }

    void show(@Nullable WeekGrid given) {
        take(given == null ? WeekGrid.EMPTY : given);
        editor.show(week);
        write();
    }

    /** Null when nothing is chosen: never free is no availability. */
    @Nullable
    WeekGrid value() {
        return week.isEmpty() ? null : week;
    }

    private void painted(WeekGrid now) {
        take(now);
        write();
        changed.run();
    }

    private void read() {
        WeekGrid.parse(written.getValue())
                .ifPresentOrElse(
                        now -> {
                            show(now);
                            changed.run();
                        },
                        () -> {
                            written.setErrorMessage(getTranslation("enrollment.week.unreadable"));
                            written.setInvalid(true);
                        });
    }

    /** Whether what is written could be read; a week that could not is not to be saved as the one before. */
    boolean isReadable() {
        return !written.isInvalid();
    }

    /** Leads to what could not be read. */
    @Override
    public void focus() {
        other.setOpened(true);
        written.focus();
    }

    /** Says on which days no session is offered, whatever the week says. */
    void tell(List<Holiday> holidays) {
        holidaysOf.setVisible(!holidays.isEmpty());
        holidaysOf.setText(getTranslation(
                "enrollment.week.holidays",
                holidays.stream()
                                .limit(SHOWN_HOLIDAYS)
                                .map(holiday -> Formats.date(holiday.day()) + " (" + holiday.name() + ")")
                                .collect(Collectors.joining(", "))
                        + (holidays.size() > SHOWN_HOLIDAYS ? ", …" : "")));
    }

    private void take(WeekGrid now) {
        week = now;
        sum.setText(getTranslation("enrollment.week.sum", Formats.decimal(now.halfHours() / 2.0, 1)));
    }

    private void write() {
        written.setValue(WeekWords.of(week, getLocale()));
        written.setInvalid(false);
    }
}
