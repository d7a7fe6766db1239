package org.belay.recognition.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.belay.draft.Draft;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import org.belay.recognition.RecognitionDraft;
import org.belay.recognition.RecognitionService;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** Somebody says thank you: to a person, a pair, a circle or a department. */
@Route(RecognitionNavigation.THANK)
@PermitAll
class ThankView extends Page implements BeforeEnterObserver {

    private static final DraftKey DRAFT = new DraftKey("thanks", 0);

    private final transient RecognitionService recognitions;
    private final transient Drafts drafts;

    ThankView(RecognitionService recognitions, Drafts drafts) {
        this.recognitions = recognitions;
        this.drafts = drafts;
    }

    /** Whom, as the choice names them, and how the words become thanks to them. */
    private record Whom(String label, Function<String, RecognitionDraft> thanks) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        header(getTranslation("recognition.thank"))
                .under(getTranslation("recognition.title"), RecognitionNavigation.LIST)
                .context(getTranslation("recognition.thank-context"));
        var whom = new ComboBox<Whom>(getTranslation("recognition.whom"));
        whom.setItems(choices());
        whom.setItemLabelGenerator(Whom::label);
        whom.setHelperText(getTranslation("recognition.whom-help"));
        whom.setRequiredIndicatorVisible(true);
        whom.setWidthFull();
        var words = new LimitedArea(getTranslation("recognition.words"));
        words.setHelperText(getTranslation("recognition.words-help"));
        words.setMaxLength(RecognitionDraft.LONGEST_THANKS);
        words.setMinRows(4);
        words.setRequired(true);
        words.setWidthFull();
        drafts.find(DRAFT).map(Draft::text).ifPresent(words::setValue);
        var kept = new AutoSave(List.of(words), () -> drafts.keep(DRAFT, words.getValue()));
        add(Blocks.block(
                "b-form",
                whom,
                words,
                kept,
                Blocks.muted(getTranslation("recognition.consent")),
                Blocks.block(
                        "b-row b-form-foot",
                        Buttons.primary(getTranslation("recognition.send"), "heart", () -> send(whom, words)))));
    }

    private List<Whom> choices() {
        var all = recognitions.recognizable();
        return Stream.of(
                        all.people().stream()
                                .map(one -> new Whom(
                                        one.name(), words -> RecognitionDraft.thanks(words, Set.of(one.person())))),
                        all.groups().stream()
                                .map(one -> new Whom(
                                        one.ofCircle()
                                                ? getTranslation(
                                                        "recognition.circle",
                                                        one.names().getFirst())
                                                : RecognitionWords.pair(one.names()),
                                        words -> RecognitionDraft.thanks(words, one.space()))),
                        all.departments().stream()
                                .map(one -> new Whom(
                                        getTranslation("recognition.team", one.name()),
                                        words -> RecognitionDraft.thanks(words, one.department()))))
                .flatMap(Function.identity())
                .toList();
    }

    private void send(ComboBox<Whom> whom, LimitedArea words) {
        whom.setErrorMessage(getTranslation("recognition.problem.nobody"));
        whom.setInvalid(whom.getValue() == null);
        words.setErrorMessage(getTranslation("recognition.problem.empty"));
        words.setInvalid(words.getValue().isBlank());
        if (!Fields.right(whom, words)) {
            return;
        }
        if (Notify.attempt(() -> recognitions.give(whom.getValue().thanks().apply(words.getValue())))) {
            drafts.discard(DRAFT);
            Addresses.open(RecognitionNavigation.LIST);
            Notify.done(getTranslation("recognition.sent"));
        }
    }
}
