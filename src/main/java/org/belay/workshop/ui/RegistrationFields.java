package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.MomentField;
import org.belay.workshop.RegistrationRules;
import org.belay.workshop.Workshop;
import org.jspecify.annotations.Nullable;

/** When people can register, and how the waitlist passes seats on. */
class RegistrationFields extends Div {

    private final DateTimePicker opens = new MomentField(text("workshop.form.opens"));
    private final DateTimePicker closes = new MomentField(text("workshop.form.closes"));
    private final IntegerField answer = new IntegerField(text("workshop.form.answer"));
    private final IntegerField quiet = new IntegerField(text("workshop.form.quiet"));

    RegistrationFields(RegistrationRules rules, ZoneId zone) {
        opens.setLocale(getLocale());
        closes.setLocale(getLocale());
        opens.setHelperText(text("workshop.form.opens-help"));
        closes.setHelperText(text("workshop.form.closes-help"));
        opens.setValue(local(rules.opensAt(), zone));
        closes.setValue(local(rules.closesAt(), zone));
        answer.setHelperText(text("workshop.form.answer-help"));
        quiet.setHelperText(text("workshop.form.quiet-help"));
        number(answer, 1, rules.answerHours());
        number(quiet, 0, rules.quietHours());
        addClassName("b-column");
        add(
                Blocks.strong(text("workshop.registration")),
                opens,
                closes,
                Blocks.strong(text("workshop.waitlist")),
                Blocks.muted(text("workshop.form.waitlist-help")),
                answer,
                quiet);
    }

    private static void number(IntegerField field, int least, int value) {
        field.setMin(least);
        field.setMax(Workshop.LONGEST_HOURS);
        field.setStepButtonsVisible(true);
        field.setValue(value);
        field.setErrorMessage(text("workshop.form.hours-wrong", least, Workshop.LONGEST_HOURS));
    }

    private static @Nullable LocalDateTime local(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toLocalDateTime();
    }

    private static @Nullable Instant instant(DateTimePicker field, ZoneId zone) {
        return field.getValue() == null ? null : field.getValue().atZone(zone).toInstant();
    }

    List<HasValue<?, ?>> fields() {
        return List.of(opens, closes, answer, quiet);
    }

    boolean right() {
        return !answer.isInvalid() && !quiet.isInvalid() && answer.getValue() != null && quiet.getValue() != null;
    }

    RegistrationRules read(ZoneId zone) {
        return new RegistrationRules(
                instant(opens, zone),
                instant(closes, zone),
                answer.getOptionalValue().orElse(RegistrationRules.USUAL.answerHours()),
                quiet.getOptionalValue().orElse(RegistrationRules.USUAL.quietHours()));
    }
}
