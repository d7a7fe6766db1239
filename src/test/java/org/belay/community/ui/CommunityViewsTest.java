package org.belay.community.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PROGRAM_ROLE;
import static org.jooq.impl.DSL.select;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.BelayTest;
import org.belay.community.AnnouncementService;
import org.belay.community.AnnouncementTelling;
import org.belay.community.ConversationRow;
import org.belay.community.LibraryService;
import org.belay.community.MessagePlace;
import org.belay.community.MessageService;
import org.belay.community.PostRow;
import org.belay.community.PostService;
import org.belay.community.PostSpace;
import org.belay.community.Receiver;
import org.belay.community.ResourceDraft;
import org.belay.community.ResourceFilter;
import org.belay.community.ResourceHome;
import org.belay.community.ResourceRow;
import org.belay.community.SpaceService;
import org.belay.community.Uploads;
import org.belay.enrollment.Side;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.matching.Space;
import org.belay.program.Milestone.PlanSide;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What people share, as they use it, found by the words that they read. */
@BelayTest
@Transactional
class CommunityViewsTest extends SpringBrowserlessTest {

    private static final String MARKUP = "<img src=x onerror=alert(1)><script>planted()</script>";

    @Autowired
    private DSLContext sql;

    @Autowired
    private LibraryService library;

    @Autowired
    private SpaceService spaces;

    @Autowired
    private PostService posts;

    @Autowired
    private MessageService messages;

    @Autowired
    private AnnouncementService announcements;

    @Autowired
    private AnnouncementTelling telling;

    private TestAccounts accounts;
    private ProgramId program;
    private CohortId cohort;
    private PersonId daniel;
    private PersonId ines;
    private PersonId maya;
    private MatchId match;
    private CircleId circle;

    @BeforeEach
    void people() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var given = new Pairs(sql);
        accounts = new TestAccounts(sql);
        program = given.program();
        cohort = given.cohort(program);
        daniel = given.person("Daniel", "Osei", "Europe/Berlin");
        ines = given.person("Ines", "Carvalho", "Europe/Berlin");
        var mentor = given.enrollment(cohort, daniel, Side.MENTOR, null);
        var mentee = given.enrollment(cohort, ines, Side.MENTEE, null);
        match = given.match(cohort, mentor, mentee);
        circle = given.circle(cohort, "Speaking up", daniel, mentor, mentee);
        maya = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private void as(PersonId person) {
        accounts.signIn(person);
    }

    private void press(String words) {
        test(find(Button.class).withText(words).all().getFirst()).click();
    }

