package org.belay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.belay.agreement.AgreementTerms;
import org.belay.agreement.Agreements;
import org.belay.calendar.CalendarFeeds;
import org.belay.care.CareService;
import org.belay.care.Load;
import org.belay.closing.Closings;
import org.belay.cohort.CohortDates;
import org.belay.cohort.CohortDraft;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.community.CheckedFile;
import org.belay.community.LibraryService;
import org.belay.community.MessagePlace;
import org.belay.community.MessageService;
import org.belay.community.PostService;
import org.belay.community.PostSpace;
import org.belay.community.ResourceDraft;
import org.belay.community.ResourceHome;
import org.belay.community.SpaceService;
import org.belay.db.DefaultSchema;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import org.belay.enrollment.AbsenceDraft;
import org.belay.enrollment.ApplicationDecided;
import org.belay.enrollment.ApplicationDraft;
import org.belay.enrollment.ApplicationService;
import org.belay.enrollment.AvailabilityService;
import org.belay.enrollment.Decision;
import org.belay.enrollment.DecisionDraft;
import org.belay.enrollment.DecisionService;
import org.belay.enrollment.EnquiryService;
import org.belay.enrollment.EnrollmentFilter;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentService;
import org.belay.enrollment.Side;
import org.belay.feedback.Answers;
import org.belay.feedback.PastFeedback;
import org.belay.feedback.ProgramFeedback;
import org.belay.feedback.SurveyDraft;
import org.belay.feedback.SurveyHistory;
import org.belay.feedback.TimePoint;
import org.belay.feedback.TwoWayFeedbackService;
import org.belay.goal.CallsForHelp;
import org.belay.goal.CheckInDraft;
import org.belay.goal.CheckInRhythm;
import org.belay.goal.ExperienceService;
import org.belay.goal.GoalDraft;
import org.belay.goal.GoalPlace;
import org.belay.goal.GoalProgress;
import org.belay.goal.GoalService;
import org.belay.goal.GoalText;
import org.belay.goal.SetbackDraft;
import org.belay.goal.WinService;
import org.belay.matching.Change;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.matching.Rule;
import org.belay.matching.ScenarioService;
import org.belay.matching.Space;
import org.belay.organization.PersonState;
import org.belay.program.Format;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.ProgramDraft;
import org.belay.program.ProgramRules;
import org.belay.program.ProgramService;
import org.belay.program.SurveyMoment;
import org.belay.program.TopicService;
import org.belay.safeguarding.HelpRequests;
import org.belay.security.AccountInvited;
import org.belay.security.Invitations;
import org.belay.security.TestAccounts;
import org.belay.session.Fit;
import org.belay.session.MentorshipService;
import org.belay.session.Outcome;
import org.belay.session.SessionKind;
import org.belay.session.SessionLog;
import org.belay.session.SessionPlan;
import org.belay.session.SessionService;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.Sealed;
import org.belay.shared.Vault;
import org.belay.shared.table.UploadedFile;
import org.belay.workshop.Audience;
import org.belay.workshop.Presence;
import org.belay.workshop.RegistrationRules;
import org.belay.workshop.Venue;
import org.belay.workshop.WorkshopDraft;
import org.belay.workshop.WorkshopHistory;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people confide is in the database, and cannot be read there: a word for each encrypted column goes in as people
 * would write it, and is looked for in everything that a copy of the database and the log hold.
 */
@BelayTest
@Transactional
@RecordApplicationEvents
@ExtendWith(OutputCaptureExtension.class)
class ConfidedTextsTest {

    /** Of a person whom somebody does not want to meet: no number that the database gives looks like it. */
    private static final long AVOIDED = -7_203_846_159L;

