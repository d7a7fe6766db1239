package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.belay.community.CheckedFile;
import org.belay.community.PlanPart;
import org.belay.community.ResourceDraft;
import org.belay.community.ResourceRow;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.Topic;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.LimitedField;
import org.jspecify.annotations.Nullable;

/** What somebody says of a resource, with its link or file. */
final class ResourceForm extends Div {

    private enum Content {
        LINK,
        FILE
    }

    private final LimitedField title = new LimitedField();
    private final RadioButtonGroup<Content> content = new RadioButtonGroup<>();
    private final LimitedField link = new LimitedField();
    private final Div file = Blocks.column();
    private final FileField upload = new FileField();
    private final LimitedArea about = new LimitedArea();
    private final MultiSelectComboBox<Topic> topics = new MultiSelectComboBox<>();
    private final Select<PlanSide> side = new Select<>();
    private final MultiSelectComboBox<PlanPart> parts = new MultiSelectComboBox<>();
    private final transient @Nullable ResourceRow before;

    /** @param ofPlan parts of a plan to which it can belong; none in the space of a pair or circle */
    ResourceForm(List<Topic> known, List<PlanPart> ofPlan, @Nullable ResourceRow before) {
        this.before = before;
        addClassName("b-form");
        title.setLabel(text("library.field.title"));
        title.setMaxLength(ResourceDraft.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setErrorMessage(text("community.problem.title", ResourceDraft.LONGEST_TITLE));
        title.setWidthFull();
        content.addClassName("b-pills");
        content.setLabel(text("library.field.content"));
        content.setItems(Content.values());
        content.setItemLabelGenerator(one -> text("library.field.content." + one));
        content.addValueChangeListener(change -> showContent());
        link.setLabel(text("library.field.link"));
        link.setPlaceholder("https://");
        link.setErrorMessage(text("community.problem.link"));
        link.setWidthFull();
        about.setLabel(text("library.field.text"));
        about.setHelperText(text("library.field.text-help"));
        about.setMaxLength(ResourceDraft.LONGEST_TEXT);
        about.setMinRows(3);
        about.setWidthFull();
        topics.setLabel(text("library.topics"));
        topics.setItems(known.stream().filter(Topic::active).toList());
        topics.setItemLabelGenerator(Topic::label);
        topics.setWidthFull();
        side.setLabel(text("library.side"));
        side.setItems(PlanSide.values());
        side.setItemLabelGenerator(one -> text("state.PlanSide." + one));
        parts.setLabel(text("library.field.parts"));
        parts.setHelperText(text("library.field.parts-help"));
        parts.setItems(ofPlan);
        parts.setItemLabelGenerator(part -> text("library.part." + part.kind()) + ": " + part.title());
        parts.setVisible(!ofPlan.isEmpty());
        parts.setWidthFull();
        add(title, content, link, file, about, topics, side, parts);
        show(known, ofPlan);
    }

    /** Those who share a pair or a circle read all that is in it. */
    void forEverybody() {
        side.setVisible(false);
    }

    private void show(List<Topic> known, List<PlanPart> ofPlan) {
        file.add(upload);
        if (before == null) {
            content.setValue(Content.LINK);
            side.setValue(PlanSide.BOTH);
            return;
        }
        title.setValue(before.title());
        about.setValue(before.text() == null ? "" : before.text());
        link.setValue(before.link() == null ? "" : before.link());
        side.setValue(before.side());
        var tags = before.topics().stream().map(ResourceRow.Tag::id).collect(Collectors.toSet());
        topics.setValue(known.stream()
                .filter(topic -> topic.active() && tags.contains(topic.id()))
                .collect(Collectors.toSet()));
        parts.setValue(ofPlan.stream()
                .filter(part -> before.parts().contains(part.key()))
                .collect(Collectors.toSet()));
        var current = before.file();
        if (current != null) {
            file.addComponentAsFirst(Blocks.muted(text("library.field.file-now", current.name())));
        }
        content.setValue(current == null ? Content.LINK : Content.FILE);
    }

    private void showContent() {
        link.setVisible(content.getValue() == Content.LINK);
        file.setVisible(content.getValue() == Content.FILE);
    }

    /** The file that was chosen; null where there is none, or a link is wanted. */
    @Nullable
    CheckedFile file() {
        return content.getValue() == Content.FILE ? upload.value() : null;
    }

    /** What the form says, or nothing, with the errors at the fields. */
    Optional<ResourceDraft> read() {
        var linked = content.getValue() == Content.LINK;
        var missing = !linked && !upload.waits() && upload.value() == null && (before == null || before.file() == null);
        title.setInvalid(title.getValue().isBlank());
        link.setInvalid(linked && link.getValue().isBlank());
        content.setErrorMessage(text("library.problem.file"));
        content.setInvalid(missing);
        if (!Fields.right(title, content, link) || (!linked && upload.waits())) {
            return Optional.empty();
        }
        return Optional.of(new ResourceDraft(
                title.getValue(),
                about.getValue(),
                linked ? link.getValue() : null,
                topics.getValue().stream().map(Topic::id).collect(Collectors.toSet()),
                side.getValue(),
                parts.getValue().stream().map(PlanPart::key).collect(Collectors.toSet())));
    }
}
