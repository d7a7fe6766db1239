package org.belay.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.belay.BelayTest;
import org.belay.cohort.CohortReference;
import org.belay.draft.DraftKey;
import org.belay.enrollment.Side;
import org.belay.recognition.CertificateService;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.workshop.CheckInService;
import org.belay.workshop.Presence;
import org.belay.workshop.RegistrationService;
import org.belay.workshop.Venue;
import org.belay.workshop.WorkshopDraft;
import org.belay.workshop.WorkshopFilter;
import org.belay.workshop.WorkshopGiven;
import org.belay.workshop.WorkshopHistory;
import org.belay.workshop.WorkshopId;
import org.belay.workshop.WorkshopLists;
import org.belay.workshop.WorkshopService;
import org.belay.workshop.WorkshopState;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Workshops as people use them, found by the words that they read. */
@BelayTest
@Transactional
class WorkshopViewsTest extends SpringBrowserlessTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private WorkshopLists lists;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private CheckInService door;

    @Autowired
    private WorkshopHistory history;

    @Autowired
    private CertificateService certificates;

    @Autowired
    private WorkshopTools tools;

    @Autowired
    private Clock clock;

    private WorkshopGiven given;
    private ProgramId program;
    private CohortId cohort;
    private PersonId coordinator;
    private PersonId lea;
    private PersonId ada;
    private PersonId ben;

    @BeforeEach
    void people() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        given = new WorkshopGiven(sql);
        program = given.program();
        cohort = given.cohort(program);
        coordinator = given.accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        lea = given.accounts.member("Lea", "Leads");
        ada = given.participant(cohort, "Ada", Side.MENTEE);
        ben = given.participant(cohort, "Ben", Side.MENTOR);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private void as(PersonId person) {
        given.accounts.signIn(person);
    }

    private WorkshopId published(int seats, Duration ahead) {
        as(coordinator);
        var id = workshops.create(
                cohort, WorkshopGiven.draft(lea, seats, clock.instant().plus(ahead)));
        workshops.publish(id, 0);
        return id;
    }

    private WorkshopId published(int seats) {
        return published(seats, Duration.ofDays(30));
    }

    private void open(WorkshopId id) {
        navigate("workshop/" + id.value(), WorkshopView.class);
    }

    private void press(String words) {
        test(find(Button.class).withText(words).all().getFirst()).click();
    }

    /** What stands on the page; the titles of cards are no text of theirs. */
    private String said() {
        return getCurrentView().getElement().getTextRecursively();
    }

    /** A draft may be kept as it is; what it lacks to be published is said in the form, at the field. */
    @Test
    void whatADraftLacksIsSaidAtItsFieldsAndLeadsThere() {
        as(coordinator);
        var past = clock.instant().minus(Duration.ofDays(2));
        var draft = WorkshopGiven.draft(lea, 5, past);
        var id = workshops.create(
                cohort,
                new WorkshopDraft(
                        draft.title(),
                        "",
                        draft.audience(),
                        Set.of(),
                        5,
                        0,
                        draft.dates(),
                        draft.zone(),
                        Venue.NOWHERE,
                        draft.registration()));
        open(id);
        assertThat(said()).contains("The workshop must lie ahead.", "Say who leads it.");
        press("Publish workshop");
        assertThat(workshops.page(id).state()).isEqualTo(WorkshopState.DRAFT);
        var leaders = find(MultiSelectComboBox.class).all().getFirst();
        assertThat(leaders.isInvalid()).isTrue();
        assertThat(leaders.getErrorMessage()).isEqualTo("Say who leads it.");
        var start = find(DateTimePicker.class).all().getFirst();
        assertThat(start.isInvalid()).isTrue();
        assertThat(start.getErrorMessage()).startsWith("The workshop must lie ahead.");
        var room = find(ComboBox.class).withCaption("Room of a site").single();
        assertThat(room.isInvalid()).isTrue();
        start.setValue(LocalDateTime.now(draft.zone()).plusDays(3));
        assertThat(start.isInvalid()).isFalse();
        start.setValue(LocalDateTime.now(draft.zone()).minusDays(3));
        assertThat(start.getHelperComponent().getElement().getTextRecursively()).startsWith("This is over already.");
    }

    @Test
    void aWorkshopIsCancelledAndThatIsTakenBack() {
        var id = published(3);
        open(id);
        WorkshopActions.cancel(tools, workshops.page(id), () -> {}).open();
        find(TextArea.class).all().getLast().setValue("The trainer is ill");
        var buttons = find(Button.class).withText("Cancel workshop").all();
        test(buttons.getLast()).click();
        assertThat(workshops.page(id).state()).isEqualTo(WorkshopState.CANCELLED);
        find(Notification.class).all().stream()
                .flatMap(note -> note.getChildren())
                .flatMap(row -> row.getChildren())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(workshops.page(id).state()).isEqualTo(WorkshopState.PUBLISHED);
    }

    private void at(String path, String parameter, String value) {
        UI.getCurrent().navigate(path, QueryParameters.simple(Map.of(parameter, value)));
    }

    private String told() {
        return find(Notification.class).all().stream()
                .map(note -> note.getChildren()
                        .map(part -> part.getElement().getTextRecursively())
                        .reduce("", String::concat))
                .reduce("", String::concat);
    }

    @Test
    void somebodyRegistersAndGivesTheSeatBack() {
        var id = published(2);
        as(ada);
        open(id);
        assertThat(said()).contains("2 of 2 seats free", "Difficult conversations", "You see it once you have a seat.");
        press("Register for the room");

        assertThat(said()).contains("You have a seat.", "Show this at the door.");
        press("Join online");
        assertThat(said()).contains("You join online.");
        press("Sit in the room");
        assertThat(find(Image.class).all()).hasSize(1);
        press("Give the seat back");
        assertThat(told()).contains("It goes to the next person");
        assertThat(registrations.seats(id).taken()).isZero();
    }

    @Test
    void whoFindsNoSeatWaitsAndAcceptsTheOneThatComesFree() {
        var id = published(1);
        as(ben);
        registrations.register(id);
        as(ada);
        open(id);
        assertThat(said()).contains("All 1 seats taken", "You would be number 1", "24 hours to answer");
        press("Join the waitlist");
        assertThat(said()).contains("You are number 1 on the waitlist.");
        as(ben);
        registrations.giveBack(id);
        as(ada);
        UI.getCurrent().navigate("");
        assertThat(said()).contains("A seat in Difficult conversations");
        open(id);
        press("Accept");
        assertThat(said()).contains("You have a seat.");
    }

    @Test
    void whoeverCoordinatesWritesAndPublishesOne() {
        as(coordinator);
        at("workshop/new", "cohort", Long.toString(cohort.value()));
        test(find(TextField.class).withCaption("Title").single()).setValue("Hard talks");
        find(DateTimePicker.class).withCaption("Starts").single().setValue(LocalDateTime.of(2099, 5, 4, 10, 0));
        test(find(TextField.class).withCaption("Other place").single()).setValue("Town hall");
        press("Save as draft");

        assertThat(said()).contains("Only coordinators see this draft.");
        press("Publish workshop");
        assertThat(find(MultiSelectComboBox.class).all().getFirst().getErrorMessage())
                .isEqualTo("Say who leads it.");
        assertThat(lists.page(cohort, WorkshopFilter.UPCOMING, 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(WorkshopState.DRAFT));
    }

    @Test
    void whatIsTypedIsKeptUntilItIsSavedOrBegunAnew() {
        as(coordinator);
        at("workshop/new", "cohort", Long.toString(cohort.value()));
        test(find(TextField.class).withCaption("Title").single()).setValue("Hard talks");
        assertThat(said()).contains("Draft saved");
        at("workshop/new", "cohort", Long.toString(cohort.value()));
        assertThat(find(TextField.class).withCaption("Title").single().getValue())
                .isEqualTo("Hard talks");
        assertThat(said()).contains("and have not saved it");
        tools.drafts().discard(new DraftKey("workshop-new", program.value()));
        at("workshop/new", "cohort", Long.toString(cohort.value()));
        assertThat(find(TextField.class).withCaption("Title").single().getValue())
                .isEmpty();
    }

    /** A cohort that the address names is what was asked for; else that of the draft stands. */
    @Test
    void theCohortOfANewWorkshopIsKeptWithTheDraft() {
        as(coordinator);
        at("workshop/new", "program", Long.toString(program.value()));
        assertThat(whose().isEmpty()).isTrue();
        whose().setValue(whose().getListDataView().getItem(0));
        assertThat(said()).contains("Draft saved");
        at("workshop/new", "program", Long.toString(program.value()));
        assertThat(whose().getValue().id()).isEqualTo(cohort);
    }

    @SuppressWarnings("unchecked")
    private Select<CohortReference> whose() {
        return find(Select.class).withCaption("Cohort").single();
    }

    /** What was typed before somebody else changed the workshop would write over that. */
    @Test
    void whatWasTypedForAnotherVersionIsLeftOut() {
        var id = published(2);
        UI.getCurrent().navigate("workshop/" + id.value() + "/edit");
        test(find(TextField.class).withCaption("Title").single()).setValue("Hard talks");
        workshops.edit(id, 1, workshops.page(id).content());
        UI.getCurrent().navigate("workshop/" + id.value() + "/edit");
        assertThat(find(TextField.class).withCaption("Title").single().getValue())
                .isEqualTo("Difficult conversations");
        assertThat(said()).contains("somebody has changed the workshop since");
    }

    @Test
    void aFormWithoutTitleOrTimeIsNotSaved() {
        as(coordinator);
        at("workshop/new", "program", Long.toString(program.value()));
        press("Save as draft");

        assertThat(find(TextField.class).withCaption("Title").single().isInvalid())
                .isTrue();
        test(find(TextField.class).withCaption("Title").single()).setValue("Hard talks");
        press("Save as draft");
        assertThat(find(DateTimePicker.class).withCaption("Starts").single().isInvalid())
                .isTrue();
        assertThat(lists.count(WorkshopFilter.UPCOMING)).isZero();
    }

    @Test
    void whoeverCoordinatesMovesAndCancelsOne() {
        var id = published(3);
        as(ada);
        registrations.register(id);
        as(coordinator);
        navigate("workshop/" + id.value() + "/edit", EditWorkshopView.class);
        test(find(TextField.class).withCaption("Other place").single()).setValue("Library");
        press("Save changes");
        assertThat(workshops.page(id).venue().place()).isEqualTo("Library");

        WorkshopActions.cancel(tools, workshops.page(id), () -> {}).open();
        press("Cancel workshop");
        assertThat(workshops.page(id).state()).isEqualTo(WorkshopState.PUBLISHED);
        test(find(TextArea.class).single()).setValue("The trainer is ill");
        press("Cancel workshop");
        as(ada);
        open(id);
        assertThat(said()).contains("This workshop does not take place.", "The trainer is ill");
    }

    @Test
    void whoLeadsChecksPeopleInAndTakesTheLastTapBack() {
        var id = published(3, Duration.ofMinutes(30));
        as(coordinator);
        registrations.add(id, ada);
        registrations.add(id, ben);
        var date = workshops.page(id).dates().getFirst().id();
        as(lea);
        open(id);
        assertThat(said()).contains("0 of 2 here", "People scan this");
        pressPresence("Ada Muster: Here");
        assertThat(door.list(date).getFirst().presence()).isEqualTo(Presence.HERE);
        assertThat(said()).contains("1 of 2 here");
        pressPresence("Ada Muster: Late");
        fireShortcut(Key.KEY_Z, KeyModifier.CONTROL);
        assertThat(door.list(date).getFirst().presence()).isEqualTo(Presence.HERE);
        assertThat(find(Button.class).withText("Mark rest as no-show").exists())
                .as("they may still come")
                .isFalse();
        assertThat(find(Button.class).withText("Finish and send feedback form").exists())
                .as("not before it has begun")
                .isFalse();
    }

    /** Of a cohort that was closed while they were published still. */
    @Test
    void inAClosedCohortOneIsFinishedOrCancelledAndThatStands() {
        var begun = published(3);
        var ahead = published(3, Duration.ofDays(40));
        sql.execute("update cohort set state = 'CLOSED' where cohort_id = ?", cohort.value());
        open(ahead);
        WorkshopActions.cancel(tools, workshops.page(ahead), () -> {}).open();
        find(TextArea.class).all().getLast().setValue("Nobody has time");
        test(find(Button.class).withText("Cancel workshop").all().getLast()).click();
        assertThat(workshops.page(ahead).state()).isEqualTo(WorkshopState.CANCELLED);
        assertThat(find(Button.class).withText("Undo").exists()).isFalse();

        sql.execute("update workshop_date set starts_at = now() - interval 1 day where workshop_id = ?", begun.value());
        open(begun);
        press("Finish");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("nobody is asked how it was"));
        test(find(Button.class).withText("Finish").all().getLast()).click();
        assertThat(workshops.page(begun).state()).isEqualTo(WorkshopState.HELD);
    }

    private void pressPresence(String name) {
        find(Button.class).all().stream()
                .filter(button -> name.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow()
                .click();
    }

    @Test
    void aTicketIsReadAtTheDoor() {
        var id = published(3, Duration.ofMinutes(30));
        as(coordinator);
        registrations.add(id, ada);
        as(ada);
        var ticket = registrations.mine(id).orElseThrow().ticket();
        as(lea);
        navigate("workshop/" + id.value() + "/ticket/" + ticket, TicketView.class);
        assertThat(said()).contains("Ada Muster is here");
        press("Undo");
        assertThat(door.list(workshops.page(id).dates().getFirst().id())
                        .getFirst()
                        .presence())
                .isNull();
    }

    @Test
    void whoArrivesTypesTheCodeOfTheDoor() {
        var id = published(3, Duration.ofMinutes(30));
        as(lea);
        var code = door.code(workshops.page(id).dates().getFirst().id());
        as(ada);
        at("workshop/" + id.value(), "code", code);
        press("I am here");
        assertThat(told()).contains("You are checked in.");
        as(lea);
        assertThat(door.list(workshops.page(id).dates().getFirst().id()))
                .singleElement()
                .satisfies(row -> assertThat(row.walkIn()).isTrue());
    }

    @Test
    void whoWasThereSaysHowItWasAndFindsTheCertificate() {
        var administrator = given.accounts.administrator("Ada", "Root");
        as(administrator);
        var id = history.record(
                cohort,
                WorkshopGiven.draft(lea, 5, clock.instant().minus(Duration.ofDays(9))),
                Map.of(ada, Presence.HERE, ben, Presence.NO_SHOW),
                List.of());
        as(ada);
        open(id);
        assertThat(said()).contains("You were at 1 of 1 date, 2 hours.", "Download as PDF");
        press("Send feedback");
        assertThat(rating().isInvalid()).isTrue();
        rating().setValue(5);
        press("Send feedback");
        assertThat(told()).contains("Your feedback is saved.");
        as(lea);
        open(id);
        assertThat(said()).contains("Hidden until 5 people have answered", "1 of 2 were there");
        as(ben);
        open(id);
        assertThat(said()).contains("You were not there.").doesNotContain("Download as PDF", "Send feedback");
        as(ada);
        assertThat(certificates.mine(id)).isPresent();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Integer> rating() {
        return find(RadioButtonGroup.class).single();
    }

    @Test
    void theListIsPrintedWithRoomToSign() {
        var id = published(3);
        as(coordinator);
        registrations.add(id, ada);
        as(lea);
        navigate("workshop/" + id.value() + "/list", AttendanceListView.class);
        assertThat(said()).contains("Attendance: Difficult conversations", "Ada Muster", "Signature");
    }

    @Test
    void theLibraryIsNarrowedByItsAddress() {
        var id = published(3);
        as(ada);
        registrations.register(id);
        at("workshops", "show", "mine");
        assertThat(find(RadioButtonGroup.class).single().getValue()).isEqualTo(WorkshopFilter.Segment.MINE);
        assertThat(test(find(WorkshopGrid.class).single()).size()).isOne();
    }

    @Test
    void theTabShowsWhatTheCohortHas() {
        published(3);
        as(coordinator);
        navigate("cohort/" + cohort.value() + "/workshops", CohortWorkshopsView.class);
        assertThat(said()).contains("New workshop");
        assertThat(find(WorkshopGrid.class).all()).hasSize(1);
    }
}
