package org.belay.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.belay.care.CareService;
import org.belay.care.Load;
import org.belay.care.Pulse;
import org.belay.care.SupportPlace;
import org.belay.draft.Draft;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import org.belay.program.TopicService;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.NotFound;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.DayField;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** For those who support others: how it goes, talks in confidence, supervision. */
@Route(CareNavigation.CARE)
@PermitAll
class CareView extends Page implements BeforeEnterObserver {

    private static final int USUAL_MINUTES = 30;
    private static final DraftKey SUPERVISION = new DraftKey("supervision", 0);

    private final transient CareService care;
    private final transient TopicService topics;
    private final transient Drafts drafts;
    private final transient Clock clock;

    CareView(CareService care, TopicService topics, Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.care = care;
        this.topics = topics;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var places = care.places();
        if (places.isEmpty()) {
            throw new NotFound(CareNavigation.CARE);
        }
        show(places);
    }

    private void show(List<SupportPlace> places) {
        removeAll();
        header(getTranslation("care.title")).context(getTranslation("care.context"));
        var main = Blocks.block("b-main");
        places.forEach(place -> main.add(pulse(place)));
        main.add(new EncountersCard(care, topics, places, () -> show(places)));
        add(Blocks.block("b-flow b-pair", main, Blocks.block("b-rail", supervision(places))));
    }

    private Component pulse(SupportPlace place) {
        var last = care.pulse(place.enrollment());
        var load = new RadioButtonGroup<Load>(getTranslation("care.load"));
        load.addClassName("b-pills");
        load.setItems(Load.values());
        load.setItemLabelGenerator(one -> getTranslation("care.load." + one));
        var confidence = new Select<Integer>();
        confidence.setLabel(getTranslation("care.confidence"));
        confidence.setHelperText(getTranslation("care.confidence-help"));
        confidence.setItems(IntStream.rangeClosed(0, Pulse.MOST_SURE).boxed().toList());
        last.ifPresent(pulse -> {
            load.setValue(pulse.load());
            confidence.setValue(pulse.confidence());
        });
        var say = Buttons.of(getTranslation("care.say"), "check", () -> say(place, load, confidence));
        var card = Blocks.card(
                getTranslation("care.pulse", place.cohortName()),
                WhoSees.of(Permission.SEE_LOAD),
                load,
                confidence,
                Blocks.row(say));
        last.ifPresent(pulse -> card.add(Blocks.meta(getTranslation("care.said", Formats.date(pulse.answeredAt())))));
        return card;
    }

    private void say(SupportPlace place, RadioButtonGroup<Load> load, Select<Integer> confidence) {
        if (load.getValue() == null || confidence.getValue() == null) {
            load.setErrorMessage(getTranslation("care.problem.both"));
            load.setInvalid(true);
            return;
        }
        if (Notify.attempt(() -> care.answer(place.enrollment(), load.getValue(), confidence.getValue()))) {
            Notify.done(getTranslation("care.thanks"));
            show(care.places());
        }
    }

    private Component supervision(List<SupportPlace> places) {
        var place = placeField(places);
        var day = new DayField(getTranslation("care.supervision.day"), LocalDate.now(clock.withZone(Formats.zone())));
        day.setLocale(getLocale());
        day.setRequired(true);
        var minutes = minutes();
        var words = new LimitedArea(getTranslation("care.supervision.words"));
        words.setMaxLength(CareService.LONGEST_WORDS);
        words.setMinRows(3);
        words.setWidthFull();
        drafts.find(SUPERVISION).map(Draft::text).ifPresent(words::setValue);
        var kept = new AutoSave(List.of(words), () -> drafts.keep(SUPERVISION, words.getValue()));
        var card = Blocks.card(
                getTranslation("care.supervision"),
                WhoSees.of(Permission.SEE_SUPERVISION),
                place,
                day,
                minutes,
                words,
                kept);
        card.add(Buttons.of(getTranslation("care.supervision.note"), "plus", () -> {
            if (day.isEmpty() || minutes.isEmpty()) {
                day.setInvalid(day.isEmpty());
                minutes.setInvalid(minutes.isEmpty());
                return;
            }
            if (words.getValue().isBlank()) {
                words.setErrorMessage(getTranslation("care.problem.words"));
                words.setInvalid(true);
                words.focus();
                return;
            }
            var at = place.getValue().enrollment();
            if (Notify.attempt(() -> care.addSupervision(at, day.getValue(), minutes.getValue(), words.getValue()))) {
                drafts.discard(SUPERVISION);
                show(places);
            }
        }));
        for (var entry : care.supervisions()) {
            var line = Blocks.column(Blocks.meta(
                    Formats.date(entry.heldOn()) + " · " + getTranslation("session.minutes", entry.minutes())));
            if (entry.words() != null) {
                line.add(Blocks.paragraph(entry.words()));
            }
            card.add(line);
        }
        return card;
    }

    static Select<SupportPlace> placeField(List<SupportPlace> places) {
        var place = new Select<SupportPlace>();
        place.setLabel(place.getTranslation("care.place"));
        place.setItems(places);
        place.setItemLabelGenerator(SupportPlace::cohortName);
        place.setValue(places.getFirst());
        place.setVisible(places.size() > 1);
        place.setWidthFull();
        return place;
    }

    static IntegerField minutes() {
        var minutes = new IntegerField();
        minutes.setLabel(minutes.getTranslation("care.minutes"));
        minutes.setMin(5);
        minutes.setMax(600);
        minutes.setStep(5);
        minutes.setStepButtonsVisible(true);
        minutes.setValue(USUAL_MINUTES);
        return minutes;
    }
}