    /** Columns wide enough for what people write, that stand in the clear, each with why. */
    private static final Map<String, String> IN_THE_CLEAR = Map.ofEntries(
            Map.entry("account.email", "an address, by which an account is found"),
            Map.entry("announcement_text.body", "what coordinators tell everybody of a segment"),
            Map.entry("application_question.help", "the form, which everybody reads"),
            Map.entry("application_question.label", "the form, which everybody reads"),
            Map.entry("audit_entry.details", "fields and values, never texts of notes"),
            Map.entry("audit_entry.object_label", "a name"),
            Map.entry("circle.end_reason", "for coordinators, as the form says"),
            Map.entry("cohort_report.head", "names of program and cohort"),
            Map.entry("cohort_report.people", "counts by department and site"),
            Map.entry("cohort_report_group.content", "figures as a report shows them, without anybody's name"),
            Map.entry("cohort_report_view.content", "figures as a report shows them, without anybody's name"),
            Map.entry("cohort.end_reason", "what coordinators tell everybody in the cohort"),
            Map.entry("certificate.holder_name", "a name, which the certificate shows to whoever has its code"),
            Map.entry("community_space.meeting_link", "an address, for those in the space"),
            Map.entry("column_mapping.header", "the head of a column in a file"),
            Map.entry(
                    "commitment.promise", "of the pair, but not confided: the table of who sees what does not mark it"),
            Map.entry("enrollment.decision_reason", "what coordinators tell the applicant, or each other"),
            Map.entry("goal_wording.measure", "a goal, whose text the table of who sees what does not mark"),
            Map.entry("goal_wording.realistic", "a goal, as above"),
            Map.entry("goal_wording.relevant", "a goal, as above"),
            Map.entry("goal_wording.suggestion", "what a partner would change in a goal, as above"),
            Map.entry("goal_wording.why_revised", "a goal, as above"),
            Map.entry("help_source.email", "an address, which everybody who signs in reads"),
            Map.entry("help_source.link", "an address, which everybody who signs in reads"),
            Map.entry("help_source.what", "the list of sources of help, which everybody who signs in reads"),
            Map.entry("import_batch.about", "the names of a program and a cohort"),
            Map.entry("import_batch.file_name", "the name of a file"),
            Map.entry("import_batch_place.former", "what is known of a place of the organization"),
            Map.entry("import_batch_place.taken", "what is known of a place of the organization"),
            Map.entry("import_batch_enrollment.decision_reason", "as that of the enrollment"),
            Map.entry("import_batch_person.email", "an address, as it was before the last import"),
            Map.entry("import_batch_person.languages", "codes of languages"),
            Map.entry("import_batch_person.line_manager_reference", "an employee number or an address"),
            Map.entry("import_batch_person.replaced_email", "an address"),
            Map.entry("import_batch_person.replaced_line_manager", "an employee number or an address"),
            Map.entry("mail_template.body", "how a program words its mails"),
            Map.entry("match_run.failure", "what the machine says"),
            Map.entry("match_run.inputs", "keys and numbers for the matcher"),
            Map.entry("match_run.scenario", "a change, by keys and rules"),
            Map.entry("match_run_unmatched.reasons", "counts by rule"),
            Map.entry("outbox_mail.last_error", "what the mail server says"),
            Map.entry("outbox_mail.recipient_email", "an address"),
            Map.entry("outbox_mail.subject", "shown in the send log; what a mail says is its body"),
            Map.entry("person.email", "an address, by which a person is found"),
            Map.entry("person.replaced_email", "an address"),
            Map.entry("person.replaced_line_manager", "an employee number or an address"),
            Map.entry(
                    "report_schedule.schedule_key",
                    "what is sent to whom: numbers of rows, and the name of a department or site"),
            Map.entry("resource.link", "an address on the web"),
            Map.entry("resource.text", "what a file or link is good for, which is searched"),
            Map.entry("recognition.words", "a thank-you or a story, which becomes public when all agree"),
            Map.entry("room.equipment", "what stands in a room"),
            Map.entry("person.line_manager_reference", "an employee number or an address"),
            Map.entry("confidentiality_statement.text", "what a program asks everybody to agree to"),
            Map.entry("preparation_step.link", "an address that everybody in the program reads"),
            Map.entry("preparation_step.text", "what everybody in the program reads"),
            Map.entry("program.audience", "the description of a program, which everybody reads"),
            Map.entry("program.purpose", "the description of a program, which everybody reads"),
            Map.entry("program.who_may_join", "the description of a program, which everybody reads"),
            Map.entry("program_guide_item.what", "the plan of a program, which all its pairs read"),
            Map.entry("program_guide_prompt.prompt", "the plan of a program, which all its pairs read"),
            Map.entry("program_milestone.text", "the plan of a program, which all its pairs read"),
            Map.entry("program_outcome.measure", "the description of a program, which everybody reads"),
            Map.entry("program_outcome.outcome", "the description of a program, which everybody reads"),
            Map.entry("proposal.reasons", "points by criterion"),
            Map.entry("published_match.end_reason", "for coordinators, as the form says"),
            Map.entry("published_match.reasons", "points by criterion"),
            Map.entry("schedule_gap.why", "when people are free or busy, and counts, which coordinators read"),
            Map.entry("schedule_run.settings", "what shall be placed, and when"),
            Map.entry("session_clinic_step.what", "a guide of the plan, which all who meet read"),
            Map.entry("shared_question.help", "the form, which everybody reads"),
            Map.entry("shared_question.label", "the form, which everybody reads"),
            Map.entry("saved_view.query", "the filters of a list"),
            Map.entry("instrument.content", "a questionnaire, which everybody reads who is asked"),
            Map.entry("workshop.description", "what everybody reads whom the workshop is for"),
            Map.entry("workshop.end_reason", "what everybody concerned is told"),
            Map.entry("workshop.link", "an address, for those who have a seat"),
            Map.entry("sign_in_failure.subject", "an address that was tried, kept for a day"));

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Vault vault;

