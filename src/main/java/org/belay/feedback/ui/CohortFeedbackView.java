package org.belay.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.feedback.EventResults;
import org.belay.feedback.SurveyHead;
import org.belay.feedback.SurveyId;
import org.belay.feedback.SurveyResults;
import org.belay.feedback.SurveyService;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;

/** Feedback of a cohort: what is asked at the left, what was answered at the right. */
@Route(FeedbackNavigation.COHORT)
@PermitAll
class CohortFeedbackView extends CohortPage {

    private final transient SurveyService surveys;
    private final transient SurveyResults results;
    private final transient EventResults events;
    private final transient Clock clock;
    private transient Optional<SurveyHead> chosen = Optional.empty();

    CohortFeedbackView(
            CohortWorkspace workspace, SurveyService surveys, SurveyResults results, EventResults events, Clock clock) {
        super(workspace, CohortPlace.FEEDBACK);
        this.surveys = surveys;
        this.results = results;
        this.events = events;
        this.clock = clock;
    }

    /** Reminding is what a coordinator comes for while a survey is open. */
    @Override
    protected void actions(CohortDetails cohort, PageHeader header) {
        var all = surveys.begun(cohort.id());
        var reminds = surveys.mayRemind(cohort.id());
        chosen = all.stream()
                .filter(one -> open(one) && (reminds ? owing(one) > 0 : one.answered() < one.asked()))
                .findFirst();
        if (reminds && chosen.isPresent()) {
            header.primary(remind(chosen.get()));
        } else {
            super.actions(cohort, header);
        }
    }

    /** Those who are reminded: of those who did not answer some may have left. */
    private int owing(SurveyHead survey) {
        return surveys.owing(survey.id()).size();
    }

    private Button remind(SurveyHead survey) {
        var owing = owing(survey);
        var button = Buttons.of(getTranslation("survey.remind", owing), "bell", () -> {
            if (Notify.attempt(() -> surveys.remind(survey.id()))) {
                reload();
                Notify.done(getTranslation("survey.reminded", owing));
            }
        });
        button.setEnabled(!survey.reminded(clock.instant(), Formats.zone()));
        return button;
    }

    @Override
    protected void open(CohortDetails cohort, BeforeEnterEvent event) {
        var all = surveys.begun(cohort.id());
        var wanted = event.getLocation().getQueryParameters().getSingleParameter(FeedbackNavigation.SURVEY);
        var shown = wanted.isPresent() ? Optional.of(find(all, wanted.get())) : first(all);
        if (!all.isEmpty()) {
            add(segments(cohort, all, shown));
        }
        shown.ifPresentOrElse(survey -> add(survey(survey)), () -> nothing(cohort));
        add(Blocks.block("b-even", new ChangeCard(results.changes(cohort.id())), new TrendCard(results, cohort.id())));
        add(Blocks.block(
                "b-even", new EventsCard(events.of(cohort.id())), new ComingCard(surveys.coming(cohort.id()))));
    }

    /** The one that is open, else the latest. */
    private Optional<SurveyHead> first(List<SurveyHead> all) {
        return chosen.or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
    }

    private static SurveyHead find(List<SurveyHead> all, String text) {
        var id = new SurveyId(FeedbackNavigation.number(text));
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
    }

    private void nothing(CohortDetails cohort) {
        add(Blocks.empty(
                "clipboard-list",
                getTranslation("survey.none"),
                getTranslation("survey.none-text"),
                Buttons.of(
                        getTranslation("survey-plan.open"),
                        "clipboard-list",
                        () -> Addresses.open(FeedbackNavigation.plan(cohort.program())))));
    }

    /** Links: the survey that is shown lives in the address. */
    private Nav segments(CohortDetails cohort, List<SurveyHead> all, Optional<SurveyHead> shown) {
        var nav = new Nav();
        nav.addClassName("b-links");
        nav.setAriaLabel(getTranslation("survey.all"));
        all.forEach(survey -> {
            var link = new Anchor(FeedbackNavigation.survey(cohort.id(), survey.id()), name(survey, all));
            link.setRouterIgnore(false);
            if (shown.filter(survey::equals).isPresent()) {
                link.getElement().setAttribute("aria-current", "page");
                // There may be more of them than fit.
                link.getElement().executeJs("this.scrollIntoView({ block: 'nearest', inline: 'center' })");
            }
            nav.add(link);
        });
        return nav;
    }

    /** With its day where several are called alike: after workshops, and at an end that moved. */
    private static String name(SurveyHead survey, List<SurveyHead> all) {
        var name = SurveyWords.name(survey);
        var alike =
                all.stream().filter(one -> SurveyWords.name(one).equals(name)).count();
        return alike > 1 ? name + ", " + Formats.date(survey.opensOn()) : name;
    }

    private Component survey(SurveyHead survey) {
        var result = results.of(survey.id());
        var questions = Blocks.card(
                getTranslation("survey.questions"),
                Blocks.row(
                        Blocks.chip(getTranslation("instrument.number-in-use", survey.number())),
                        Blocks.chip(getTranslation(survey.anonymous() ? "survey.anonymous" : "survey.confidential"))),
                Blocks.meta(Formats.dates(survey.opensOn(), survey.closesOn())),
                InstrumentParts.questions(result.instrument(), getLocale()),
                new Anchor(FeedbackNavigation.instrument(survey.instrument()), getTranslation("instrument.open")));
        var left = Blocks.block("b-main", questions);
        if (open(survey) && surveys.mayRemind(survey.cohort())) {
            left.add(new OwingCard(survey, surveys.owing(survey.id())), new LinkCard(survey));
        }
        if (surveys.mayGroup(survey)) {
            left.add(new GroupingCard(survey, surveys, this::reload));
        }
        var right = Blocks.block("b-main", new ResultCard(result));
        if (!result.scores().isEmpty()) {
            right.add(new LinkedCard(results.linked(survey.id()), survey));
        }
        var groups = result.groups();
        if (groups != null) {
            right.add(new GroupsCard(result, groups));
        }
        result.words().forEach(words -> right.add(new WordsCard(words)));
        return Blocks.block("b-even", left, right);
    }

    private boolean open(SurveyHead survey) {
        return survey.open(clock.instant(), ZoneOffset.UTC);
    }
}
