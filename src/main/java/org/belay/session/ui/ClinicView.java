package org.belay.session.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.session.CircleSessions;
import org.belay.session.CircleSpace;
import org.belay.session.Clinic;
import org.belay.session.ProblemClinic;
import org.belay.session.SessionId;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Page;
import org.jspecify.annotations.Nullable;

/** A guide that a circle goes through together: everybody in the room sees the same step and the same clock. */
@Route(SessionNavigation.CLINIC)
@PermitAll
class ClinicView extends Page implements BeforeEnterObserver {

    private static final int EVERY_MILLIS = 1000;

    private final transient CircleSessions sessions;
    private final transient ProblemClinic clinics;
    private final transient Clock clock;
    private final Span time = new Span();
    private transient @Nullable CircleSpace space;
    private transient @Nullable SessionId session;
    private transient Optional<Clinic> shown = Optional.empty();
    private transient @Nullable Registration polling;

    ClinicView(CircleSessions sessions, ProblemClinic clinics, Clock clock) {
        this.sessions = sessions;
        this.clinics = clinics;
        this.clock = clock;
        time.addClassName("b-clinic-time");
        time.getElement().setAttribute("role", "timer");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var circle = MatchingNavigation.circle(event.getRouteParameters());
        var opened = sessions.open(circle);
        var of = opened.session(SessionNavigation.session(event.getRouteParameters()))
                .orElseThrow(() -> new NotFound(circle));
        space = opened;
        session = of.id();
        draw(opened, of.id(), clinics.find(of.id()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        ui.setPollInterval(EVERY_MILLIS);
        polling = ui.addPollListener(this::look);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    /** The clock goes on by itself; what somebody else did is drawn anew. */
    private void look(PollEvent poll) {
        if (space == null || session == null) {
            return;
        }
        var now = clinics.find(session);
        if (now.equals(shown)) {
            now.ifPresent(this::tick);
        } else {
            draw(space, session, now);
        }
    }

    private void tick(Clinic clinic) {
        var left = clinic.left(clock.instant());
        time.setText((left.isNegative() ? "+" : "") + words(left.abs()));
        time.setClassName("b-bad", left.isNegative());
    }

    private static String words(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    private void draw(CircleSpace in, SessionId of, Optional<Clinic> clinic) {
        shown = clinic;
        removeAll();
        var circle = in.circle();
        header(clinic.map(Clinic::title).orElseGet(() -> getTranslation("session.clinic.title")))
                .under(circle.name(), MatchingNavigation.circle(circle.circle()))
                .under(getTranslation("session.n", number(in, of)), SessionNavigation.session(circle.circle(), of))
                .context(getTranslation("session.clinic.context"));
        var board = new ClinicBoard(clinics, in, of, time, this::reload);
        clinic.ifPresent(this::tick);
        add(clinic.map(board::running).orElseGet(board::choice));
    }

    private void reload() {
        if (space != null && session != null) {
            draw(space, session, clinics.find(session));
        }
    }

    private static int number(CircleSpace in, SessionId of) {
        return in.session(of).orElseThrow(() -> new NotFound(of)).number();
    }
}