    private String said() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private String told() {
        return find(Notification.class).all().stream()
                .map(note -> note.getChildren()
                        .map(part -> part.getElement().getTextRecursively())
                        .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private void go(String path, String parameter, String value) {
        UI.getCurrent().navigate(path, QueryParameters.simple(Map.of(parameter, value)));
    }

    /** What stands on the page as markup: nothing that somebody typed ever does. */
    private static Stream<String> markup(Component component) {
        return Stream.concat(
                Stream.ofNullable(component.getElement().getProperty("innerHTML")),
                component.getChildren().flatMap(CommunityViewsTest::markup));
    }

    private void nothingPlanted() {
        assertThat(said()).contains(MARKUP);
        assertThat(markup((Component) getCurrentView())).noneMatch(html -> html.contains("planted"));
    }

    @Test
    void aCoordinatorAddsALinkAndAParticipantIsHelpedByIt() {
        as(maya);
        go("resource/new", "program", Long.toString(program.value()));
        press("Add resource");
        assertThat(find(TextField.class).withCaption("Title").single().isInvalid())
                .isTrue();
        test(find(TextField.class).withCaption("Title").single()).setValue("How to listen");
        test(find(TextField.class).withCaption("Address").single()).setValue("javascript:alert(1)");
        press("Add resource");
        assertThat(told()).contains("Use an address that begins with https://");
        test(find(TextField.class).withCaption("Address").single()).setValue("https://example.org/listen");
        press("Add resource");
        assertThat(library.count(ResourceFilter.ALL)).isEqualTo(1);

        as(ines);
        var id = library.page(ResourceFilter.ALL, 0, 1).getFirst().id();
        UI.getCurrent().navigate(CommunityNavigation.resource(id));
        assertThat(said()).contains("Open at example.org");
        assertThat(find(Anchor.class).all().stream()
                        .filter(link -> link.getHref().equals("https://example.org/listen")))
                .singleElement()
                .satisfies(link ->
                        assertThat(link.getElement().getAttribute("rel")).isEqualTo("noopener noreferrer"));
        press("Helped me · 0");
        assertThat(library.get(id).helped()).isEqualTo(1);
        assertThat(said()).contains("Helped me · 1").doesNotContain("Edit");
    }

    /** Somebody else saves first: what was typed is in its fields again, or beside them where both changed the same. */
    @Test
    void nothingThatWasTypedIsLostWhenSomebodyElseWasFaster() {
        as(maya);
        var id = library.add(
                new ResourceHome.OfProgram(program),
                new ResourceDraft("Asking", null, "https://e.org", Set.of(), PlanSide.BOTH, Set.of()),
                null);
        UI.getCurrent().navigate(CommunityNavigation.edit(id));
        library.edit(
                id,
                0,
                new ResourceDraft("Asking well", null, "https://e.org/2", Set.of(), PlanSide.BOTH, Set.of()),
                null);
        test(find(TextField.class).withCaption("Title").single()).setValue("Asking better");
        test(find(TextArea.class).withCaption("What it is good for").single()).setValue("For\nbeginners");
        test(whoItIsFor()).selectItem("Mentor");
        press("Save changes");
        assertThat(told()).contains("what you filled in is kept");
        assertThat(library.get(id).title()).isEqualTo("Asking well");

        press("Load the page again");
        assertThat(find(TextField.class).withCaption("Title").single().getValue())
                .isEqualTo("Asking well");
        assertThat(find(TextField.class).withCaption("Address").single().getValue())
                .as("not typed into")
                .isEqualTo("https://e.org/2");
        assertThat(find(TextArea.class)
                        .withCaption("What it is good for")
                        .single()
                        .getValue())
                .as("nobody else changed it")
                .isEqualTo("For\nbeginners");
        assertThat(whoItIsFor().getValue()).isEqualTo(PlanSide.MENTOR);
        assertThat(said()).contains("What you filled in is in its 2 fields again");
        var mine = find(TextArea.class).withCaption("What you filled in: Title").single();
        assertThat(mine.getValue()).isEqualTo("Asking better");

        press("Put mine into the field");
        assertThat(find(TextArea.class).withCaption("What you filled in: Title").exists())
                .isFalse();
        press("Save changes");
        assertThat(library.get(id).title()).isEqualTo("Asking better");
        assertThat(library.get(id).text()).isEqualTo("For\nbeginners");
        assertThat(library.get(id).side()).isEqualTo(PlanSide.MENTOR);
    }

    @SuppressWarnings("unchecked")
    private Select<PlanSide> whoItIsFor() {
        return find(Select.class).withCaption("For").single();
    }

    @Test
    void theListOfResourcesKeepsItsFiltersInTheAddress() {
        as(maya);
        var home = new ResourceHome.OfProgram(program);
        for (var title : List.of("Asking", "Beginning")) {
            library.add(home, new ResourceDraft(title, null, "https://e.org", Set.of(), PlanSide.BOTH, Set.of()), null);
        }
        as(ines);
        go("resources", "text", "begin");
        assertThat(find(TextField.class).all().getFirst().getValue()).isEqualTo("begin");
        go("resources", "topic", "no-number");
        go("resources", "sort", "sideways");
        assertThat(find(TextField.class).all().getFirst().getValue()).isEmpty();
    }

    @Test
    void thoseOfAPairKeepAFileThatIsSaved() {
        as(ines);
        library.add(
                new ResourceHome.OfSpace(new Space.OfMatch(match)),
                new ResourceDraft("Our list", MARKUP, null, Set.of(), PlanSide.BOTH, Set.of()),
                Uploads.checked("list.txt", "one"));
        as(daniel);
        UI.getCurrent().navigate("pair/" + match.value() + "/resources");
        nothingPlanted();
        var file = library.of(new Space.OfMatch(match), 10).getFirst().file();
        assertThat(file).isNotNull();
        assertThat(find(Anchor.class).all())
                .filteredOn(link -> link.getHref().equals("files/" + file.id().value()))
                .singleElement()
                .satisfies(link ->
                        assertThat(link.getElement().hasAttribute("download")).isTrue());
        var remove = find(Button.class).all().stream()
                .filter(button -> "Remove Our list".equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
        test(remove).click();
        assertThat(library.of(new Space.OfMatch(match), 10)).isEmpty();
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(library.of(new Space.OfMatch(match), 10))
                .extracting(ResourceRow::title)
                .containsExactly("Our list");
    }

    @Test
    void thoseOfACirclePostAnswerAndTakeBack() {
        as(ines);
        UI.getCurrent().navigate("community/circle/" + circle.value());
        assertThat(said()).contains("No posts yet", "Not even coordinators read here.");
        press("Post");
        assertThat(find(TextArea.class).all().getFirst().isInvalid()).isTrue();
        test(find(TextArea.class).all().getFirst()).setValue(MARKUP);
        press("Post");
        nothingPlanted();
        assertThat(find(TextArea.class).all().getFirst().getValue()).isEmpty();

        as(daniel);
        UI.getCurrent().navigate("circle/" + circle.value());
        nothingPlanted();
        UI.getCurrent().navigate("community/circle/" + circle.value());
        press("Reply");
        assertThat(find(TextArea.class).all().getLast().getLabel()).isEqualTo("Reply to Ines Carvalho");
        assertThat(said()).contains("Attach a file", "At most 40 files and 100 MB within 24 hours.");
        test(find(TextArea.class).all().getLast()).setValue("I know that");
        UI.getCurrent().navigate("community");
        UI.getCurrent().navigate("community/circle/" + circle.value());
        assertThat(find(TextArea.class).all().getLast().getValue())
                .as("offered again")
                .isEqualTo("I know that");
        press("Reply");
        assertThat(said()).contains("I know that");
        assertThat(find(TextArea.class).all()).hasSize(1);

        as(ines);
        UI.getCurrent().navigate("community");
        UI.getCurrent().navigate("community/circle/" + circle.value());
        test(icon("Remove the post of Ines Carvalho")).click();
        press("Remove post");
        assertThat(said()).contains("Removed by its author", "I know that").doesNotContain(MARKUP);
    }

    private Button icon(String meaning) {
        return find(Button.class).all().stream()
                .filter(button -> Objects.requireNonNullElse(button.getElement().getAttribute("aria-label"), "")
                        .startsWith(meaning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void somebodyJoinsTheSpaceOfTheirCohortAndReportsAPost() {
        var place = new PostSpace.OfCohort(cohort);
        as(maya);
        spaces.switchOn(place);
        as(ines);
        spaces.join(place);
        posts.post(place, "Rude", null);
        as(daniel);
        UI.getCurrent().navigate("community");
        press("Join");
        assertThat(said()).contains("Rude");
        test(icon("Report the post of Ines Carvalho")).click();
        test(find(TextArea.class).withCaption("What is wrong with it").single()).setValue(MARKUP);
        press("Report post");
        assertThat(said()).contains("You reported it");

        as(maya);
        UI.getCurrent().navigate("community/reports");
        nothingPlanted();
        assertThat(said()).contains("Rude", "Reported by Daniel Osei");
        press("Let it stand");
        assertThat(said()).contains("No post is reported");
    }

    @Test
    void whoHasLeftACircleRemovesWhatTheyPostedThere() {
        var place = new PostSpace.OfCircle(circle);
        as(ines);
        var mine = posts.post(place, MARKUP, null);
        UI.getCurrent().navigate("community");
        assertThat(said()).doesNotContain("You are not in these spaces any more");
        sql.update(CIRCLE_MEMBER)
                .set(CIRCLE_MEMBER.LEFT_AT, Instant.parse("2026-02-01T00:00:00Z"))
                .where(CIRCLE_MEMBER.ENROLLMENT_ID.eq(select(ENROLLMENT.ENROLLMENT_ID)
                        .from(ENROLLMENT)
                        .where(ENROLLMENT.PERSON_ID.eq(ines), ENROLLMENT.COHORT_ID.eq(cohort))))
                .execute();
        as(ines);
        UI.getCurrent().navigate("community");
        nothingPlanted();
        assertThat(said()).contains("You are not in these spaces any more", "In Speaking up");
        test(icon("Remove what you posted in Speaking up")).click();
        press("Remove post");
        assertThat(said()).doesNotContain("You are not in these spaces any more");
        as(daniel);
        assertThat(posts.page(place, 10)).singleElement().satisfies(thread -> {
            assertThat(thread.post().id()).isEqualTo(mine);
            assertThat(thread.post().removed()).isEqualTo(PostRow.Removed.AUTHOR);
        });
    }

    @Test
    void whoReportsAPostReadsWhoDecides() {
        var place = new PostSpace.OfCircle(circle);
        sql.update(ACCOUNT)
                .set(ACCOUNT.ADMINISTRATOR, false)
                .set(ACCOUNT.SAFEGUARDING_CONTACT, false)
                .execute();
        as(ines);
        posts.post(place, "Rude", null);
        as(daniel);
        reports("Coordinators of the program see this post alone");
        accounts.safeguardingContact("Sara", "Guards");
        reports("Safeguarding contacts see this post alone");
        accounts.administrator("Ada", "Root");
        reports("Administrators see this post alone");
        sql.deleteFrom(PROGRAM_ROLE).execute();
        sql.update(ACCOUNT)
                .set(ACCOUNT.ADMINISTRATOR, false)
                .set(ACCOUNT.SAFEGUARDING_CONTACT, false)
                .execute();
        UI.getCurrent().navigate("community/circle/" + circle.value());
        test(icon("Report the post of Ines Carvalho")).click();
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(told()).contains("Only its author could decide");
    }

    private void reports(String decider) {
        UI.getCurrent().navigate("community/circle/" + circle.value());
        test(icon("Report the post of Ines Carvalho")).click();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains(decider);
        press("Cancel");
    }

    @Test
    void theTwoOfAPairWriteToEachOther() {
        as(daniel);
        UI.getCurrent().navigate("pair/" + match.value());
        press("Message");
        test(find(TextArea.class).single()).setValue(MARKUP);
        press("Send message");
        nothingPlanted();

        as(ines);
        UI.getCurrent().navigate("");
        assertThat(said()).contains("Daniel Osei1 new");
        UI.getCurrent().navigate("messages");
        assertThat(said()).contains("Daniel Osei", "1 new");
        UI.getCurrent().navigate("pair/" + match.value() + "/messages");
        nothingPlanted();
        assertThat(messages.unread()).isZero();
    }

    @Test
    void whatIsTypedAndNotSentIsThereWhenOneComesBack() {
        as(daniel);
        UI.getCurrent().navigate("pair/" + match.value() + "/messages");
        test(find(TextArea.class).single()).setValue("Half a thou");
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("pair/" + match.value() + "/messages");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Half a thou");
        press("Send message");
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("pair/" + match.value() + "/messages");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aCoordinatorWritesToTwoPeopleApart() {
        as(maya);
        go("messages/new", "to", Long.toString(ines.value()));
        var to = (MultiSelectComboBox<Receiver>) find(MultiSelectComboBox.class).single();
        assertThat(to.getValue()).extracting(Receiver::name).containsExactly("Ines Carvalho");
        press("Send message");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        to.setValue(Set.copyOf(messages.receivers(program, "", 0, 10)));
        test(find(TextArea.class).single()).setValue("How is it going?");
        press("Send message");
        assertThat(told()).contains("Sent to 2 people");
        assertThat(messages.mine())
                .extracting(ConversationRow::title)
                .containsExactlyInAnyOrder("Daniel Osei", "Ines Carvalho");
        as(ines);
        assertThat(messages.mine().stream().map(ConversationRow::place))
                .filteredOn(MessagePlace.WithCoordinator.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aCoordinatorSeesWhoGetsAnAnnouncementBeforeItLeaves() {
        as(maya);
        UI.getCurrent().navigate("announcement/new");
        assertThat(said()).contains("2 people get it", "Daniel Osei", "Ines Carvalho");
        press("Check and send…");
        assertThat(find(TextField.class).all().getFirst().isInvalid()).isTrue();
        test(find(TextField.class).withCaption("Subject, English").single()).setValue("Kickoff moves");
        test(find(TextArea.class).withCaption("Text, English").single()).setValue(MARKUP);
        test(find(TextField.class).withCaption("Subject, German").single()).setValue("Halb");
        press("Check and send…");
        assertThat(announcements.count()).isZero();
        test(find(TextField.class).withCaption("Subject, German").single()).setValue("");
        var check = find(Button.class).withText("Check and send…").single();
        check.click();
        check.click();
        assertThat(find(Dialog.class).all()).as("asked once").hasSize(1);
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains(MARKUP, "English", announcements.programs().getFirst().name());
        var send = find(Button.class).withText("Send to 2 people").single();
        assertThat(send.isDisableOnClick()).isTrue();
        send.click();
        send.click();
        assertThat(told()).contains("Sent to 2 people");
        assertThat(announcements.count()).as("however often it is pressed").isEqualTo(1);
        var id = announcements.page(0, 1).getFirst().id();

        press("Undo");
        assertThat(announcements.count()).as("taken back").isZero();
        assertThat(find(TextField.class)
                        .withCaption("Subject, English")
                        .single()
                        .getValue())
                .isEqualTo("Kickoff moves");
        assertThat(find(TextArea.class).withCaption("Text, English").single().getValue())
                .isEqualTo(MARKUP);
        press("Check and send…");
        press("Send to 2 people");
        id = announcements.page(0, 1).getFirst().id();
        telling.tell(id);

        as(ines);
        UI.getCurrent().navigate(CommunityNavigation.announcement(id));
        nothingPlanted();
        assertThat(said()).contains("Kickoff moves").doesNotContain("Daniel Osei");
    }

    @Test
    void aTextThatIsTooLongIsToldAndNotCut() {
        as(maya);
        UI.getCurrent().navigate("announcement/new");
        var subject = find(TextField.class).withCaption("Subject, English").single();
        var body = find(TextArea.class).withCaption("Text, English").single();
        test(subject).setValue("Kickoff moves");
        test(body).setValue("a".repeat(3599));
        assertThat(body.getHelperText()).isNullOrEmpty();
        test(body).setValue("a".repeat(3900));
        assertThat(body.getHelperText()).isEqualTo("3,900 of 4,000 characters");
        test(body).setValue("a".repeat(4321));
        assertThat(body.getValue()).hasSize(4321);
        assertThat(body.isInvalid()).isTrue();
        assertThat(body.getErrorMessage()).isEqualTo("This has 4,321 characters. Shorten it to 4,000.");
        assertThat(body.getElement().hasProperty("maxlength"))
                .as("the browser cuts nothing")
                .isFalse();
        press("Check and send…");
        assertThat(body.isInvalid()).as("whatever else the form checks").isTrue();
        assertThat(find(Dialog.class).all()).isEmpty();
        test(body).setValue("It is on Friday.");
        assertThat(body.isInvalid()).isFalse();
        press("Check and send…");
        assertThat(find(Dialog.class).all()).hasSize(1);
    }

    @Test
    void whoCoordinatesSeveralProgramsSaysWhichOneIsTold() {
        accounts.give(maya, new Pairs(sql).program(), ProgramRole.COORDINATOR);
        as(maya);
        UI.getCurrent().navigate("announcement/new");
        assertThat(said()).contains("Choose the program").doesNotContain("Daniel Osei");
        assertThat(find(Button.class).withText("Check and send…").all()).isEmpty();
        go("announcement/new", "program", Long.toString(program.value()));
        assertThat(said()).contains("2 people get it");
    }

    @Test
    void aFormThatWantsAFileSaysSo() {
        as(ines);
        go("resource/new", "pair", Long.toString(match.value()));
        test(find(TextField.class).withCaption("Title").single()).setValue("A list");
        @SuppressWarnings("unchecked")
        var content = (RadioButtonGroup<Object>) find(RadioButtonGroup.class).single();
        content.setValue(
                Arrays.asList(content.getListDataView().getItems().toArray()).getLast());
        press("Add resource");
        assertThat(content.isInvalid()).isTrue();
        assertThat(library.of(new Space.OfMatch(match), 10)).isEmpty();
    }
}
