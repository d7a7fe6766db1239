package org.belay.notification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.belay.notification.StopService;
import org.belay.notification.StopService.StopPage;
import org.belay.security.ui.PublicPage;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Tone;

/** Stops mails of a kind, without signing in. Opening it stops nothing: programs that look through mails open it, too. */
@Route(value = "stop/:token", autoLayout = false)
@AnonymousAllowed
class StopView extends PublicPage implements BeforeEnterObserver {

    private final transient StopService stops;
    private final Div frame = Blocks.block("b-main b-login-form");

    StopView(StopService stops) {
        this.stops = stops;
        addClassName("b-login");
        add(Blocks.block("b-login-left", frame));
    }

    @Override
    protected Div frame() {
        return frame;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getRouteParameters().get("token").orElse("");
        stops.page(token).ifPresentOrElse(page -> ask(token, page), this::unknown);
    }

    private void ask(String token, StopPage page) {
        if (page.stopped()) {
            done();
            return;
        }
        var kind = page.kind();
        var what = kind == null ? getTranslation("stop.digest") : NewsWords.of(kind);
        show(
                getTranslation("stop.title"),
                Blocks.paragraph(getTranslation("stop.text", what)),
                Blocks.muted(getTranslation("stop.stays")),
                Buttons.primary(getTranslation("stop.do"), "bell-off", () -> {
                    stops.stop(token);
                    done();
                }),
                choices());
    }

    private void done() {
        show(
                getTranslation("stop.done"),
                Blocks.note(Tone.OK, "circle-check", getTranslation("stop.done.text")),
                choices());
    }

    private void unknown() {
        show(
                getTranslation("stop.unknown"),
                Blocks.note(Tone.WARNING, "triangle-alert", getTranslation("stop.unknown.text")),
                choices());
    }

    private Anchor choices() {
        return new Anchor(NotificationNavigation.CHOICES, getTranslation("stop.choices"));
    }
}