    @Autowired
    private ProgramService programs;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private TopicService topics;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private AvailabilityService availability;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private EnquiryService enquiries;

    @Autowired
    private EnrollmentService enrollments;

    @Autowired
    private SessionService sessions;

    @Autowired
    private MentorshipService mentorships;

    @Autowired
    private ProgramFeedback feedback;

    @Autowired
    private SurveyHistory surveys;

    @Autowired
    private TwoWayFeedbackService twoWay;

    @Autowired
    private WorkshopHistory workshops;

    @Autowired
    private Drafts drafts;

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private CareService care;

    @Autowired
    private GoalService goals;

    @Autowired
    private GoalProgress progress;

    @Autowired
    private CallsForHelp calls;

    @Autowired
    private WinService wins;

    @Autowired
    private ExperienceService experience;

    @Autowired
    private LibraryService library;

    @Autowired
    private SpaceService spaces;

    @Autowired
    private PostService posts;

    @Autowired
    private MessageService messages;

    @Autowired
    private HelpRequests help;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Closings closings;

    @Autowired
    private ScenarioService scenarios;

    @Autowired
    private Invitations invitations;

    @Autowired
    private ApplicationEvents published;

    @Autowired
    private ApplicationEventPublisher news;

    @Autowired
    private Clock clock;

    private TestAccounts accounts;
    private PersonId administrator = new PersonId(0);
    private PersonId coordinator = new PersonId(0);
    private PersonId mentor = new PersonId(0);
    private PersonId mentee = new PersonId(0);
    private CohortId cohort = new CohortId(0);

