package org.belay.session.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.MentorshipService;
import org.belay.session.PairSpace;
import org.belay.session.SessionKind;
import org.belay.session.SessionPlan;
import org.belay.session.SessionRow;
import org.belay.session.SessionService;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.jspecify.annotations.Nullable;

/** Finds a time for a session, a new one or one that moves: the address may name the latter. */
@Route(SessionNavigation.PLAN)
@PermitAll
class PlanView extends Page implements BeforeEnterObserver {

    private static final int USUAL_MINUTES = 60;

    private final transient MentorshipService mentorships;
    private final transient SessionService sessions;

    PlanView(MentorshipService mentorships, SessionService sessions) {
        this.mentorships = mentorships;
        this.sessions = sessions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var space = mentorships.openOwn(SessionNavigation.match(event.getRouteParameters()));
        var moving = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SessionNavigation.MOVING)
                .map(parameter -> find(space, parameter))
                .orElse(null);
        removeAll();
        var name = space.partner().name();
        header(
                        moving == null
                                ? getTranslation("session.plan-with", name)
                                : getTranslation("session.move-n", moving.number()))
                .under(
                        getTranslation("session.pair.title", name),
                        SessionNavigation.pair(space.pair().match()))
                .context(getTranslation("session.plan-context"));
        add(new PlanForm(space, moving));
    }

    private static SessionRow find(PairSpace space, String parameter) {
        var id = SessionNavigation.session(parameter);
        return space.sessions().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Length, kind and place, time, and for a move the reason. */
    private final class PlanForm extends Div {

        private final transient PairSpace space;
        private final transient @Nullable SessionRow moving;
        private final TimeChooser time;
        private final RadioButtonGroup<Integer> length;
        private final RadioButtonGroup<SessionKind> kind;
        private final TextField place = new TextField();
        private final TextField reason = new TextField();

        PlanForm(PairSpace space, @Nullable SessionRow moving) {
            this.space = space;
            this.moving = moving;
            addClassNames("b-form", "b-log");
            time = new TimeChooser(space);
            length = Pills.one(
                    text("session.length"),
                    SessionPlan.LENGTHS,
                    n -> UI.getCurrent().getTranslation("session.minutes", n));
            kind = Pills.one(
                    text("session.kind"),
                    List.of(SessionKind.values()),
                    k -> UI.getCurrent().getTranslation("state.SessionKind." + k));
            length.addValueChangeListener(change -> time.offer(
                    sessions.freeSlots(space.pair().match(), change.getValue(), moving == null ? null : moving.id())));
            kind.setValue(moving == null ? SessionKind.REMOTE : moving.kind());
            length.setValue(
                    moving != null && SessionPlan.LENGTHS.contains(moving.minutes())
                            ? moving.minutes()
                            : USUAL_MINUTES);
            field(place, "session.place", moving == null ? null : moving.place());
            field(reason, "session.move-reason", null);
            add(
                    new Question(text("session.length"), WhoSees.ofPair(Permission.SEE_SESSION), length),
                    new Question(text("session.when"), Blocks.meta(text("session.free-for-both")), time),
                    new Question(text("session.kind"), WhoSees.ofPair(Permission.SEE_SESSION), kind),
                    new Question(text("session.place"), WhoSees.ofPair(Permission.SEE_SHARED_NOTE), place));
            if (moving != null) {
                add(new Question(text("session.move-reason"), WhoSees.ofPair(Permission.SEE_SHARED_NOTE), reason));
            }
            add(Blocks.block(
                    "b-row b-form-foot b-log-foot",
                    Buttons.plain(text("action.cancel"), this::back),
                    Buttons.primary(
                            text(moving == null ? "session.book" : "session.move-confirm"), "check", this::save)));
        }

        private void field(TextField field, String label, @Nullable String value) {
            field.setAriaLabel(text(label));
            field.setValue(value == null ? "" : value);
            field.setMaxLength(300);
            field.setWidthFull();
        }

        private void save() {
            var start = time.value();
            if (start.isEmpty()) {
                time.tell(text("session.problem.time-missing"));
                return;
            }
            var plan = new SessionPlan(start.get(), length.getValue(), kind.getValue(), place.getValue());
            var match = space.pair().match();
            time.tell("");
            boolean done = Notify.attempt(
                    () -> {
                        if (moving == null) {
                            sessions.book(match, plan);
                        } else {
                            sessions.move(moving.id(), moving.version(), plan, reason.getValue());
                        }
                    },
                    time::tell);
            if (done) {
                Notify.done(getTranslation(
                        "session.booked", Moments.day(start.get(), space.me().zone())));
                back();
            } else {
                time.offer(sessions.freeSlots(match, plan.minutes(), moving == null ? null : moving.id()));
            }
        }

        private void back() {
            UI.getCurrent().navigate(SessionNavigation.pair(space.pair().match()));
        }

        private String text(String key) {
            return getTranslation(key);
        }
    }
}
