package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.belay.enrollment.Application;
import org.belay.enrollment.EnquiryService;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.PreparationGate;
import org.belay.enrollment.WeekWords;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.jspecify.annotations.Nullable;

/** One application beside the list; each block says who reads it. */
class ApplicationPanel extends Div {

    private final Div body = Blocks.block("b-pane-body");
    private final EnrollmentId id;

    ApplicationPanel(Application application, List<Button> actions, Runnable close) {
        id = application.row().id();
        addClassName("b-pane");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", application.row().name());
        body.getElement().setAttribute("tabindex", "0");
        body.getElement().setAttribute("role", "group");
        body.getElement().setAttribute("aria-label", application.row().name());
        add(head(application, close), body);
        body.add(new ApplicationSummary(application));
        profile(application);
        topics(application);
        availability(application);
        answers(application);
        wishes(application);
        if (application.row().state().awaitsDecision()) {
            var foot = Blocks.block("b-pane-foot b-row");
            actions.forEach(foot::add);
            add(foot);
        }
    }

    /** What the program asks before it matches anybody, where it asks for something. */
    void add(PreparationGate gate, Runnable changed) {
        var state = gate.of(id);
        if (state.asksForAnything()) {
            var parts = new PreparationParts(gate, state, changed);
            block("preparation.heading", Permission.SEE_APPLICATION);
            state.steps().forEach(step -> body.add(parts.toMark(step)));
            body.add(parts.consents());
        }
    }

    /** What was asked and answered, and who decided what and when. */
    void add(EnquiryService enquiries) {
        var messages = enquiries.messages(id);
        if (!messages.isEmpty()) {
            block("enrollment.detail.messages", Permission.SEE_APPLICATION);
            body.add(new MessageThread(messages));
        }
        var decisions = enquiries.decisions(id);
        if (!decisions.isEmpty()) {
            block("enrollment.detail.decisions", Permission.SEE_APPLICATION);
            body.add(new DecisionHistory(decisions));
        }
    }

    /** What features further right know of it. */
    void add(List<ApplicationPart> parts, CohortId cohort) {
        for (var part : parts) {
            var lines = part.lines(cohort, id);
            if (!lines.isEmpty()) {
                block(part.title(), part.readers());
                lines.forEach(body::add);
            }
        }
    }

    private Component head(Application application, Runnable close) {
        var name = new H2(application.row().name());
        var department = application.row().department();
        return Blocks.block(
                "b-pane-head",
                Blocks.block("b-who-lines", name, Blocks.meta(department == null ? "" : department)),
                Blocks.grow(),
                Buttons.icon("x", getTranslation("enrollment.close-detail"), close));
    }

    private void profile(Application application) {
        var facts = application.hrFacts();
        block("enrollment.detail.profile", Permission.SEE_HR_FACTS);
        if (facts != null) {
            fact("enrollment.detail.job", facts.jobTitle());
            fact("enrollment.detail.manager", facts.lineManager());
            fact("enrollment.detail.grade", facts.grade());
            fact("enrollment.detail.number", facts.employeeNumber());
        }
        fact(
                "enrollment.detail.languages",
                application.languages().stream().map(Formats::language).collect(Collectors.joining(", ")));
    }

    private void topics(Application application) {
        block("enrollment.detail.topics", Permission.SEE_APPLICATION);
        if (application.row().side().mentors()) {
            body.add(Blocks.fact(getTranslation("enrollment.detail.offers"), chips(application.offered())));
        }
        if (application.row().side().learns()) {
            body.add(Blocks.fact(getTranslation("enrollment.detail.wants"), chips(application.wanted())));
        }
    }

    private static Component chips(List<String> labels) {
        return Blocks.block("b-row", labels.stream().map(Blocks::chip).toArray(Component[]::new));
    }

    private void availability(Application application) {
        block("enrollment.detail.availability", Permission.SEE_FREE_OR_BUSY);
        var week = application.availability();
        fact(
                "enrollment.detail.free",
                week == null
                        ? getTranslation("enrollment.detail.not-given")
                        : WeekWords.of(week, getLocale() == null ? Locale.ENGLISH : getLocale()));
        var zone = application.timeZone();
        fact("enrollment.detail.zone", zone == null ? null : zone.getId());
        var row = application.row();
        if (row.side().mentors() && row.side().saysHowMany()) {
            fact(
                    "enrollment.detail.capacity",
                    getTranslation("enrollment.detail.capacity.value", row.mentorCapacity()));
        }
        if (row.side().learns() && row.side().saysHowMany()) {
            fact("enrollment.detail.demand", getTranslation("enrollment.detail.demand.value", row.menteeDemand()));
        }
    }

    private void answers(Application application) {
        if (application.answers().isEmpty()) {
            return;
        }
        block("enrollment.detail.answers", Permission.SEE_APPLICATION);
        for (var answer : application.answers()) {
            var block = Blocks.column(Blocks.muted(answer.question()), AnswerWords.of(answer));
            if (answer.forMatch()) {
                block.add(Blocks.meta(getTranslation("enrollment.detail.for-match")));
            }
            body.add(block);
        }
    }

    private void wishes(Application application) {
        block("enrollment.detail.wishes", Permission.SEE_WISHES);
        if (application.wishes().isEmpty()) {
            body.add(Blocks.muted(getTranslation("enrollment.detail.no-wishes")));
        }
        application.wishes().forEach(wish -> body.add(Blocks.text(wish.rank() + ". " + wish.name())));
        block("enrollment.detail.avoid", Permission.SEE_AVOID_LIST);
        body.add(Blocks.muted(getTranslation("enrollment.detail.avoid.value", application.avoidCount())));
    }

    private void block(String title, Permission permission) {
        body.add(
                Blocks.rule(),
                Blocks.block("b-between", Blocks.heading(getTranslation(title)), WhoSees.ofOther(permission)));
    }

    private void fact(String term, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            body.add(Blocks.fact(getTranslation(term), Blocks.text(value)));
        }
    }
}
