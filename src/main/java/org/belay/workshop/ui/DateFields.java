package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.MomentField;
import org.belay.shared.ui.Tone;
import org.belay.workshop.WorkshopDateId;
import org.belay.workshop.WorkshopDraft;
import org.jspecify.annotations.Nullable;

/** The dates of a workshop: when each begins, in the zone of the workshop, and how long it lasts. */
class DateFields extends Div {

    private static final int USUAL_MINUTES = 120;
    private static final int STEP_MINUTES = 15;

    private final Div list = Blocks.column();
    private final transient List<Line> lines = new ArrayList<>();
    private transient Runnable changed = () -> {};

    private final transient Supplier<Instant> now;
    private transient ZoneId zone;
    private boolean begunStay;

    /** @param was when it began as saved; null for one that is new */
    private record Line(
            @Nullable WorkshopDateId id,
            @Nullable LocalDateTime was,
            DateTimePicker start,
            IntegerField minutes,
            Div row) {}

    DateFields(List<WorkshopDraft.Date> dates, ZoneId zone, Supplier<Instant> now) {
        this.zone = zone;
        this.now = now;
        dates.forEach(date -> add(date.id(), date.startsAt().atZone(zone).toLocalDateTime(), date.minutes()));
        if (dates.isEmpty()) {
            add(null, null, USUAL_MINUTES);
        }
        add(
                Blocks.strong(text("workshop.form.dates")),
                Blocks.muted(text("workshop.form.dates-help")),
                list,
                Blocks.row(Buttons.of(text("workshop.form.add-date"), "plus", this::another)));
        addClassName("b-column");
    }

    /** A week after the last. */
    private void another() {
        var last = lines.isEmpty() ? null : lines.getLast();
        var start = last == null ? null : last.start().getValue();
        add(
                null,
                start == null ? null : start.plusWeeks(1),
                last == null || last.minutes().getValue() == null
                        ? USUAL_MINUTES
                        : last.minutes().getValue());
        changed.run();
    }

    /** Called whenever somebody changes one of them. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    private void add(@Nullable WorkshopDateId id, @Nullable LocalDateTime begins, int length) {
        var start = new MomentField(text("workshop.form.starts"));
        start.setStep(Duration.ofMinutes(STEP_MINUTES));
        start.setValue(begins);
        start.setErrorMessage(text("workshop.form.starts-missing"));
        var minutes = new IntegerField(text("workshop.form.minutes"));
        minutes.setValue(length);
        minutes.setStep(STEP_MINUTES);
        minutes.setMin(STEP_MINUTES);
        minutes.setStepButtonsVisible(true);
        minutes.setErrorMessage(text("workshop.form.minutes-wrong"));
        var row = Blocks.block("b-row b-ws-date", start, minutes);
        var line = new Line(id, id == null ? null : begins, start, minutes, row);
        row.add(Buttons.icon("trash-2", text("workshop.form.remove-date"), () -> remove(line)));
        start.addValueChangeListener(change -> {
            warn(line);
            changed.run();
        });
        minutes.addValueChangeListener(change -> changed.run());
        lines.add(line);
        list.add(row);
        warn(line);
    }

    /** By the clock of another zone from now on. */
    void in(ZoneId other) {
        zone = other;
        lines.forEach(this::warn);
    }

    /** Those that have begun, and were published before, are no mistake. */
    void begunStay() {
        begunStay = true;
        lines.forEach(this::warn);
    }

    /** A draft may be kept in the past, but not published there; that is said before somebody tries to. */
    private void warn(Line line) {
        line.start()
                .setHelperComponent(past(line) ? Blocks.toned(text("workshop.form.starts-past"), Tone.WARNING) : null);
    }

    private boolean past(Line line) {
        var start = line.start().getValue();
        return start != null
                && !start.atZone(zone).toInstant().isAfter(now.get())
                && !(begunStay && start.equals(line.was()));
    }

    void tellPast(String words) {
        lines.stream().filter(this::past).forEach(line -> {
            line.start().setHelperComponent(null);
            Fields.tell(line.start(), words);
        });
    }

    List<DateTimePicker> starts() {
        return lines.stream().map(Line::start).toList();
    }

    private void remove(Line line) {
        lines.remove(line);
        list.remove(line.row());
        changed.run();
    }

    /** Those that say when they begin. */
    List<WorkshopDraft.Date> typed(ZoneId zone) {
        return lines.stream()
                .filter(line -> line.start().getValue() != null)
                .map(line -> new WorkshopDraft.Date(
                        line.id(),
                        line.start().getValue().atZone(zone).toInstant(),
                        line.minutes().getOptionalValue().orElse(USUAL_MINUTES)))
                .toList();
    }

    /** Nothing while one of them is missing or wrong, which is told at its field. */
    Optional<List<WorkshopDraft.Date>> read(ZoneId zone) {
        var dates = new ArrayList<WorkshopDraft.Date>();
        for (var line : lines) {
            var start = line.start().getValue();
            var minutes = line.minutes().getValue();
            line.start().setInvalid(start == null);
            if (start == null || minutes == null || line.minutes().isInvalid()) {
                (start == null ? line.start() : line.minutes()).getElement().callJsFunction("focus");
                return Optional.empty();
            }
            dates.add(new WorkshopDraft.Date(line.id(), start.atZone(zone).toInstant(), minutes));
        }
        return Optional.of(dates);
    }
}
