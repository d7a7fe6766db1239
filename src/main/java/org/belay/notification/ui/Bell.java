package org.belay.notification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import org.belay.notification.NoticeFilter;
import org.belay.notification.NoticeService;
import org.belay.security.CurrentUser;
import org.belay.shared.Bells;
import org.belay.shared.ui.Icons;

/** How much is new, counted on while the page stands open; leads to the list. */
class Bell extends Anchor {

    private static final int MOST = 99;

    private final transient NoticeService notices;
    private final transient Bells bells;
    private final transient CurrentUser user;
    private final Span count = new Span();
    private final Span spoken = new Span();
    private transient Runnable stop = () -> {};

    Bell(NoticeService notices, Bells bells, CurrentUser user) {
        this.notices = notices;
        this.bells = bells;
        this.user = user;
        setHref(NotificationNavigation.NOTICES);
        setRouterIgnore(false);
        addClassName("b-bell");
        count.addClassNames("b-count", "b-bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        spoken.addClassName("b-sr");
        spoken.getElement().setAttribute("role", "status");
        add(Icons.of("bell"), count, spoken);
        setTitle(getTranslation("notices.title"));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        stop = bells.listen(user.person(), () -> ring(ui));
        var steps = ui.addAfterNavigationListener(this::seen);
        addDetachListener(detached -> {
            steps.remove();
            detached.unregisterListener();
        });
        draw();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stop.run();
    }

    /** Opening the page that news are about is seeing them. */
    private void seen(AfterNavigationEvent step) {
        notices.seeAt(step.getLocation().getPathWithQueryParameters());
        draw();
    }

    /** From any thread: the page draws itself when its turn comes, as whoever reads it. */
    @SuppressWarnings("FutureReturnValueIgnored") // What fails there goes to the error handler of the session.
    private void ring(UI ui) {
        try {
            ui.access(this::drawAgain);
        } catch (UIDetachedException e) {
            stop.run();
        }
    }

    /** Whoever has lost the account meanwhile has no bell to draw. */
    private void drawAgain() {
        if (user.find().isPresent()) {
            draw();
        }
    }

    private void draw() {
        var unseen = notices.count(NoticeFilter.UNSEEN);
        count.setText(unseen > MOST ? MOST + "+" : Integer.toString(unseen));
        count.setVisible(unseen > 0);
        spoken.setText(getTranslation("notices.bell", unseen));
    }
}
