package org.belay.program.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.belay.program.Milestone;
import org.belay.program.ProgramDraft;
import org.belay.program.ProgramFiles;
import org.belay.program.ProgramResource;
import org.belay.program.ProgramStart;
import org.belay.program.QuestionDraft;
import org.belay.program.SessionGuide;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;

/** The form of a program that is about to be created, and what else it begins with. */
final class StartPanel extends Div {

    /** A program that begins with what the form says. */
    StartPanel(ProgramDraft empty, Function<ProgramDraft, ProgramId> create) {
        this(new ProgramForm(empty, List.of()), create, Optional.empty());
    }

    StartPanel(ProgramStart start, ProgramFiles files) {
        this(
                new ProgramForm(start.content().draft(), start.content().questions()),
                draft -> files.create(start, draft),
                Optional.of(more(start)));
        if (!start.name().equals(start.calledThere())) {
            addComponentAsFirst(
                    Blocks.note(Tone.INFO, "info", text("program-file.renamed", start.calledThere(), start.name())));
        }
    }

    private StartPanel(ProgramForm form, Function<ProgramDraft, ProgramId> create, Optional<Component> more) {
        addClassName("b-column");
        var foot = Blocks.block(
                "b-row b-form-foot",
                Buttons.primary(getTranslation("program.create"), "check", () -> create(form, create)));
        if (more.isEmpty()) {
            add(form, foot);
        } else {
            add(Blocks.block("b-flow", Blocks.block("b-main", form, foot), more.get()));
        }
    }

    private void create(ProgramForm form, Function<ProgramDraft, ProgramId> create) {
        form.read()
                .ifPresent(draft -> Notify.attempt(() -> {
                    var id = create.apply(draft);
                    UI.getCurrent().navigate(ProgramNavigation.program(id));
                    Notify.done(getTranslation("program.created", draft.name()));
                }));
    }

    private static Component more(ProgramStart start) {
        var column = Blocks.block("b-rail");
        var asked = Blocks.card(text("program-file.questions"));
        if (start.content().questions().isEmpty()) {
            asked.add(Blocks.muted(text("program-file.questions-none")));
        }
        start.content().questions().forEach(question -> asked.add(question(question)));
        column.add(asked);
        var plan = start.content().plan();
        if (!plan.milestones().isEmpty() || !plan.guides().isEmpty()) {
            var card = Blocks.card(text("program-file.plan"));
            if (!plan.milestones().isEmpty()) {
                card.add(Blocks.strong(text("program-plan.milestones")), titles(plan.milestones(), Milestone::title));
            }
            if (!plan.guides().isEmpty()) {
                card.add(Blocks.strong(text("program-plan.guides")), titles(plan.guides(), SessionGuide::title));
            }
            column.add(card);
        }
        reading(start.content().resources()).ifPresent(column::add);
        return column;
    }

    private static Optional<Component> reading(List<ProgramResource> resources) {
        if (resources.isEmpty()) {
            return Optional.empty();
        }
        var came = resources.stream().filter(one -> !one.isMissing()).toList();
        var missing = resources.stream().filter(ProgramResource::isMissing).toList();
        var card = Blocks.card(text("program-file.resources"));
        if (!came.isEmpty()) {
            card.add(titles(came, ProgramResource::title));
        }
        if (!missing.isEmpty()) {
            card.add(
                    Blocks.note(Tone.NEUTRAL, "info", text("program-file.resources-missing", missing.size())),
                    titles(missing, ProgramResource::title));
        }
        return Optional.of(card);
    }

    private static <T> Component titles(List<T> of, Function<T, String> title) {
        var list = new UnorderedList();
        list.addClassNames("b-names", "b-muted");
        of.forEach(one -> list.add(new ListItem(title.apply(one))));
        return list;
    }

    private static Component question(QuestionDraft question) {
        var line =
                Blocks.block("b-column b-tight", Blocks.text(question.content().label()));
        var marks = Blocks.row(Blocks.meta(
                text("state.QuestionKind." + question.content().kind().name())));
        if (question.required()) {
            marks.add(Blocks.meta(text("program-file.required")));
        }
        marks.add(Blocks.meta(text(question.forMatch() ? "program-file.for-match" : "program-file.for-coordinators")));
        line.add(marks);
        if (!question.content().choices().isEmpty()) {
            line.add(Blocks.muted(String.join(" · ", question.content().choices())));
        }
        return line;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
