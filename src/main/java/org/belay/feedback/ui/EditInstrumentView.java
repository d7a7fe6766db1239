package org.belay.feedback.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.belay.feedback.InstrumentService;
import org.belay.feedback.InstrumentVersion;
import org.belay.feedback.Item;
import org.belay.feedback.Wording;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** A version of an instrument that nobody has been asked yet: its name and its questions in all of its languages. */
@Route(FeedbackNavigation.EDIT)
@PermitAll
class EditInstrumentView extends Page implements BeforeEnterObserver {

    private static final int MOST_ITEMS = 60;
    private static final int LONGEST_TITLE = 200;

    private final transient InstrumentService instruments;
    private final Map<String, LimitedField> titles = new HashMap<>();
    private final transient List<ItemRow> rows = new ArrayList<>();
    private final Div list = Blocks.column();
    private int next = 1;

    EditInstrumentView(InstrumentService instruments) {
        this.instruments = instruments;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var version = instruments.get(FeedbackNavigation.instrument(event.getRouteParameters()));
        if (!instruments.mayEdit() || !version.open()) {
            throw new NotFound(version.id());
        }
        removeAll();
        rows.clear();
        titles.clear();
        header(getTranslation("instrument.edit-title", version.content().title().in(getLocale())))
                .under(getTranslation("instrument.title"), FeedbackNavigation.INSTRUMENTS)
                .under(version.content().title().in(getLocale()), FeedbackNavigation.instrument(version.id()))
                .context(getTranslation("instrument.number", version.number()), getTranslation("instrument.edit-text"));
        var names = Blocks.card(getTranslation("instrument.name"), Blocks.block("b-form", fields(version)));
        version.content().items().forEach(item -> addRow(version, item));
        next = firstFree(version.content().items());
        var questions = Blocks.card(
                getTranslation("instrument.questions", version.content().items().size()), list);
        if (version.content().scores().isEmpty()) {
            questions.add(Blocks.row(
                    Buttons.of(getTranslation("instrument.add-scale"), "plus", () -> fresh(version, false)),
                    Buttons.of(getTranslation("instrument.add-words"), "plus", () -> fresh(version, true))));
        } else {
            questions.add(Blocks.meta(getTranslation("instrument.scored-stay")));
        }
        add(Blocks.block(
                "b-main",
                names,
                questions,
                Blocks.block(
                        "b-row b-form-foot",
                        Buttons.primary(getTranslation("instrument.save"), "check", () -> save(version)))));
    }

    private LimitedField[] fields(InstrumentVersion version) {
        for (var language : version.content().languages()) {
            var field = new LimitedField(getTranslation("instrument.name-in", Formats.language(language)));
            field.setMaxLength(LONGEST_TITLE);
            field.setWidthFull();
            field.setRequiredIndicatorVisible(true);
            field.setValue(version.content().title().in(Locale.forLanguageTag(language)));
            titles.put(language, field);
        }
        return titles.values().toArray(LimitedField[]::new);
    }

    private void fresh(InstrumentVersion version, boolean words) {
        if (rows.size() < MOST_ITEMS) {
            addRow(version, new Item("own-" + next++, words, null, false, null));
        }
    }

    private static int firstFree(List<Item> items) {
        return 1
                + items.stream()
                        .filter(item -> item.key().matches("own-[0-9]{1,6}"))
                        .mapToInt(item -> Integer.parseInt(item.key().substring("own-".length())))
                        .max()
                        .orElse(0);
    }

    /** Where items are scored, they stay as many as they are. */
    private void addRow(InstrumentVersion version, Item item) {
        var scored = !version.content().scores().isEmpty();
        var row = new ItemRow(item, version.content().languages(), scored && !item.words());
        rows.add(row);
        var line = Blocks.block("b-column", row);
        if (!scored) {
            line.add(Blocks.row(Buttons.quiet(getTranslation("instrument.remove-question"), () -> {
                rows.remove(row);
                list.remove(line);
            })));
        }
        line.add(Blocks.rule());
        list.add(line);
    }

    private void save(InstrumentVersion version) {
        var title = new LinkedHashMap<String, String>();
        titles.forEach((language, field) -> {
            field.setErrorMessage(getTranslation("instrument.problem.text"));
            field.setInvalid(field.getValue().isBlank());
            title.put(language, field.getValue().strip());
        });
        var items = rows.stream().map(ItemRow::read).toList();
        if (titles.values().stream().anyMatch(LimitedField::isInvalid)
                || items.stream().anyMatch(Optional::isEmpty)) {
            return;
        }
        var content = version.content();
        var edited = content.with(
                new Wording(title, content.languages().getFirst()),
                items.stream().flatMap(Optional::stream).toList(),
                content.scores());
        if (Notify.attempt(() -> instruments.edit(version.id(), version.version(), edited))) {
            Addresses.open(FeedbackNavigation.instrument(version.id()));
            Notify.done(getTranslation("instrument.saved"));
        }
    }
}
