package org.belay.recognition.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.belay.draft.Draft;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import org.belay.program.ProgramService;
import org.belay.recognition.RecognitionDraft;
import org.belay.recognition.RecognitionService;
import org.belay.recognition.Recognizable;
import org.belay.shared.Texts;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** Somebody tells what they managed, and who helped. */
@Route(RecognitionNavigation.STORY)
@PermitAll
class StoryView extends Page implements BeforeEnterObserver {

    private static final DraftKey DRAFT = new DraftKey("story", 0);

    private final transient RecognitionService recognitions;
    private final transient ProgramService programs;
    private final transient Texts texts;
    private final transient Drafts drafts;
    private LimitedField title = new LimitedField();
    private LimitedArea words = new LimitedArea();
    private Checkbox ofAlumnus = new Checkbox();
    private MultiSelectComboBox<Recognizable.Person> named = new MultiSelectComboBox<>();

    StoryView(RecognitionService recognitions, ProgramService programs, Texts texts, Drafts drafts) {
        this.recognitions = recognitions;
        this.programs = programs;
        this.texts = texts;
        this.drafts = drafts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        header(getTranslation("recognition.tell"))
                .under(getTranslation("recognition.title"), RecognitionNavigation.LIST)
                .context(getTranslation("recognition.tell-context"));
        title = new LimitedField(getTranslation("recognition.story-title"));
        title.setMaxLength(RecognitionDraft.LONGEST_TITLE);
        title.setRequired(true);
        title.setWidthFull();
        words = new LimitedArea(getTranslation("recognition.story-words"));
        words.setHelperText(getTranslation("recognition.story-help"));
        words.setMaxLength(RecognitionDraft.LONGEST_STORY);
        words.setMinRows(8);
        words.setRequired(true);
        words.setWidthFull();
        drafts.find(DRAFT).map(Draft::text).ifPresent(words::setValue);
        named = new MultiSelectComboBox<>(getTranslation("recognition.named"));
        named.setItems(recognitions.recognizable().people());
        named.setItemLabelGenerator(Recognizable.Person::name);
        named.setHelperText(getTranslation("recognition.named-help"));
        named.setWidthFull();
        ofAlumnus = new Checkbox();
        ofAlumnus.setVisible(false);
        recognitions.alumnus().ifPresent(alumnus -> {
            ofAlumnus.setLabel(texts.text(
                    programs.terms(alumnus.program()), getLocale(), "recognition.as-alumnus", alumnus.programName()));
            ofAlumnus.setVisible(true);
        });
        var kept = new AutoSave(List.of(words), () -> drafts.keep(DRAFT, words.getValue()));
        add(Blocks.block(
                "b-form",
                title,
                words,
                named,
                ofAlumnus,
                kept,
                Blocks.muted(getTranslation("recognition.story-consent")),
                Blocks.block(
                        "b-row b-form-foot",
                        Buttons.primary(getTranslation("recognition.share"), "quote", this::share))));
    }

    private void share() {
        title.setErrorMessage(getTranslation("recognition.problem.empty"));
        title.setInvalid(title.getValue().isBlank());
        words.setErrorMessage(getTranslation("recognition.problem.empty"));
        words.setInvalid(words.getValue().isBlank());
        if (!Fields.right(title, words)) {
            return;
        }
        var people = named.getValue().stream().map(Recognizable.Person::person).collect(Collectors.toSet());
        var story = RecognitionDraft.story(title.getValue(), words.getValue(), people);
        if (Notify.attempt(() -> recognitions.give(ofAlumnus.getValue() ? story.asAlumnus() : story))) {
            drafts.discard(DRAFT);
            Addresses.open(RecognitionNavigation.LIST);
            Notify.done(getTranslation("recognition.shared"));
        }
    }
}
