package org.belay.notification.ui;

import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import org.belay.notification.ChoiceService;
import org.belay.notification.NoticeTimes;
import org.belay.notification.QuietHours;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.jspecify.annotations.Nullable;

/** When mails leave: the hour of the mail of the day, and the hours in which none does. */
class TimesCard extends Card {

    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final transient ChoiceService choices;
    private final TimePicker digest = picker("choices.digest-at");
    private final Checkbox quiet = new Checkbox(getTranslation("choices.quiet"));
    private final TimePicker from = picker("choices.quiet-from");
    private final TimePicker until = picker("choices.quiet-until");
    private transient NoticeTimes saved;

    TimesCard(ChoiceService choices, NoticeTimes times) {
        this.choices = choices;
        this.saved = times;
        addClassName("b-card");
        setTitle(getTranslation("choices.times"), 2);
        digest.setHelperText(getTranslation("choices.digest-help"));
        show(times);
        digest.addValueChangeListener(change -> save(change.isFromClient()));
        quiet.addValueChangeListener(change -> {
            hours();
            save(change.isFromClient());
        });
        from.addValueChangeListener(change -> save(change.isFromClient()));
        until.addValueChangeListener(change -> save(change.isFromClient()));
        add(Blocks.block(
                "b-form",
                digest,
                quiet,
                Blocks.block("b-row b-filters", from, until),
                Blocks.muted(getTranslation("choices.zone", Formats.zoneName()))));
    }

    private TimePicker picker(String key) {
        var picker = new TimePicker(getTranslation(key));
        picker.setStep(Duration.ofMinutes(30));
        picker.setLocale(getLocale());
        picker.setWidthFull();
        picker.setI18n(new TimePicker.TimePickerI18n().setBadInputErrorMessage(getTranslation("choices.problem.time")));
        // By itself it reads 25:99 as 02:39.
        picker.addAttachListener(attach -> picker.getElement().executeJs("""
                setTimeout(() => {
                  const parse = this.i18n.parseTime;
                  this.i18n = { ...this.i18n, parseTime: (text) => {
                    const time = parse(text);
                    return time && time.hours < 24 && time.minutes < 60 ? time : undefined;
                  } };
                })"""));
        return picker;
    }

    private void show(NoticeTimes times) {
        digest.setValue(times.digestAt());
        var hours = times.quiet();
        quiet.setValue(hours != null);
        from.setValue(hours == null ? EVENING : hours.from());
        until.setValue(hours == null ? MORNING : hours.until());
        hours();
    }

    private void hours() {
        from.setVisible(quiet.getValue());
        until.setVisible(quiet.getValue());
    }

    private void save(boolean byHand) {
        if (byHand) {
            var wanted = read();
            if (wanted == null) {
                var times = digest.getValue() != null;
                var wrong = times ? until : digest;
                wrong.setErrorMessage(getTranslation(times ? "choices.problem.times" : "choices.problem.time"));
                wrong.setInvalid(true);
                return;
            }
            digest.setInvalid(false);
            until.setInvalid(false);
            var before = saved;
            choices.choose(wanted);
            saved = wanted;
            Notify.done(getTranslation("choices.times-saved"), () -> {
                choices.choose(before);
                saved = before;
                show(before);
            });
        }
    }

    private @Nullable NoticeTimes read() {
        var at = digest.getValue();
        if (at == null) {
            return null;
        }
        if (!quiet.getValue()) {
            return new NoticeTimes(at, null);
        }
        var begin = from.getValue();
        var end = until.getValue();
        return begin == null || end == null || begin.equals(end)
                ? null
                : new NoticeTimes(at, new QuietHours(begin, end));
    }
}
