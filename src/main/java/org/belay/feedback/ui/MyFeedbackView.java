package org.belay.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.belay.feedback.AnswerService;
import org.belay.feedback.OwnScore;
import org.belay.feedback.OwnScores;
import org.belay.feedback.Sharing;
import org.belay.feedback.TwoWayFeedbackService;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.PlainTable;

/** What somebody answered in confidence, over time, and to whom they show it. */
@Route(FeedbackNavigation.MINE)
@PermitAll
class MyFeedbackView extends Page implements BeforeEnterObserver {

    private final transient OwnScores scores;
    private final transient AnswerService answers;
    private final transient TwoWayFeedbackService feedback;

    MyFeedbackView(OwnScores scores, AnswerService answers, TwoWayFeedbackService feedback) {
        this.feedback = feedback;
        this.scores = scores;
        this.answers = answers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        header(getTranslation("feedback.mine")).context(getTranslation("feedback.mine-text"));
        var main = Blocks.block("b-main");
        new OwedHome(answers).content().ifPresent(main::add);
        var mine = scores.mine();
        var partners = scores.partners();
        if (mine.isEmpty()) {
            main.add(Blocks.empty("activity", getTranslation("scores.none"), getTranslation("scores.none-text")));
        } else {
            main.add(card(mine, partners));
        }
        var left = feedback.ofLeftCircles();
        if (!left.isEmpty()) {
            var reader = feedback.reader();
            var card = Blocks.card(
                    getTranslation("feedback.left-circles"), Blocks.meta(getTranslation("feedback.between-two")));
            left.forEach(one -> card.add(new SaidFeedback(one, reader), Blocks.rule()));
            main.add(card);
        }
        var rail = Blocks.block("b-rail");
        partners.forEach(partner -> rail.add(sharing(partner)));
        add(Blocks.block("b-flow b-pair", main, rail));
    }

    private Component card(List<OwnScore> mine, List<Sharing> partners) {
        var shown =
                partners.stream().filter(Sharing::shared).map(Sharing::partner).toList();
        var card = Blocks.card(getTranslation("scores.title"), WhoSees.of(Permission.SEE_SCORES, shown));
        mine.forEach(score -> card.add(table(score)));
        card.add(Blocks.meta(getTranslation("instrument.no-diagnosis")));
        return card;
    }

    private Component table(OwnScore score) {
        var name = score.instrument().in(getLocale()) + ": "
                + score.score().title().in(getLocale());
        var title = score.number() == 1 ? name : name + ", " + getTranslation("instrument.number", score.number());
        var table = new PlainTable(
                title, getTranslation("trend.day"), getTranslation("survey-plan.when"), getTranslation("scores.value"));
        score.points()
                .forEach(point -> table.line(
                        Formats.date(point.on()),
                        SurveyWords.when(point.when(), point.occasion()),
                        Formats.decimal(point.value(), 1)));
        var range = getTranslation(
                "survey.of-range",
                InstrumentParts.number(score.score().from()),
                InstrumentParts.number(score.score().to()));
        var facts = Blocks.block("b-column b-tight", Blocks.strong(title), Blocks.meta(range));
        if (score.aggregateOnly()) {
            facts.add(Blocks.meta(getTranslation("instrument.aggregate-only")));
        }
        facts.add(table);
        return facts;
    }

    private Component sharing(Sharing sharing) {
        var show = new Checkbox(getTranslation("scores.share", sharing.partner()), sharing.shared());
        show.addValueChangeListener(change -> {
            if (change.isFromClient() && Notify.attempt(() -> scores.share(sharing.match(), change.getValue()))) {
                Notify.done(getTranslation(change.getValue() ? "scores.shared" : "scores.kept", sharing.partner()));
                show();
            }
        });
        var card = Blocks.card(
                getTranslation("scores.with", sharing.partner()),
                Blocks.muted(getTranslation("scores.share-text")),
                show);
        if (sharing.showing() && sharing.theirs().isEmpty()) {
            card.add(Blocks.meta(getTranslation("scores.theirs-none", sharing.partner())));
        }
        if (!sharing.theirs().isEmpty()) {
            card.add(
                    Blocks.rule(),
                    Blocks.strong(getTranslation("scores.theirs", sharing.partner())),
                    WhoSees.ofOther(Permission.SEE_SHARED_SCORES));
            sharing.theirs().forEach(score -> card.add(table(score)));
        }
        return card;
    }
}
