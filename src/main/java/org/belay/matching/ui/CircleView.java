package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.enrollment.WeekWords;
import org.belay.matching.Circle;
import org.belay.matching.CircleId;
import org.belay.matching.CircleSizes;
import org.belay.matching.CircleState;
import org.belay.matching.Party;
import org.belay.matching.Space;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;

/** A circle: who is in it and who leads it, for them and for who coordinates their program. */
@Route(MatchingNavigation.CIRCLE)
@PermitAll
class CircleView extends Page implements BeforeEnterObserver {

    private final transient CircleTools tools;
    private final transient CurrentUser user;
    private final transient SpaceOverview overview;

    CircleView(CircleTools tools, CurrentUser user, SpaceOverview overview) {
        this.tools = tools;
        this.user = user;
        this.overview = overview;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(MatchingNavigation.circle(event.getRouteParameters()));
    }

    private void open(CircleId id) {
        removeAll();
        var circle = tools.circles().page(id);
        speak(tools.programs().terms(circle.program()));
        var mayChange = tools.circles().mayChange(circle);
        var header = header(circle.name())
                .badge(CircleWords.badge(circle.state()))
                .context(circle.programName(), circle.cohortName());
        if (mayChange) {
            header.under(circle.cohortName(), MatchingNavigation.pairs(circle.cohort()));
        } else {
            header.under(getTranslation("home.title"), "");
        }
        if (circle.state().open()) {
            if (mayChange) {
                new CircleActions(tools, circle, () -> open(id)).on(header);
            }
            if (circle.has(user.person())) {
                header.more(text("matching.circle.leave"), () -> leave(circle));
            }
        }
        if (circle.state().open() && circle.members().size() < CircleSizes.LEAST) {
            add(Blocks.note(
                    Tone.WARNING,
                    "triangle-alert",
                    text("matching.circle.too-few", circle.members().size())));
        }
        var main = Blocks.block("b-main");
        var rail = Blocks.block("b-rail");
        if (circle.state() != CircleState.FORMING) {
            overview.show(new Space.OfCircle(id), this, header, main, rail, () -> open(id));
        }
        main.add(members(circle, mayChange));
        rail.addComponentAsFirst(facts(circle, mayChange));
        add(Blocks.block("b-flow b-pair", main, rail));
    }

    private Component members(Circle circle, boolean mayChange) {
        var list = Blocks.column();
        list.getElement().setAttribute("role", "list");
        for (var member : circle.members()) {
            var line = Blocks.block("b-row b-between", Blocks.who(member.name(), Words.place(member)));
            line.getElement().setAttribute("role", "listitem");
            if (mayChange && circle.state().open()) {
                line.add(
                        Buttons.icon("x", text("matching.circle.remove", member.name()), () -> remove(circle, member)));
            }
            list.add(line);
        }
        if (circle.members().isEmpty()) {
            list.add(Blocks.paragraph(text("matching.circle.nobody-yet")));
        }
        list.add(WhoSees.ofCircle(Permission.SEE_CIRCLE));
        return Blocks.card(text("matching.circle.members", circle.members().size()), list);
    }

    private Component facts(Circle circle, boolean mayChange) {
        var facilitator = circle.facilitator();
        var card = Blocks.column(
                Blocks.fact(
                        text("matching.circle.facilitator"),
                        Blocks.strong(facilitator == null ? text("matching.circle.nobody-leads") : facilitator.name())),
                Blocks.fact(
                        text("matching.circle.theme"),
                        Blocks.strong(CircleWords.theme(tools.topics(), circle.theme()))));
        tools.circles()
                .commonHours(circle.id(), Formats.zone())
                .ifPresent(week -> card.add(Blocks.fact(
                        text("matching.circle.hours"),
                        Blocks.text(
                                week.isEmpty()
                                        ? text("matching.circle.no-hours")
                                        : WeekWords.of(week, getLocale()) + " ("
                                                + Formats.zone().getId() + ")"))));
        if (circle.publishedAt() != null) {
            card.add(Blocks.fact(text("matching.circle.since"), Blocks.strong(Formats.date(circle.publishedAt()))));
        }
        if (circle.endedAt() != null) {
            card.add(Blocks.fact(text("matching.circle.ended"), Blocks.strong(Formats.date(circle.endedAt()))));
        }
        if (mayChange) {
            tools.circles()
                    .endReason(circle.id())
                    .ifPresent(reason -> card.add(
                            Blocks.fact(text("matching.circle.end-reason"), Blocks.text(reason)),
                            WhoSees.of(Permission.MATCH_PEOPLE)));
        }
        return Blocks.card(text("matching.circle.about"), card);
    }

    private void remove(Circle circle, Party member) {
        new ConfirmDialog(
                        text("matching.circle.remove", member.name()),
                        text("matching.circle.remove-confirm"),
                        () -> tools.circles().remove(circle.id(), circle.version(), member.enrollment()),
                        () -> open(circle.id()),
                        Blocks.paragraph(text("matching.circle.remove-text", member.name(), circle.name())))
                .open();
    }

    private void leave(Circle circle) {
        new ConfirmDialog(
                        text("matching.circle.leave-title", circle.name()),
                        text("matching.circle.leave"),
                        () -> tools.circles().leave(circle.id()),
                        () -> {
                            Notify.done(text("matching.circle.left"));
                            UI.getCurrent().navigate("");
                        },
                        Blocks.paragraph(text("matching.circle.leave-text")))
                .open();
    }
}
