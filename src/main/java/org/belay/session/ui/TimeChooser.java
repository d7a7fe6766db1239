package org.belay.session.ui;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.belay.session.Member;
import org.belay.session.Slot;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.MomentField;

/** A day, then a time of that day at which both are free; or any other time that the two agreed on. */
final class TimeChooser extends Div {

    private final transient ZoneId zone;
    private final transient List<Member> others;
    private final Div times = Blocks.column();
    private final DateTimePicker other = new MomentField();
    private final Span problem = new Span();
    private transient List<Slot> slots = List.of();
    private RadioButtonGroup<Slot> chosen = new RadioButtonGroup<>();

    TimeChooser(Planning planning) {
        this.zone = planning.zone();
        this.others = planning.others();
        addClassNames("b-column", "b-times");
        other.setLabel(getTranslation("session.other-time", zone.getId()));
        other.setVisible(false);
        problem.addClassNames("b-toned", "b-bad");
        problem.getElement().setAttribute("role", "alert");
        add(
                times,
                Blocks.row(Buttons.quiet(getTranslation("session.other-time-show"), this::showOther)),
                other,
                problem);
    }

    private void showOther() {
        chosen.clear();
        other.setVisible(true);
        other.focus();
    }

    /** Offers these times; the first day that has one is open. */
    void offer(List<Slot> free) {
        slots = free;
        chosen = new RadioButtonGroup<>();
        times.removeAll();
        var days = new ArrayList<>(slots.stream()
                .collect(groupingBy(this::day, TreeMap::new, counting()))
                .keySet());
        if (days.isEmpty()) {
            times.add(Blocks.empty(
                    "calendar-clock", getTranslation("session.no-slots"), getTranslation("session.no-slots-help")));
            other.setVisible(true);
            return;
        }
        var label = getTranslation("session.day");
        var day = Pills.one(label, days, Moments::day);
        var ofDay = Blocks.column();
        day.addValueChangeListener(change -> showDay(ofDay, change.getValue()));
        times.add(Blocks.strong(label), day, ofDay);
        day.setValue(days.getFirst());
    }

    private LocalDate day(Slot slot) {
        return slot.startsAt().atZone(zone).toLocalDate();
    }

    private void showDay(Div ofDay, LocalDate day) {
        var label = getTranslation("session.time");
        var open = slots.stream().filter(slot -> day(slot).equals(day)).toList();
        chosen = Pills.one(label, open, slot -> Formats.time(slot.startsAt(), zone));
        chosen.addValueChangeListener(change -> other.setVisible(false));
        var first = open.getFirst();
        ofDay.removeAll();
        ofDay.add(Blocks.strong(label), chosen);
        chosen.setItemLabelGenerator(this::label);
        for (var other : others) {
            if (!Moments.partnersTimes(first.startsAt(), first.endsAt(), zone, other)
                    .isEmpty()) {
                ofDay.add(Blocks.meta(getTranslation(
                        "session.zones", zone.getId(), other.zone().getId())));
            }
        }
    }

    /** The own time and, where it differs, that of the others. */
    private String label(Slot slot) {
        var own = Formats.time(slot.startsAt(), zone);
        var words = own;
        for (var other : others) {
            var theirs = Formats.time(slot.startsAt(), other.zone());
            if (!theirs.equals(own)) {
                words = getTranslation("session.both-times", words, theirs, other.firstName());
            }
        }
        return words;
    }

    /** Says what is wrong with the time, where times are chosen; nothing once that is mended. */
    void tell(String words) {
        problem.setText(words);
        if (!words.isEmpty()) {
            Fields.focus(other.isVisible() ? other : chosen);
        }
    }

    /** What was chosen, if anything. */
    Optional<Instant> value() {
        if (other.isVisible() && other.getValue() != null) {
            return Optional.of(other.getValue().atZone(zone).toInstant().truncatedTo(ChronoUnit.MINUTES));
        }
        return Optional.ofNullable(chosen.getValue()).map(Slot::startsAt);
    }
}
