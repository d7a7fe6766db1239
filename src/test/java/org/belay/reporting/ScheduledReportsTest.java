package org.belay.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM_ROLE;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.BelayTest;
import org.belay.TestClock;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.notification.PostOffice;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.reporting.ReportLinks.Link;
import org.belay.security.Actors;
import org.belay.security.CurrentUser;
import org.belay.security.People;
import org.belay.security.ProgramRole;
import org.belay.security.ProgramTeam;
import org.belay.security.TestAccounts;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.belay.shared.Texts;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Reports that are sent by themselves, through a real mail server: to whom, when, how often, and when no more. */
@BelayTest
@Transactional
class ScheduledReportsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int SEED = 290;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ReportScheduleRepository schedules;

    @Autowired
    private ReportScheduleQueries queries;

    @Autowired
    private OutcomeReports reports;

    @Autowired
    private OutcomeFiles files;

    @Autowired
    private ReportLinks links;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortLifeCycle lifeCycle;

    @Autowired
    private Actors actors;

    @Autowired
    private People people;

    @Autowired
    private ProgramTeam teams;

    @Autowired
    private CurrentUser user;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Texts texts;

    @Autowired
    private Vault vault;

    @Autowired
    private ApplicationEventPublisher news;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PostOffice post;

    /** The first moment of the next month in Berlin, so that what is sent is not past for the application's own clock. */
    private final Instant monthBegins =
            YearMonth.now(BERLIN).plusMonths(1).atDay(1).atStartOfDay(BERLIN).toInstant();

    private final TestClock clock =
            new TestClock(monthBegins.minus(Duration.ofDays(3)).toString());
    private TestAccounts accounts = new TestAccounts(org.jooq.impl.DSL.using(org.jooq.SQLDialect.MARIADB));
    private ProgramId program = new ProgramId(0);
    private CohortId cohort = new CohortId(0);
    private PersonId manager = new PersonId(0);
    private PersonId coordinator = new PersonId(0);

    @BeforeEach
    void aCohortThatRuns() {
        accounts = new TestAccounts(sql);
        var history = new HistoryOfCohorts(sql, SEED);
        program = history.program("Leadership");
        var today = LocalDate.now(BERLIN);
        cohort = history.cohort(
                program, "Winter", today.minusDays(100), today.plusDays(60), new Shape(30, 20, 6, true, true, false));
        sql.update(COHORT)
                .set(COHORT.STATE, CohortState.RUNNING)
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();
        manager = accounts.member("James", "Okafor", program, ProgramRole.MANAGER);
        coordinator = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        accounts.signIn(coordinator);
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    private ScheduledReports sending(DataSize mostInMail) {
        return new ScheduledReports(
                schedules,
                queries,
                reports,
                files,
                links,
                cohorts,
                actors,
                people,
                texts,
                news,
                transaction,
                clock,
                mostInMail);
    }

    private ReportSchedules service() {
        return new ReportSchedules(
                schedules,
                queries,
                sending(DataSize.ofMegabytes(5)),
                reports,
                cohorts,
                teams,
                people,
                actors,
                user,
                audit,
                clock);
    }

    private LinkedReports linked(Clock at) {
        return new LinkedReports(schedules, links, cohorts, user, at);
    }

    private ReportScheduleDraft draft(ReportRhythm rhythm, SchedulePart part, boolean asLink) {
        return new ReportScheduleDraft(program, cohort, rhythm, part, asLink);
    }

    private ReportScheduleRow monthly() {
        return monthly(SchedulePart.WHOLE, false);
    }

    private ReportScheduleRow monthly(SchedulePart part, boolean asLink) {
        service().add(draft(ReportRhythm.MONTHLY, part, asLink), Set.of(manager));
        return row();
    }

    private ReportScheduleRow row() {
        var rows = service().page(0, 10);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    /** As the application does every five minutes, with nobody signed in. */
    private List<MimeMessage> sendAt(Instant now) {
        TestAccounts.signOut();
        clock.set(now);
        sending(DataSize.ofMegabytes(5)).sendDue();
        var mails = post.deliver();
        accounts.signIn(coordinator);
        return mails;
    }

    private List<MimeMessage> sendAtTheBeginning() {
        return sendAt(monthBegins);
    }

    private void livesIn(PersonId person, String zone) {
        sql.update(PERSON)
                .set(PERSON.TIME_ZONE, zone)
                .where(PERSON.PERSON_ID.eq(person))
                .execute();
    }

    private void loseRole(PersonId person) {
        sql.deleteFrom(PROGRAM_ROLE)
                .where(PROGRAM_ROLE.ACCOUNT_ID.in(org.jooq
                        .impl
                        .DSL
                        .select(ACCOUNT.ACCOUNT_ID)
                        .from(ACCOUNT)
                        .where(ACCOUNT.PERSON_ID.eq(person))))
                .execute();
    }

    private void closeAccount(PersonId person) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.ENABLED, false)
                .where(ACCOUNT.PERSON_ID.eq(person))
                .execute();
    }

    private static List<Part> attachments(Part part) throws MessagingException, IOException {
        var found = new ArrayList<Part>();
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                found.addAll(attachments(parts.getBodyPart(i)));
            }
        } else if (Part.ATTACHMENT.equals(part.getDisposition())) {
            found.add(part);
        }
        return found;
    }

    private static String to(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getAllRecipients());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return PostOffice.part(mail, "text/plain");
    }

    private static String address(PersonId person) {
        return "person" + person.value() + "@example.org";
    }

    @Test
    void aManagerGetsBothFilesOnceAMonth() throws MessagingException, IOException {
        var planned = monthly();
        assertThat(planned.nextOn()).isEqualTo(LocalDate.ofInstant(monthBegins, BERLIN));
        assertThat(sendAt(monthBegins.minusSeconds(1))).isEmpty();

        var mails = sendAtTheBeginning();
        assertThat(mails).hasSize(1);
        var mail = mails.getFirst();
        assertThat(to(mail)).contains(address(manager));
        assertThat(mail.getSubject()).isEqualTo("Outcome report of Winter");
        assertThat(text(mail)).contains("the whole cohort").doesNotContain("{", "null", "!");
        var attached = attachments(mail);
        assertThat(attached).hasSize(2);
        assertThat(attached.get(0).getFileName())
                .startsWith("belay-outcome-winter-")
                .endsWith(".pdf");
        assertThat(attached.get(1).getFileName()).endsWith(".xlsx");
        var pdf = new PdfRows(attached.get(0).getInputStream().readAllBytes());
        assertThat(pdf).isNotNull();

        assertThat(sendAtTheBeginning()).isEmpty();
        assertThat(sendAt(monthBegins.plus(Duration.ofDays(20)))).isEmpty();
        var row = row();
        assertThat(row.sentAt()).isNotNull();
        assertThat(row.nextOn())
                .isEqualTo(LocalDate.ofInstant(monthBegins, BERLIN).plusMonths(1));
        assertThat(sendAt(LocalDate.ofInstant(monthBegins, BERLIN)
                        .plusMonths(1)
                        .atStartOfDay(BERLIN)
                        .toInstant()))
                .hasSize(1);
    }

    /** The same mail to a coordinator tells what is hidden from managers. */
    @Test
    void theFilesAreThoseOfTheReader() throws MessagingException, IOException {
        service().add(draft(ReportRhythm.MONTHLY, SchedulePart.LAST_MONTH, false), Set.of(manager, coordinator));
        var mails = sendAtTheBeginning();
        assertThat(mails).hasSize(2);
        for (var mail : mails) {
            var reader = to(mail).contains(address(manager)) ? manager : coordinator;
            accounts.signIn(reader);
            var month = YearMonth.from(monthBegins.atZone(BERLIN)).minusMonths(1);
            var own = files.write(
                    cohort,
                    new ReportChoice(null, new ReportPart(month, month)),
                    ReportFile.Kind.EXCEL,
                    Locale.ENGLISH);
            assertThat(cells(attachments(mail).get(1).getInputStream().readAllBytes()))
                    .isEqualTo(cells(own.open().readAllBytes()))
                    .anyMatch(cell -> cell.contains(reader.equals(manager) ? "James Okafor" : "Maya Lindqvist"));
        }
    }

    /** All that stands in a workbook but the times of reading. */
    private static List<String> cells(byte[] file) throws IOException {
        var cells = new ArrayList<String>();
        var format = new DataFormatter();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            workbook.forEach(
                    sheet -> sheet.forEach(row -> row.forEach(cell -> cells.add(format.formatCellValue(cell)))));
        }
        return cells.stream()
                .filter(cell -> !cell.matches(".*\\d{1,2}:\\d{2}.*"))
                .toList();
    }

    @Test
    void aMonthBeginsWhereTheReaderIs() {
        livesIn(manager, "Pacific/Kiritimati");
        monthly();
        var there = LocalDate.ofInstant(monthBegins, BERLIN)
                .atStartOfDay(ZoneId.of("Pacific/Kiritimati"))
                .toInstant();
        assertThat(there).isBefore(monthBegins);
        assertThat(sendAt(there.minusSeconds(1))).isEmpty();
        assertThat(sendAt(there)).hasSize(1);
        // Flown across the date line, it is the same month once more, and not told again.
        livesIn(manager, "Pacific/Pago_Pago");
        assertThat(sendAt(there.plusSeconds(300))).isEmpty();
        assertThat(sendAt(LocalDate.ofInstant(monthBegins, BERLIN)
                        .atStartOfDay(ZoneId.of("Pacific/Pago_Pago"))
                        .toInstant()))
                .isEmpty();
    }

    @Test
    void whoWestOfItIsWaitsUntilTheMonthBeginsThere() {
        livesIn(manager, "America/Los_Angeles");
        monthly();
        assertThat(sendAt(monthBegins.plus(Duration.ofHours(8)))).isEmpty();
        assertThat(sendAt(monthBegins.plus(Duration.ofHours(10)))).hasSize(1);
    }

    @Test
    void whatWasMissedIsToldOnce() {
        monthly();
        assertThat(sendAt(LocalDate.ofInstant(monthBegins, BERLIN)
                        .plusMonths(2)
                        .plusDays(4)
                        .atStartOfDay(BERLIN)
                        .toInstant()))
                .hasSize(1);
        assertThat(row().nextOn())
                .isEqualTo(LocalDate.ofInstant(monthBegins, BERLIN).plusMonths(3));
    }

    @Test
    void whoLostTheRightGetsNothingAndWhoSetItUpIsTold() throws MessagingException, IOException {
        monthly();
        loseRole(manager);
        var mails = sendAtTheBeginning();
        assertThat(mails).hasSize(1);
        assertThat(to(mails.getFirst())).contains(address(coordinator));
        assertThat(text(mails.getFirst())).contains("James Okafor", "may not read it any more");
        assertThat(attachments(mails.getFirst())).isEmpty();
        assertThat(row().state()).isEqualTo(ReportScheduleState.STOPPED);
        assertThat(row().stoppedFor()).isEqualTo(ReportStop.NO_RIGHT);
        assertThat(sendAt(monthBegins.plus(Duration.ofDays(35)))).isEmpty();

        accounts.give(manager, program, ProgramRole.MANAGER);
        service().resume(row().id(), row().version());
        assertThat(row().state()).isEqualTo(ReportScheduleState.ACTIVE);
    }

    /** A mail waits through quiet hours or while its server is down: what held when it was due may not hold when it leaves. */
    @Test
    void whoLosesTheRightBeforeTheMailLeavesGetsNothing() {
        monthly();
        clock.set(monthBegins);
        sending(DataSize.ofMegabytes(5)).sendDue();
        loseRole(manager);
        assertThat(post.deliver()).noneMatch(mail -> to(mail).contains(address(manager)));
        assertThat(row().state()).isEqualTo(ReportScheduleState.STOPPED);
        assertThat(post.deliver()).hasSize(1).allMatch(mail -> to(mail).contains(address(coordinator)));
    }

    @Test
    void aClosedAccountGetsNothing() {
        monthly();
        closeAccount(manager);
        assertThat(sendAtTheBeginning()).hasSize(1).allMatch(mail -> to(mail).contains(address(coordinator)));
        assertThat(row().stoppedFor()).isEqualTo(ReportStop.NO_ACCOUNT);
    }

    @Test
    void whatIsPausedOrRemovedIsNotSentAndNotMadeUpFor() {
        monthly();
        service().pause(row().id(), row().version());
        assertThat(sendAtTheBeginning()).isEmpty();
        service().resume(row().id(), row().version());
        assertThat(sendAtTheBeginning()).isEmpty();
        assertThat(row().nextOn())
                .isEqualTo(LocalDate.ofInstant(monthBegins, BERLIN).plusMonths(1));

        var row = row();
        service().remove(row.id(), row.version());
        assertThat(service().page(0, 10)).isEmpty();
        assertThat(sendAt(monthBegins.plus(Duration.ofDays(40)))).isEmpty();
        service().restore(row.id());
        assertThat(row().id()).isEqualTo(row.id());
    }

    @Test
    void aMailThatWaitsStaysWhenTheSendingIsPaused() {
        monthly();
        clock.set(monthBegins);
        sending(DataSize.ofMegabytes(5)).sendDue();
        service().pause(row().id(), row().version());
        assertThat(post.deliver()).isEmpty();
    }

    @Test
    void aCohortThatEndsIsToldOnceForEachClosing() throws MessagingException, IOException {
        // Closings go by the application's own clock.
        var now = Instant.now();
        clock.set(now);
        service().add(draft(ReportRhythm.COHORT_END, SchedulePart.WHOLE, false), Set.of(manager));
        assertThat(sendAt(now)).isEmpty();
        close();
        var mails = sendAt(now).stream()
                .filter(mail -> to(mail).contains(address(manager)))
                .toList();
        assertThat(mails).hasSize(1);
        assertThat(attachments(mails.getFirst())).hasSize(2);
        assertThat(sendAt(now)).isEmpty();

        accounts.signIn(accounts.administrator("Robin", "Ames"));
        lifeCycle.reopen(cohort, "A session was missing");
        assertThat(sendAt(now)).noneMatch(mail -> to(mail).contains(address(manager)));
        close();
        assertThat(sendAt(now).stream().filter(mail -> to(mail).contains(address(manager))))
                .hasSize(1);
    }

    private void close() {
        sql.update(COHORT)
                .set(COHORT.STATE, CohortState.CLOSING)
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();
        accounts.signIn(coordinator);
        lifeCycle.close(cohort, Progress.NONE);
    }

    @Test
    void ofACohortThatIsOverTheLastFiguresAreTheEndOfIt() {
        monthly();
        close();
        post.deliver();
        assertThat(sendAtTheBeginning()).hasSize(1);
        assertThat(row().state()).isEqualTo(ReportScheduleState.DONE);
        assertThat(sendAt(monthBegins.plus(Duration.ofDays(40)))).isEmpty();
    }

    @Test
    void aProgramTellsOfEachCohortThatGoesOn() {
        var history = new HistoryOfCohorts(sql, SEED + 1);
        var today = LocalDate.now(BERLIN);
        history.cohort(
                program, "Second", today.minusDays(50), today.plusDays(60), new Shape(12, 9, 3, true, true, true));
        history.cohort(
                program, "Over", today.minusDays(500), today.minusDays(300), new Shape(12, 9, 3, true, true, false));
        history.cohort(
                program, "To come", today.plusDays(200), today.plusDays(300), new Shape(0, 9, 0, true, true, true));
        service()
                .add(
                        new ReportScheduleDraft(program, null, ReportRhythm.MONTHLY, SchedulePart.WHOLE, false),
                        Set.of(manager));
        assertThat(sendAtTheBeginning())
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder("Outcome report of Winter", "Outcome report of Second");
    }

    @Test
    void filesThatAreTooLargeBecomeALink() throws MessagingException, IOException {
        monthly();
        clock.set(monthBegins);
        var small = sending(DataSize.ofKilobytes(1));
        small.sendDue();
        var key = sql.fetchValue("select mail_key from report_delivery");
        var taken = small.take(String.valueOf(key), Locale.ENGLISH);
        assertThat(taken)
                .isInstanceOfSatisfying(
                        MailedReport.Link.class,
                        link -> assertThat(link.tooLarge()).isTrue());
    }

    @Test
    void aLinkLeadsItsReaderToTheFilesAndNobodyElse() throws MessagingException, IOException {
        monthly(SchedulePart.LAST_MONTH, true);
        var mail = sendAtTheBeginning().getFirst();
        assertThat(attachments(mail)).isEmpty();
        var words = text(mail);
        var token = words.replaceAll("(?s).*report-link/([A-Za-z0-9_-]+).*", "$1");
        var month = YearMonth.from(monthBegins.atZone(BERLIN)).minusMonths(1);
        accounts.signIn(manager);
        var now = Clock.systemUTC();
        assertThat(linked(now).open(token)).isInstanceOfSatisfying(LinkedReport.Open.class, open -> {
            assertThat(open.cohort().id()).isEqualTo(cohort);
            assertThat(open.part()).isEqualTo(new ReportPart(month, month));
        });
        assertThat(linked(Clock.offset(now, Duration.ofDays(31))).open(token)).isInstanceOf(LinkedReport.Expired.class);

        accounts.signIn(coordinator);
        assertThat(linked(now).open(token)).isInstanceOf(LinkedReport.Unknown.class);
        service().remove(row().id(), row().version());
        accounts.signIn(manager);
        assertThat(linked(now).open(token)).isInstanceOf(LinkedReport.Revoked.class);
    }

    @Test
    void aLinkOpensNothingForWhoLostTheRight() {
        monthly(SchedulePart.WHOLE, true);
        clock.set(monthBegins);
        sending(DataSize.ofMegabytes(5)).sendDue();
        var id = new ReportDeliveryId(
                ((Number) requireNonNull(sql.fetchValue("select report_delivery_id from report_delivery")))
                        .longValue());
        var token = links.token(new Link(id, Instant.now().plus(Duration.ofDays(1))));
        loseRole(manager);
        accounts.signIn(manager);
        assertThat(linked(Clock.systemUTC()).open(token)).isInstanceOf(LinkedReport.Revoked.class);
    }

    @Test
    void aForgedLinkOpensNothing() {
        monthly(SchedulePart.WHOLE, true);
        clock.set(monthBegins);
        sending(DataSize.ofMegabytes(5)).sendDue();
        var id =
                ((Number) requireNonNull(sql.fetchValue("select report_delivery_id from report_delivery"))).longValue();
        var good = links.token(new Link(new ReportDeliveryId(id), Instant.now().plus(Duration.ofDays(1))));
        var bytes = Base64.getUrlDecoder().decode(good);
        bytes[bytes.length - 1] ^= 1;
        var changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var otherPurpose = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(vault.seal("stop-link", id + ":99999999999").bytes());
        accounts.signIn(manager);
        var open = linked(Clock.systemUTC());
        assertThat(open.open(good)).isInstanceOf(LinkedReport.Open.class);
        assertThat(List.of("", "x", id + ":99999999999", changed, otherPurpose, good.substring(4)))
                .allSatisfy(token -> assertThat(open.open(token)).isInstanceOf(LinkedReport.Unknown.class));
    }

    @Test
    void onlyWhoMayReadItGetsIt() {
        var outsider = accounts.member("Otto", "Sider");
        var draft = draft(ReportRhythm.MONTHLY, SchedulePart.WHOLE, false);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> service().add(draft, Set.of(outsider)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> service().add(draft, Set.of()));
        assertThat(service().readers(program))
                .extracting(ReportSchedules.Reader::person)
                .containsExactly(coordinator, manager);

        accounts.signIn(manager);
        assertThat(service().readers(program))
                .extracting(ReportSchedules.Reader::person)
                .containsExactly(manager);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> service().add(draft, Set.of(coordinator)));
        service().add(draft, Set.of(manager));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> service().add(draft, Set.of(manager)));

        accounts.signIn(outsider);
        assertThat(service().page(0, 10)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> service().add(draft, Set.of(outsider)));
    }

    @Test
    void onlyItsReaderAndThoseWhoCoordinateChangeIt() {
        var row = monthly();
        var other = accounts.member("Olga", "Manager", program, ProgramRole.MANAGER);
        accounts.signIn(other);
        assertThat(service().page(0, 10)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> service().pause(row.id(), row.version()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> service().remove(row.id(), row.version()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> service().restore(row.id()));
        accounts.signIn(manager);
        service().pause(row.id(), row.version());
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> service().resume(row.id(), row.version()));
    }

    /** Set up anew while the removal could still be taken back, it would be sent twice. */
    @Test
    void aRemovalIsNotTakenBackBesideTheSameSetUpAnew() {
        var row = monthly();
        service().remove(row.id(), row.version());
        service().add(draft(ReportRhythm.MONTHLY, SchedulePart.WHOLE, true), Set.of(manager));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> service().restore(row.id()));
    }

    @Test
    void aCohortThatIsOverIsNotScheduled() {
        close();
        assertThatExceptionOfType(Refused.class).isThrownBy(this::monthly);
        assertThat(service().cohorts()).isEmpty();
    }

    @Test
    void aPartThatTheReaderMayNotReadIsRefused() {
        var nowhere = SchedulePart.of(new ReportGroup(OutcomeReport.By.DEPARTMENT, "Nowhere"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> monthly(nowhere, false));
    }
}