    @BeforeEach
    void aCohortThatEnrolls() {
        accounts = new TestAccounts(sql);
        administrator = accounts.administrator("Ada", "Lovelace");
        mentor = accounts.member("Daniel", "Osei");
        mentee = accounts.member("Ines", "Carvalho");
        accounts.signIn(administrator);
        var program = programs.create(
                new ProgramDraft("New managers", "To learn", null, Format.ONE_TO_ONE, false, ProgramRules.standard()));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        coordinator = accounts.member("Maya", "Lindqvist", program, org.belay.security.ProgramRole.COORDINATOR);
        accounts.signIn(coordinator);
        cohort = cohorts.create(
                program,
                new CohortDraft(
                        "Spring",
                        null,
                        new CohortDates(
                                today.minusDays(7), today.plusDays(14), today.plusDays(30), today.plusDays(200))));
        state(CohortState.ENROLLING);
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    @Test
    void noneOfItIsInTheDumpOrTheLog(CapturedOutput log) throws Exception {
        var planted = plant();

        assertThat(planted.keySet())
                .as("Each column of type Sealed needs a word that is written to it as people would")
                .isEqualTo(sealedColumns().keySet());
        planted.forEach(
                (column, words) -> assertThat(opened(column)).as(column).contains(words.toArray(String[]::new)));

        var words = planted.values().stream().flatMap(Set::stream).toArray(String[]::new);
        // As a key, everybody's number is in the clear; that somebody avoids it, is not.
        assertThat(DatabaseDump.columnsHolding(jdbc, words)).isSubsetOf("person.person_id");
        assertThat(log.getAll()).doesNotContain(words);
    }

    @Test
    void aWordInTheClearWouldBeFound() {
        jdbc.update("update person set job_title = 'heliotrope-nine' where person_id = ?", mentor.value());
        assertThat(DatabaseDump.columnsHolding(jdbc, "heliotrope-nine")).containsExactly("person.job_title");
    }

    @Test
    void whatIsConfidedIsNotSaidByRecordsEither() {
        var word = "umbra-lantern";
        assertThat(SessionLog.of(new Outcome.Held(30, Set.of())).toString()).isNotEmpty();
        assertThat(new SessionLog(new Outcome.Held(30, Set.of()), null, word, word).toString())
                .doesNotContain(word);
        assertThat(comment(new MatchId(1), word).toString()).doesNotContain(word);
        assertThat(vault.seal("a", word).toString()).doesNotContain(word);
    }

    /** Words by the column that holds them. */
    private Map<String, Set<String>> plant() throws IOException {
        var planted = new TreeMap<String, Set<String>>();
        planted.put("enrollment.avoid_list", Set.of(avoidSomebody()));
        planted.put("application_answer.answer", Set.of("quillwort-seven"));
        planted.put("match_run.problem", Set.of(tryMatching()));
        planted.put("application_message.text", Set.of("quillwort-ten", "quillwort-eleven"));
        planted.put("outbox_mail.body", Set.of(inviteSomebody()));
        var match = match();
        accounts.signIn(mentor);
        var session = sessions.book(
                match,
                new SessionPlan(clock.instant().plus(Duration.ofDays(1)), 60, SessionKind.REMOTE, "quillwort-five"));
        planted.put("session.place", Set.of("quillwort-five"));
        var calledOff = sessions.book(
                match, new SessionPlan(clock.instant().plus(Duration.ofDays(2)), 60, SessionKind.REMOTE, null));
        sessions.cancel(calledOff, 0, "The reason is quillwort-six.");
        planted.put("session.reason", Set.of("quillwort-six"));
        sql.update(SESSION)
                .set(SESSION.STARTS_AT, clock.instant().minus(Duration.ofDays(1)))
                .where(SESSION.SESSION_ID.eq(session))
                .execute();
        sessions.log(
                session,
                0,
                new SessionLog(
                        new Outcome.Held(45, Set.of()), null, "We spoke of quillwort-one.", "I fear quillwort-two."));
        planted.put("session_note.text", Set.of("quillwort-one", "quillwort-two"));
        drafts.keep(new DraftKey("session-log", session.value()), "Not yet said: quillwort-ten.");
        planted.put("draft.text", Set.of("quillwort-ten"));
        keepForThemselves(match, planted);
        agreeAndLookBack(match, planted);
        accounts.signIn(mentee);
        goals.ofMatch(match)
                .getFirst()
                .checkIns()
                .forEach(one -> progress.encourage(one.id(), "Think of quillwort-two-and-twenty."));
        planted.put("goal_check_in.encouragement", Set.of("quillwort-two-and-twenty"));
        var asked = goals.ofMatch(match).getFirst().checkIns().getLast().id();
        accounts.signIn(coordinator);
        calls.settle(asked, "We spoke of quillwort-four-and-twenty.");
        planted.put("goal_check_in.help_note", Set.of("quillwort-four-and-twenty"));
        accounts.signIn(mentee);
        talk();
        planted.put("talk_request.words", Set.of("quillwort-three-and-twenty"));
        mentorships.rate(session, 4, "It was quillwort-three.");
        planted.put("session_rating.comment", Set.of("quillwort-three"));
        mentorships.answerFit(match, Fit.NOT_GOOD);
        mentorships.askForRematch(match, "Because of quillwort-eight.");
        planted.put("rematch_request.words", Set.of("quillwort-eight"));
        availability.addAbsence(new AbsenceDraft(
                LocalDate.now(clock).plusDays(2), LocalDate.now(clock).plusDays(3), "For quillwort-nine."));
        planted.put("absence.label", Set.of("quillwort-nine"));
        accounts.signIn(administrator);
        feedback.recordPast(List.of(comment(match, "All in all quillwort-four.")));
        planted.put("program_feedback.comment", Set.of("quillwort-four"));
        tellADecision("For quillwort-twelve.");
        planted.put("notice.words", Set.of("quillwort-twelve"));
        sayHowAWorkshopWas("All of it quillwort-fifteen.");
        planted.put("workshop_feedback.comment", Set.of("quillwort-fifteen"));
        planted.put("survey_answer.answers", Set.of("quillwort-fifty-sixteen"));
        planted.put("anonymous_answer.answers", Set.of("quillwort-fifty-seventeen"));
        answerSurveys();
        tellEachOther(match, planted);
        share(match, planted);
        return planted;
    }

    /** What people say to each other, and a file. */
    private void share(MatchId match, Map<String, Set<String>> planted) throws IOException {
        accounts.signIn(mentor);
        var file = Files.writeString(Files.createTempFile("belay", ".txt"), "We tried quillwort-thirty-sixteen.");
        library.add(
                new ResourceHome.OfSpace(new Space.OfMatch(match)),
                new ResourceDraft("A list", null, null, Set.of(), PlanSide.BOTH, Set.of()),
                CheckedFile.of(new UploadedFile(file, "list.txt")));
        Files.delete(file);
        planted.put("community_file_chunk.content", Set.of("quillwort-thirty-sixteen"));
        messages.send(new MessagePlace.InSpace(new Space.OfMatch(match)), "I am quillwort-thirty-seventeen.");
        planted.put("conversation_message.text", Set.of("quillwort-thirty-seventeen"));
        var place = new PostSpace.OfCohort(cohort);
        accounts.signIn(coordinator);
        spaces.switchOn(place);
        var post = posts.post(place, "All are quillwort-thirty-eighteen.", null);
        planted.put("community_post.text", Set.of("quillwort-thirty-eighteen"));
        accounts.signIn(mentor);
        spaces.join(place);
        posts.report(post, "That is quillwort-thirty-nineteen.");
        planted.put("post_report.reason", Set.of("quillwort-thirty-nineteen"));
    }

    private void agreeAndLookBack(MatchId match, Map<String, Set<String>> planted) {
        agreements.write(
                new Space.OfMatch(match),
                0,
                new AgreementTerms("quillwort-forty-eighteen", "Weekly", "", "All", "Kindly"));
        planted.put("agreement.terms", Set.of("quillwort-forty-eighteen"));
        state(CohortState.CLOSING);
        closings.reflect(new Space.OfMatch(match), null, "I thank for quillwort-forty-nineteen.");
        planted.put("closing_reflection.words", Set.of("quillwort-forty-nineteen"));
        state(CohortState.RUNNING);
    }

    /** What the mentor keeps for themselves, as long as it is open. */
    private void keepForThemselves(MatchId match, Map<String, Set<String>> planted) {
        feeds.makeAddress();
        planted.put(
                "calendar_setting.feed_token",
                Set.of(String.valueOf(feeds.settings().token())));
        var place = care.places().getFirst().enrollment();
        var goal = goals.write(new GoalPlace.OfMatch(match), aGoal());
        progress.checkIn(goal, 0, new CheckInDraft(0, 3, "The blocker is quillwort-sixteen.", null, true));
        planted.put("goal_check_in.confidence", Set.of("SURE:3"));
        planted.put("goal_check_in.blocker", Set.of("quillwort-sixteen"));
        progress.recordSetback(
                goal,
                1,
                new SetbackDraft(
                        -1,
                        "It was quillwort-seventeen.",
                        "Of quillwort-eighteen",
                        "quillwort-nineteen",
                        "quillwort-twenty"));
        planted.put("goal_setback.happened", Set.of("quillwort-seventeen"));
        planted.put("goal_setback.learned", Set.of("quillwort-eighteen"));
        planted.put("goal_setback.plan_if", Set.of("quillwort-nineteen"));
        planted.put("goal_setback.plan_then", Set.of("quillwort-twenty"));
        wins.add(LocalDate.now(clock), "I managed quillwort-one-and-twenty.");
        planted.put("win.words", Set.of("quillwort-one-and-twenty"));
        care.begin(place, null, "It is quillwort-thirteen.", 30);
        planted.put("confidential_encounter.label", Set.of("quillwort-thirteen"));
        care.addSupervision(place, LocalDate.now(clock), 60, "I learned quillwort-fourteen.");
        planted.put("supervision_entry.words", Set.of("quillwort-fourteen"));
        care.answer(place, Load.TOO_MUCH, 3);
        planted.put("load_pulse.answer", Set.of("TOO_MUCH:3"));
        help.send("I dread quillwort-forty-sixteen.", Set.of(accounts.safeguardingContact("Dana", "Whitford")));
        planted.put("help_message.words", Set.of("quillwort-forty-sixteen"));
    }

    private static GoalDraft aGoal() {
        return new GoalDraft(
                new GoalText("Lead", "", "", "", LocalDate.EPOCH, List.of("a", "b", "c", "d", "e")),
                0,
                CheckInRhythm.WEEKLY,
                1);
    }

    /** The mentee wishes to talk with the mentor. */
    private void talk() {
        var topic = topics.find("tech.sql").orElseThrow().id();
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, org.belay.enrollment.EnrollmentState.ACTIVE)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(menteesPlace()))
                .execute();
        accounts.signIn(mentor);
        experience.offer(experience.mine().getFirst().place(), Set.of(topic));
        accounts.signIn(mentee);
        experience.ask(experience.search(topic).getFirst().place(), topic, "About quillwort-three-and-twenty.");
    }

    private void answerSurveys() {
        for (var anonymous : List.of(false, true)) {
            var words =
                    Map.of("change", anonymous ? "More quillwort-fifty-seventeen." : "Less quillwort-fifty-sixteen.");
            var day = LocalDate.now(clock);
            surveys.record(
                    cohort,
                    new SurveyDraft(
                            "halfway-questions",
                            SurveyMoment.MID,
                            PlanSide.MENTOR,
                            anonymous ? 1 : 2,
                            anonymous,
                            day,
                            day),
                    asked -> asked.stream()
                            .collect(Collectors.toMap(person -> person, person -> new Answers(Map.of(), words))));
        }
    }

    private void tellEachOther(MatchId match, Map<String, Set<String>> planted) {
        var pair = new Space.OfMatch(match);
        accounts.signIn(mentee);
        twoWay.ask(pair, mentor, "About quillwort-fifty-eighteen.");
        planted.put("two_way_feedback.question", Set.of("quillwort-fifty-eighteen"));
        accounts.signIn(mentor);
        twoWay.give(pair, mentee, "You did quillwort-fifty-nineteen.", "Try quillwort-fifty-twenty.");
        planted.put("two_way_feedback.did_well", Set.of("quillwort-fifty-nineteen"));
        planted.put("two_way_feedback.try_next", Set.of("quillwort-fifty-twenty"));
    }

    private void tellADecision(String reason) {
        news.publishEvent(new ApplicationDecided(
                menteesPlace(),
                9,
                cohort,
                "Spring",
                cohorts.reference(cohort).program(),
                "New managers",
                mentee,
                "Ines Carvalho",
                new DecisionDraft(Decision.DECLINE, reason, true)));
    }

    private void sayHowAWorkshopWas(String words) {
        workshops.record(
                cohort,
                new WorkshopDraft(
                        "A talk",
                        "",
                        Audience.PARTICIPANTS,
                        Set.of(),
                        5,
                        0,
                        List.of(new WorkshopDraft.Date(clock.instant().minus(Duration.ofDays(2)), 60)),
                        ZoneOffset.UTC,
                        new Venue(null, "Town hall", null),
                        RegistrationRules.USUAL),
                Map.of(mentee, Presence.HERE),
                List.of(new WorkshopHistory.Said(mentee, 4, words)));
    }

    private String avoidSomebody() {
        sql.insertInto(PERSON)
                .set(PERSON.PERSON_ID, new PersonId(AVOIDED))
                .set(PERSON.FIRST_NAME, "Olga")
                .set(PERSON.LAST_NAME, "Petrova")
                .set(PERSON.STATE, PersonState.ACTIVE)
                .set(PERSON.SOURCE, "test")
                .set(PERSON.CREATED_AT, clock.instant())
                .set(PERSON.CHANGED_AT, clock.instant())
                .execute();
        accounts.signIn(mentee);
        var answers = applications.form(cohort).questions().stream()
                .filter(question -> question.required())
                .collect(Collectors.toMap(
                        question -> question.id(),
                        question -> "To learn of quillwort-seven" + ", and from many others".repeat(20)));
        applications.apply(
                cohort,
                new ApplicationDraft(
                        Side.MENTEE,
                        Set.of(),
                        Set.of(topics.find("tech.sql").orElseThrow().id()),
                        0,
                        1,
                        ZoneId.of("Europe/Berlin"),
                        null,
                        List.of(),
                        Set.of(new PersonId(AVOIDED)),
                        answers,
                        true));
        assertThat(applications.mine(cohort).orElseThrow().draft().answers())
                .as("who wrote it reads it")
                .isEqualTo(answers);
        return Long.toString(AVOIDED);
    }

    /** What a run works on has the avoid lists in it. */
    private String tryMatching() {
        state(CohortState.MATCHING);
        accounts.signIn(coordinator);
        decisions.decide(
                cohort,
                DecisionDraft.silent(Decision.ASK, "What of quillwort-ten?"),
                enrollments.all(cohort, EnrollmentFilter.ALL));
        accounts.signIn(mentee);
        enquiries.answer(cohort, applications.mine(cohort).orElseThrow().version(), "It is quillwort-eleven.");
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, org.belay.enrollment.EnrollmentState.ACCEPTED)
                .where(ENROLLMENT.COHORT_ID.eq(cohort))
                .execute();
        accounts.signIn(coordinator);
        scenarios.tryOut(cohort, new Change.WithoutRule(Rule.SAME_DEPARTMENT, null));
        return Long.toString(AVOIDED);
    }

    /** Who reads the mail can take the account. */
    private String inviteSomebody() {
        var invited = accounts.person("Nils", "Neu");
        sql.update(PERSON)
                .set(PERSON.EMAIL, "nils" + invited.value() + "@example.org")
                .where(PERSON.PERSON_ID.eq(invited))
                .execute();
        accounts.signIn(administrator);
        invitations.invite(invited);
        return published.stream(AccountInvited.class)
                .filter(news -> news.person().equals(invited))
                .findFirst()
                .orElseThrow()
                .token();
    }

    /** What publishing comes to; that it seals nothing itself is why it may be short here. */
    private MatchId match() {
        state(CohortState.RUNNING);
        var mentors = sql.insertInto(ENROLLMENT)
                .set(ENROLLMENT.COHORT_ID, cohort)
                .set(ENROLLMENT.PERSON_ID, mentor)
                .set(ENROLLMENT.SIDE, Side.MENTOR)
                .set(ENROLLMENT.STATE, org.belay.enrollment.EnrollmentState.ACTIVE)
                .returningResult(ENROLLMENT.ENROLLMENT_ID)
                .fetchSingle()
                .value1();
        return sql.insertInto(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.COHORT_ID, cohort)
                .set(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, mentors)
                .set(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID, menteesPlace())
                .set(PUBLISHED_MATCH.STATE, MatchState.ACTIVE)
                .set(PUBLISHED_MATCH.PUBLISHED_AT, clock.instant())
                .returningResult(PUBLISHED_MATCH.MATCH_ID)
                .fetchSingle()
                .value1();
    }

    private EnrollmentId menteesPlace() {
        return sql.select(ENROLLMENT.ENROLLMENT_ID)
                .from(ENROLLMENT)
                .where(ENROLLMENT.COHORT_ID.eq(cohort), ENROLLMENT.PERSON_ID.eq(mentee))
                .fetchSingle()
                .value1();
    }

    private PastFeedback comment(MatchId match, String comment) {
        return new PastFeedback("key-1", match, mentee, TimePoint.END, 4, 80, 9, null, comment, clock.instant());
    }

    private void state(CohortState state) {
        sql.update(COHORT)
                .set(COHORT.STATE, state)
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();
    }

    private static Map<String, Field<Sealed>> sealedColumns() {
        var columns = new TreeMap<String, Field<Sealed>>();
        for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            for (var field : table.fields()) {
                if (field.getType() == Sealed.class) {
                    columns.put(table.getName() + "." + field.getName(), field.coerce(Sealed.class));
                }
            }
        }
        return columns;
    }

    /** All that the vault gives back of a column. */
    private String opened(String column) {
        var name = column.split("\\.", -1);
        return jdbc
                .queryForList(
                        "select " + name[1] + " from " + name[0] + " where " + name[1] + " is not null", byte[].class)
                .stream()
                .map(bytes -> vault.open(column, new Sealed(bytes)))
                .collect(Collectors.joining("\n"));
    }

    /** A text that nobody thought of sealing is no sealed column, so that it is looked for among all the others. */
    @Test
    void eachTextOfSomeLengthIsSealedOrKnownToHoldNothingConfided() {
        var open = new TreeSet<>(jdbc.queryForList("""
                select concat(c.table_name, '.', c.column_name)
                from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = database() and t.table_type = 'BASE TABLE'
                and c.table_name not in ('flyway_schema_history', 'scheduled_tasks')
                and c.data_type in ('varchar', 'char', 'tinytext', 'text', 'mediumtext', 'longtext', 'json')
                and c.character_maximum_length > 200\
                """, String.class));
        assertThat(open).isEqualTo(new TreeSet<>(IN_THE_CLEAR.keySet()));
    }

    /** A binary column that is not of type Sealed holds what the database may read; each is named here with why. */
    @Test
    void eachBinaryColumnIsSealedOrKnownToHoldNothingConfided() throws Exception {
        var known = Set.of(
                "enrollment.availability",
                // Copies of sealed columns and of the week, as they are.
                "import_batch_answer.answer",
                "import_batch_enrollment.avoid_list",
                "import_batch_enrollment.availability",
                "account_token.token_hash",
                "calendar_setting.feed_hash",
                "scheduled_tasks.task_data",
                "encryption_key.proof");
        var binary = new TreeSet<>(jdbc.queryForList("""
                select concat(table_name, '.', column_name) from information_schema.columns
                where table_schema = database() and data_type in ('varbinary', 'binary', 'blob', 'mediumblob', 'longblob')\
                """, String.class));
        binary.removeAll(known);
        assertThat(binary).isEqualTo(sealedColumns().keySet());
        assertThat(Files.readString(Path.of("src/main/jooq.xml"))).contains("org.belay.shared.Sealed");
    }
}
