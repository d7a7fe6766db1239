package org.belay.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.belay.draft.Drafts;
import org.belay.feedback.AnswerPage;
import org.belay.feedback.AnswerService;
import org.belay.feedback.SourcesOfHelp;
import org.belay.feedback.Thanks;
import org.belay.program.ProgramService;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;
import org.belay.shared.ui.WaysToReach;

/** A survey to be answered, with one thumb: one question under another, big answers, kept while it is filled in. */
@Route(FeedbackNavigation.ANSWER)
@PermitAll
class AnswerView extends Page implements BeforeEnterObserver {

    private final transient AnswerService answers;
    private final transient ProgramService programs;
    private final transient Drafts drafts;
    private final transient SourcesOfHelp help;

    AnswerView(AnswerService answers, ProgramService programs, Drafts drafts, SourcesOfHelp help) {
        this.answers = answers;
        this.programs = programs;
        this.drafts = drafts;
        this.help = help;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var page = answers.open(event.getRouteParameters().get("token").orElse(""));
        var survey = page.survey();
        speak(programs.terms(survey.program()));
        header(survey.title().in(getLocale()))
                .context(
                        survey.programName(),
                        survey.cohortName(),
                        getTranslation("survey.until", Formats.date(survey.closesOn())));
        if (page.answered()) {
            add(Blocks.empty(
                    "circle-check", getTranslation("survey.answered"), getTranslation("survey.answered-text")));
        } else if (!page.open()) {
            add(Blocks.empty("clock", getTranslation("survey.closed"), getTranslation("survey.closed-text")));
        } else {
            add(form(page));
        }
    }

    private Component form(AnswerPage page) {
        var form = new AnswerForm(page.instrument());
        drafts.find(AnswerService.draftKey(page.survey().id())).ifPresent(draft -> form.resume(draft.text()));
        List<HasValue<?, ?>> fields = new ArrayList<>(form.fields());
        var saving = new AutoSave(fields, () -> answers.keep(page.survey().id(), form.draft()));
        var send = Buttons.primary(getTranslation("survey.send"), "send", () -> send(page, form));
        var column = Blocks.block("b-main b-fb-answer", promise(page));
        var introduction = page.instrument().introduction();
        if (introduction != null) {
            column.add(Blocks.muted(introduction.in(getLocale())));
        }
        column.add(form, Blocks.meta(getTranslation("survey.leave-out")));
        column.add(Blocks.block("b-row b-form-foot", send, saving));
        return column;
    }

    /** What the form promises: who reads it, and who does not. */
    private Component promise(AnswerPage page) {
        var words = Blocks.block("b-column b-tight");
        if (page.survey().anonymous()) {
            words.add(
                    Blocks.strong(getTranslation("survey.anonymous")),
                    Blocks.muted(getTranslation("survey.anonymous-text")));
        } else {
            words.add(
                    Blocks.strong(getTranslation("survey.confidential")),
                    WhoSees.of(Permission.SEE_SCORES),
                    Blocks.muted(getTranslation("survey.confidential-text")));
            if (page.instrument().aggregateOnly()) {
                words.add(Blocks.muted(getTranslation("instrument.aggregate-only")));
            }
        }
        words.add(Blocks.muted(getTranslation("survey.words-text")));
        return Blocks.note(Tone.INFO, "shield-check", words);
    }

    private void send(AnswerPage page, AnswerForm form) {
        var given = form.read();
        if (given.isEmpty()) {
            form.complain(getTranslation("survey.problem.nothing"));
            return;
        }
        var thanks = new Thanks[1];
        if (Notify.attempt(() -> thanks[0] = answers.answer(page.survey().id(), given))) {
            removeAll();
            header(getTranslation("survey.thanks"))
                    .context(page.survey().title().in(getLocale()));
            add(thanks(page, thanks[0]));
        }
    }

    private Component thanks(AnswerPage page, Thanks thanks) {
        var column = Blocks.block("b-main b-fb-answer");
        if (thanks.help()) {
            column.add(help());
        }
        if (!thanks.scores().isEmpty()) {
            column.add(scores(page, thanks));
        }
        column.add(Blocks.paragraph(getTranslation(
                page.survey().anonymous()
                        ? "survey.thanks-anonymous"
                        : thanks.scores().isEmpty() ? "survey.thanks-no-score" : "survey.thanks-text")));
        column.add(Blocks.row(new Anchor("", getTranslation("survey.home"))));
        return column;
    }

    private Component scores(AnswerPage page, Thanks thanks) {
        var card = Blocks.card(getTranslation("survey.own-score"), WhoSees.of(Permission.SEE_SCORES));
        for (var score : page.instrument().scores()) {
            var value = thanks.scores().get(score.key());
            if (value != null) {
                card.add(Blocks.number(
                        score.title().in(getLocale()),
                        Formats.decimal(value, 1),
                        getTranslation(
                                "survey.of-range",
                                InstrumentParts.number(score.from()),
                                InstrumentParts.number(score.to()))));
            }
        }
        card.add(Blocks.meta(getTranslation("instrument.no-diagnosis")));
        return card;
    }

    /** For this person alone: nobody is told that it was shown. */
    private Component help() {
        var near = help.nearMe();
        var words = Blocks.block("b-column", Blocks.strong(getTranslation("survey.help")));
        words.add(Blocks.text(getTranslation(near.isEmpty() ? "survey.help-text" : "survey.help-near")));
        near.forEach(one -> words.add(new WaysToReach(one.name(), one.what(), one.phone(), one.email(), one.link())));
        words.add(
                Blocks.muted(getTranslation("survey.help-alone")),
                Blocks.row(new Anchor(help.address(), getTranslation("survey.help-link"))));
        return Blocks.note(Tone.INFO, "life-buoy", words);
    }
}
