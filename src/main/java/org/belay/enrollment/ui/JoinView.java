package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.belay.enrollment.ApplicationLinks;
import org.belay.enrollment.JoinPage;
import org.belay.security.ui.NewPasswordForm;
import org.belay.security.ui.PublicPage;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.PageTerms;
import org.belay.shared.ui.Tone;

/**
 * The public address of a cohort: what it is, who may join, what the form asks, and the way in. With the link of a mail
 * it asks for the first password. Opening such a link does not use it up: mail scanners do.
 */
@Route(value = "join/:code/:token?", autoLayout = false)
@AnonymousAllowed
class JoinView extends PublicPage implements BeforeEnterObserver {

    private final transient ApplicationLinks links;
    private final Div frame = Blocks.block("b-main b-join");

    JoinView(ApplicationLinks links) {
        this.links = links;
        add(frame);
    }

    @Override
    protected Div frame() {
        return frame;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = event.getRouteParameters().get("code").orElse("");
        show(page(code), code, event);
    }

    private JoinPage page(String code) {
        try {
            return links.page(code);
        } catch (NotFound e) {
            throw new NoSuchAddress(code);
        }
    }

    private void show(JoinPage page, String code, BeforeEnterEvent event) {
        PageTerms.speak(page.terms());
        var way = Blocks.column();
        event.getRouteParameters()
                .get("token")
                .ifPresentOrElse(token -> byLink(page, code, token, way), () -> wayIn(page, code, way));
        show(page.cohort().programName() + " · " + page.cohort().name(), new JoinFacts(page), way);
    }

    private void byLink(JoinPage page, String code, String token, Div way) {
        var email = links.emailOf(token);
        if (email.isEmpty()) {
            useless(page, code, way);
            return;
        }
        way.removeAll();
        way.add(Blocks.card(
                getTranslation("join.password"),
                Blocks.muted(getTranslation("join.password-help")),
                new NewPasswordForm(email.get(), password -> enter(page, code, token, password, way))));
    }

    private void enter(JoinPage page, String code, String token, String password, Div way) {
        try {
            links.enter(token, password);
        } catch (NotFound e) {
            useless(page, code, way);
            return;
        }
        toForm(page);
    }

    private void useless(JoinPage page, String code, Div way) {
        wayIn(page, code, way);
        way.addComponentAsFirst(Blocks.note(Tone.WARNING, "triangle-alert", getTranslation("join.useless")));
    }

    private void wayIn(JoinPage page, String code, Div way) {
        way.removeAll();
        var ways = Blocks.column(
                Blocks.row(Buttons.primary(getTranslation("join.sign-in"), "log-in", () -> toForm(page))));
        way.add(Blocks.card(getTranslation("join.with-account"), ways));
        if (page.takesApplications()) {
            ways.add(Blocks.rule(), Blocks.strong(getTranslation("join.without-account")), ask(code));
        } else {
            way.addComponentAsFirst(Blocks.note(
                    Tone.NEUTRAL,
                    "info",
                    getTranslation("enrollment.apply.closed", page.cohort().name())));
        }
    }

    private Component ask(String code) {
        var email = new EmailField(getTranslation("login.email"));
        email.setRequiredIndicatorVisible(true);
        email.setWidthFull();
        email.getElement().setAttribute("autocomplete", "email");
        var form = Blocks.block("b-form", new Paragraph(getTranslation("join.ask-help")), email);
        var send = Buttons.of(getTranslation("join.ask"), "mail", () -> {
            email.setErrorMessage(getTranslation("setup.problem.email"));
            if (email.isEmpty()) {
                email.setInvalid(true);
            }
            if (!email.isInvalid()) {
                links.askFor(code, email.getValue(), VaadinRequest.getCurrent().getRemoteAddr());
                form.removeAll();
                form.add(Blocks.note(Tone.OK, "mail", getTranslation("join.asked")));
            }
        });
        send.addClickShortcut(Key.ENTER).listenOn(email);
        form.add(send);
        return form;
    }

    /** As a new page, so that whoever is not signed in is asked to, and led on. */
    private void toForm(JoinPage page) {
        getUI().ifPresent(ui -> ui.getPage().setLocation(EnrollmentNavigation.apply(page.id())));
    }
}
