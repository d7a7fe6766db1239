package org.belay.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.organization.EmailState;
import org.belay.organization.OrganizationChart;
import org.belay.organization.PersonDetails;
import org.belay.organization.PersonDetails.HrFacts;
import org.belay.organization.PersonDirectory;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** One person, as far as the reader may see. */
@Route(PeopleNavigation.LIST + "/:personId")
@PermitAll
class PersonView extends Page implements BeforeEnterObserver {

    private final transient PersonDirectory directory;
    private final transient OrganizationChart chart;
    private final transient CurrentUser user;

    PersonView(PersonDirectory directory, OrganizationChart chart, CurrentUser user) {
        this.directory = directory;
        this.chart = chart;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters()
                .get("personId")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(text -> new PersonId(Long.parseLong(text)))
                .orElseThrow(() -> new NotFound("person"));
        show(directory.details(id));
    }

    private void show(PersonDetails person) {
        removeAll();
        var header = header(person.name());
        if (user.may(Permission.SEE_NAME)) {
            header.under(getTranslation("people.title"), PeopleNavigation.LIST);
        }
        header.badge(PersonWords.badge(this, person.state()));
        header.context(Stream.of(person.jobTitle(), person.department(), person.site())
                .filter(Objects::nonNull)
                .toArray(String[]::new));
        if (user.may(Permission.EDIT_PERSON)) {
            header.secondary(Buttons.of(
                    getTranslation("organization.correct"),
                    "pencil",
                    () -> new PlacementDialog(chart, person.id(), () -> show(directory.details(person.id()))).open()));
        }
        if (person.emailState() != EmailState.OWN) {
            add(emailProblem(person));
        }
        add(Blocks.card(
                getTranslation("person.profile"),
                fact("email", person.email()),
                fact("department", person.department()),
                fact("site", person.site()),
                fact("time-zone", zone(person)),
                fact("languages", PersonWords.languages(person.languages()))));
        var hr = person.hrFacts();
        if (hr != null) {
            add(hrCard(hr));
        }
        directory.line(person.id()).ifPresent(line -> add(new LineCard(line)));
    }

    private Component emailProblem(PersonDetails person) {
        var others =
                person.sameEmail().stream().map(PersonDetails.SameEmail::name).collect(Collectors.joining(", "));
        var text = person.emailState() == EmailState.SHARED
                ? getTranslation("person.email.shared-text", others)
                : getTranslation("person.email.missing-text");
        var note = Blocks.note(Tone.WARNING, "mail", text);
        if (user.may(Permission.EDIT_PERSON)) {
            var email = new EmailField(getTranslation("person.email.own"));
            note.add(Blocks.row(
                    email,
                    Buttons.primary(
                            getTranslation("person.email.save"), "check", () -> correct(person, email.getValue()))));
        }
        return note;
    }

    private void correct(PersonDetails person, String typed) {
        if (Notify.attempt(() -> directory.correctEmail(person.id(), person.version(), typed))) {
            show(directory.details(person.id()));
            Notify.done(getTranslation("person.email.corrected"));
        }
    }

    private Component hrCard(HrFacts hr) {
        return Blocks.card(
                getTranslation("person.hr"),
                Blocks.meta(getTranslation("person.hr.who")),
                fact("employee-number", hr.employeeNumber()),
                fact("grade", hr.grade()),
                Blocks.fact(getTranslation("person.field.line-manager"), lineManager(hr)),
                fact("hire-date", hr.hireDate()),
                fact("last-day", hr.lastDay()),
                fact("fte", hr.fte()),
                fact("source", hr.source()));
    }

    private Component lineManager(HrFacts hr) {
        if (hr.lineManager() != null) {
            return PeopleNavigation.link(hr.lineManager(), Objects.requireNonNullElse(hr.lineManagerName(), ""));
        }
        return Blocks.text(
                hr.unknownLineManager() == null
                        ? "–"
                        : getTranslation("person.line-manager.unknown", hr.unknownLineManager()));
    }

    private @Nullable String zone(PersonDetails person) {
        if (person.timeZone() != null) {
            return person.timeZone();
        }
        return person.siteTimeZone() == null ? null : getTranslation("person.time-zone.of-site", person.siteTimeZone());
    }

    private Component fact(String field, @Nullable Object value) {
        return Blocks.fact(getTranslation("person.field." + field), Blocks.text(PersonWords.value(this, value)));
    }

    static void open(PersonId person) {
        UI.getCurrent().navigate(PeopleNavigation.person(person));
    }
}
