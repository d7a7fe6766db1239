package org.belay.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.APPLICATION_QUESTION;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.PROGRAM;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.belay.BelayTest;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@BelayTest
@Transactional
class ProgramFilesTest {

    @Autowired
    DSLContext sql;

    @Autowired
    ProgramService programs;

    @Autowired
    ProgramFiles files;

    private TestAccounts accounts;
    private PersonId administrator;

    @BeforeEach
    void anAdministratorIsSignedIn() {
        accounts = new TestAccounts(sql);
        administrator = accounts.administrator("Ada", "Lovelace");
        accounts.signIn(administrator);
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    @Test
    void importingAnExportedFileGivesAnEqualProgram() {
        var random = new Random(11);
        for (var i = 0; i < 40; i++) {
            // One alone could not share so many files in a day.
            accounts.signIn(accounts.administrator("Ada", "Lovelace"));
            var generated = new GeneratedPrograms(random).next();
            var draft =
                    generated.draft().named(i + " " + generated.draft().name().substring(2));
            var wanted = withFilesOnly(generated.with(draft));
            var first = imported(ProgramFile.write(wanted));
            var exported = files.export(first).content().getBytes(StandardCharsets.UTF_8);
            assertThat(inOrder(ProgramFile.read(exported))).isEqualTo(inOrder(wanted));

            var start = files.read("again.json", exported);
            assertThat(start.name()).isNotEqualTo(draft.name());
            var second = files.create(start, start.content().draft());

            assertThat(inOrder(ProgramFile.read(files.export(second).content().getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(inOrder(wanted.with(draft.named(start.name()))));
        }
    }

    /** As a file: a library has an order of its own. */
    private static String inOrder(WholeProgram program) {
        return ProgramFile.write(with(
                program,
                program.resources().stream()
                        .sorted(Comparator.comparing(ProgramResource::title)
                                .thenComparing(resource -> String.valueOf(resource.text())))
                        .toList()));
    }

    private static WholeProgram with(WholeProgram program, List<ProgramResource> resources) {
        return new WholeProgram(
                program.draft(),
                program.questions(),
                program.plan(),
                program.preparation(),
                program.surveys(),
                program.mails(),
                resources,
                program.today());
    }

    /** A file that was left out of an export is missing from then on. */
    private static WholeProgram withFilesOnly(WholeProgram program) {
        return with(
                program,
                program.resources().stream()
                        .filter(resource -> !resource.isMissing())
                        .toList());
    }

    @Test
    void ownWordsOfMailsComeAlong() {
        var mails = List.of(
                new ProgramMail(
                        "match-ended-early", Locale.ENGLISH, "An end in {program}", "Hello {name},\n\nit is over."),
                new ProgramMail("application-accepted", Locale.GERMAN, "Ja, {name}", "Guten Tag {name}\n\n{reason}"));
        var plain = named("Peers");
        var id = imported(ProgramFile.write(new WholeProgram(
                plain.draft(),
                plain.questions(),
                plain.plan(),
                plain.preparation(),
                List.of(),
                mails,
                List.of(),
                List.of())));

        var exported = ProgramFile.read(files.export(id).content().getBytes(StandardCharsets.UTF_8));
        assertThat(exported.mails()).containsExactlyInAnyOrderElementsOf(mails);
        var copied = files.copy(id);
        var copy = files.create(copied, copied.content().draft());
        assertThat(ProgramFile.read(files.export(copy).content().getBytes(StandardCharsets.UTF_8))
                        .mails())
                .hasSize(2);
    }

    @Test
    void wordsOfMailsThatCannotBeUsedAreRefused() {
        var plain = named("Peers");
        refusedMail(plain, "program-file.problem.mail", "application-accepted", "Yes", "Without what must stay");
        refusedMail(plain, "program-file.problem.mail", "match-ended-early", "Yes", "With {nonsense}");
        refusedMail(plain, "program-file.problem.not-one-of", "love-letter", "Yes", "Hello");
    }

    private void refusedMail(WholeProgram plain, String problem, String letter, String subject, String text) {
        var file = ProgramFile.write(new WholeProgram(
                plain.draft(),
                plain.questions(),
                plain.plan(),
                plain.preparation(),
                List.of(),
                List.of(new ProgramMail(letter, Locale.ENGLISH, subject, text)),
                List.of(),
                List.of()));
        assertThatThrownBy(() -> files.read("p.json", file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        org.belay.shared.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(org.belay.shared.Problem::key)
                                .contains(problem));
    }

    @Test
    void thresholdsOfTodayThatCannotBeUsedAreRefused() {
        refusedThreshold("program-file.problem.not-one-of", new ProgramThreshold("mood", 3));
        refusedThreshold("worklist.problem.threshold", new ProgramThreshold("circle-small", 30));
        refusedThreshold("worklist.problem.order", new ProgramThreshold("ends-near", 30));
        refusedThreshold(
                "program-file.problem.repeated", new ProgramThreshold("silent", 3), new ProgramThreshold("silent", 4));
    }

    private void refusedThreshold(String problem, ProgramThreshold... today) {
        var plain = named("Peers");
        refused(
                () -> imported(ProgramFile.write(new WholeProgram(
                        plain.draft(),
                        plain.questions(),
                        plain.plan(),
                        plain.preparation(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(today)))),
                problem);
    }

    private ProgramId imported(String file) {
        var start = files.read("program.json", file.getBytes(StandardCharsets.UTF_8));
        return files.create(start, start.content().draft());
    }

    @Test
    void aNameThatIsTakenIsNumberedAndMayBeChanged() {
        var long160 = "N".repeat(160);
        var id = imported(ProgramFile.write(named("Peers")));
        imported(ProgramFile.write(named("peers (2)")));
        imported(ProgramFile.write(named(long160)));

        var start = files.read("p.json", ProgramFile.write(named("PEERS")).getBytes(StandardCharsets.UTF_8));
        assertThat(start.name()).isEqualTo("PEERS (3)");
        assertThat(start.calledThere()).isEqualTo("PEERS");
        assertThat(files.copy(id).name()).isEqualTo("Peers (3)");
        assertThat(files.read("p.json", ProgramFile.write(named(long160)).getBytes(StandardCharsets.UTF_8))
                        .name())
                .hasSize(160)
                .endsWith("N (2)");

        var created = files.create(start, start.content().draft().named("Colleagues"));
        assertThat(programs.get(created).name()).isEqualTo("Colleagues");
        assertThat(programs.get(created).team(ProgramRole.COORDINATOR))
                .extracting(TeamMember::person)
                .containsExactly(administrator);
    }

    @Test
    void aCopyAsksTheSameQuestions() {
        var id = imported(ProgramFile.write(named("Peers")));
        var start = files.copy(id);
        var copy = files.create(start, start.content().draft());
        assertThat(programs.questions(copy).stream().map(QuestionDraft::of))
                .isEqualTo(
                        programs.questions(id).stream().map(QuestionDraft::of).toList());
        assertThat(trail(copy)).containsExactly("program.duplicated from: Peers", "program.team-named");
    }

    @Test
    void theTrailSaysWhatCameFromWhereAndWhatWentOut() {
        var id = imported(ProgramFile.write(named("Peers")));
        files.export(id);
        assertThat(trail(id))
                .containsExactly("program.imported from: program.json", "program.team-named", "program.exported");
        var start = files.template("onboarding-buddies", Locale.GERMAN);
        assertThat(trail(files.create(start, start.content().draft())))
                .first()
                .isEqualTo("program.created from: onboarding-buddies");
    }

    @Test
    void everyTemplateBecomesAProgram() {
        for (var template : files.templates(Locale.GERMAN)) {
            var start = files.template(template.key(), Locale.GERMAN);
            var id = files.create(start, start.content().draft());
            assertThat(programs.get(id).content()).isEqualTo(template.content().draft());
        }
        notFound(() -> files.template("../program", Locale.ENGLISH));
    }

    @Test
    void aRefusedFileLeavesNothingBehind() {
        var programsBefore = sql.fetchCount(PROGRAM);
        var questionsBefore = sql.fetchCount(APPLICATION_QUESTION);
        var wrong = ProgramFile.write(named("Peers")).replace("\"choice\"", "\"chance\"");
        refused(() -> imported(wrong), "program-file.problem.not-one-of");
        refused(
                () -> imported(ProgramFile.write(named("Peers")).replace("one-to-one", "crowd")),
                "program-file.problem.not-one-of");
        assertThat(sql.fetchCount(PROGRAM)).isEqualTo(programsBefore);
        assertThat(sql.fetchCount(APPLICATION_QUESTION)).isEqualTo(questionsBefore);
    }

    @Test
    void onlyWhoMaySeeAProgramTakesItAlongAndOnlyWhoMayCreateBringsOne() {
        var id = imported(ProgramFile.write(named("Peers")));
        var other = imported(ProgramFile.write(named("Others")));
        var file = files.export(id).content().getBytes(StandardCharsets.UTF_8);
        var start = files.read("p.json", file);

        accounts.signIn(accounts.member("Mona", "Manager", id, ProgramRole.MANAGER));
        assertThat(files.export(id).name()).isEqualTo("Peers.json");
        notFound(() -> files.copy(id));
        nothingMayBeBrought(start, file);

        accounts.signIn(accounts.member("Theo", "Brandt", other, ProgramRole.COORDINATOR));
        notFound(() -> files.export(id));
        notFound(() -> files.copy(id));
        assertThat(files.copy(other).name()).isEqualTo("Others (2)");

        accounts.signIn(accounts.member("Max", "Member"));
        notFound(() -> files.export(id));
        nothingMayBeBrought(start, file);
    }

    private void nothingMayBeBrought(ProgramStart start, byte[] file) {
        notFound(() -> files.read("p.json", file));
        notFound(() -> files.create(start, start.content().draft()));
        notFound(() -> files.templates(Locale.ENGLISH));
        notFound(() -> files.template("onboarding-buddies", Locale.ENGLISH));
        notFound(files::schema);
    }

    private static WholeProgram named(String name) {
        return new WholeProgram(
                new ProgramDraft(name, "To help", null, Format.ONE_TO_ONE, false, ProgramRules.standard()),
                List.of(
                        new QuestionDraft("why", QuestionContent.of(QuestionKind.TEXT, "Why?"), true, false),
                        new QuestionDraft("how", QuestionContent.choice("How?", List.of("So", "Or so")), false, true)),
                ProgramPlan.EMPTY,
                ProgramPreparation.NONE,
                List.of());
    }

    private List<String> trail(ProgramId id) {
        return sql.select(AUDIT_ENTRY.ACTION, AUDIT_ENTRY.DETAILS)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PROGRAM_ID.eq(id))
                .orderBy(AUDIT_ENTRY.AUDIT_ENTRY_ID)
                .fetch(row -> row.value1().equals("program.team-named") || row.value2() == null
                        ? row.value1()
                        : row.value1() + " " + row.value2());
    }

    private static void refused(ThrowingCallable action, String... problems) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(action)
                .satisfies(refused ->
                        assertThat(refused.problems()).extracting(Problem::key).containsExactly(problems));
    }

    private static void notFound(ThrowingCallable asked) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(asked);
    }
}
