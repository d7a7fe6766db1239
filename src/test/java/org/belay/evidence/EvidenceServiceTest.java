package org.belay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.belay.BelayTest;
import org.belay.EmptyTables;
import org.belay.evidence.Finding.Standing;
import org.belay.reporting.HistoryOfCohorts;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Texts;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a program shows, read from a real database. */
@BelayTest
class EvidenceServiceTest {

    private static final int SEED = 190_919;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private EvidencePdf pdf;

    @Autowired
    private Texts texts;

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate jdbc;

    private TestAccounts accounts = new TestAccounts(org.jooq.impl.DSL.using(org.jooq.SQLDialect.MARIADB));
    private HistoryOfCohorts history = null;
    private ProgramId program = new ProgramId(0);
    private ProgramId other = new ProgramId(0);
    private CohortId cohort = new CohortId(0);
    private PersonId coordinator = new PersonId(0);

    @BeforeEach
    void twoPrograms() {
        accounts = new TestAccounts(sql);
        history = new HistoryOfCohorts(sql, SEED);
        program = history.program("Leadership");
        other = history.program("Onboarding");
        cohort = cohort(program, 24);
        coordinator = accounts.member("Cora", "Dinator", program, ProgramRole.COORDINATOR);
        accounts.give(coordinator, other, ProgramRole.COORDINATOR);
        accounts.signIn(coordinator);
    }

    private CohortId cohort(ProgramId of, int pairs) {
        var starts = LocalDate.parse("2025-09-01");
        return history.cohort(
                of, "Autumn 25", starts, LocalDate.parse("2026-02-27"), new Shape(pairs, 3, 4, true, true, false));
    }

    @AfterEach
    void nothing() {
        TestAccounts.signOut();
        EmptyTables.in(jdbc);
        jdbc.update("delete from topic where topic_key like ?", "topic-" + SEED + "-%");
    }

    private Finding of(Fact fact) {
        return evidence.read(program).findings().get(fact);
    }

    private int number(Fact fact) {
        return of(fact).number();
    }

    /** One more of a thing is one more in its program, and none in another. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OUTCOMES_INTENDED | insert into program_outcome (program_id, position, outcome, measure) values (?, 0, 'x', '')
            OUTCOMES_MEASURED | insert into program_outcome (program_id, position, outcome, measure) values (?, 0, 'x', 'y')
            GUIDES | insert into program_guide (program_id, position, title, part_key) values (?, 0, 'x', 'x')
            MILESTONES | insert into program_milestone (program_id, position, title, counted_from, day, side, part_key) values (?, 0, 'x', 'COHORT', 3, 'BOTH', 'x')
            PREPARATION_ASKED | insert into preparation_step (program_id, position, kind, side, title, required) values (?, 0, 'READING', 'BOTH', 'x', true)
            RULES_ON | insert into program_rule (program_id, rule) values (?, 'SAME_DEPARTMENT')
            CRITERIA_WEIGHED | insert into program_criterion (program_id, criterion, weight) values (?, 'TOPICS', 10)
            SURVEYS_PLANNED | insert into program_survey (program_id, position, instrument_key, moment, side, anonymous) values (?, 0, 'x', 'START', 'BOTH', false)
            SURVEY_AT_END | insert into program_survey (program_id, position, instrument_key, moment, side, anonymous) values (?, 0, 'x', 'END', 'BOTH', false)
            AUDITED | insert into audit_entry (happened_at, action, object_type, program_id) values (now(6), 'x', 'program', ?)
            """)
    void aThingCountsInItsProgram(Fact fact, String insert) {
        var before = number(fact);
        jdbc.update(insert, other.value());
        assertThat(number(fact)).as("of another program").isEqualTo(before);
        jdbc.update(insert, program.value());
        assertThat(number(fact)).isEqualTo(before + 1);
    }

    @Test
    void aStepThatIsNotRequiredAndACriterionWithoutWeightCountForNothing() {
        jdbc.update(
                "insert into preparation_step (program_id, position, kind, side, title, required)"
                        + " values (?, 0, 'READING', 'BOTH', 'x', false)",
                program.value());
        jdbc.update(
                "insert into program_criterion (program_id, criterion, weight) values (?, 'TOPICS', 0)",
                program.value());
        assertThat(of(Fact.PREPARATION_ASKED).standing()).isEqualTo(Standing.NOT_SHOWN);
        assertThat(of(Fact.CRITERIA_WEIGHED).standing()).isEqualTo(Standing.NOT_SHOWN);
    }

    @Test
    void beforeAndAfterAreTheSameQuestionsTwice() {
        var plan = "insert into program_survey (program_id, position, instrument_key, moment, side, anonymous)"
                + " values (?, ?, ?, ?, 'BOTH', false)";
        jdbc.update(plan, program.value(), 0, "strengths", "START");
        jdbc.update(plan, program.value(), 1, "energy", "END");
        jdbc.update(plan, other.value(), 0, "strengths", "END");
        assertThat(number(Fact.BEFORE_AND_AFTER)).isZero();
        jdbc.update(plan, program.value(), 2, "strengths", "END");
        assertThat(number(Fact.BEFORE_AND_AFTER)).isEqualTo(1);
    }

    @Test
    void cohortsCountByWhereTheyStand() {
        assertThat(number(Fact.COHORTS_CLOSED)).isEqualTo(1);
        assertThat(number(Fact.COHORTS_BEGUN)).isEqualTo(1);
        jdbc.update("update cohort set state = 'ENROLLING' where cohort_id = ?", cohort.value());
        assertThat(number(Fact.COHORTS_CLOSED)).isZero();
        assertThat(number(Fact.COHORTS_BEGUN)).isZero();
    }

    @Test
    void whoIsPreparedDidAllThatTheirSideMust() {
        assertThat(of(Fact.PREPARED).standing()).as("nothing is asked").isEqualTo(Standing.NOT_SHOWN);
        jdbc.update(
                "insert into preparation_step (program_id, position, kind, side, title, required)"
                        + " values (?, 0, 'READING', 'MENTOR', 'x', true), (?, 1, 'READING', 'MENTEE', 'y', true)",
                program.value(),
                program.value());
        assertThat(of(Fact.PREPARED).standing()).isEqualTo(Standing.LESS);
        jdbc.update(
                "insert into preparation_done (preparation_step_id, person_id, done_at, marked_by_person_id)"
                        + " select s.preparation_step_id, e.person_id, now(6), e.person_id from preparation_step s"
                        + " join enrollment e on e.cohort_id = ? where e.side = s.side or e.side not in ('MENTOR', 'MENTEE')",
                cohort.value());
        assertThat(of(Fact.PREPARED).standing()).isEqualTo(Standing.NEARLY_ALL);
    }

    @Test
    void anAgreementCountsWhenBothHaveSignedIt() {
        jdbc.update(
                "insert into agreement (match_id, agreement_version, terms, written_by_person_id, written_at)"
                        + " select match_id, 1, 'x', ?, now(6) from published_match where cohort_id = ?",
                coordinator.value(),
                cohort.value());
        sign("mentor_enrollment_id");
        assertThat(of(Fact.AGREED).standing()).isEqualTo(Standing.LESS);
        sign("mentee_enrollment_id");
        assertThat(of(Fact.AGREED).standing()).isEqualTo(Standing.NEARLY_ALL);
    }

    @Test
    void consentCountsWhereThereIsAStatement() {
        assertThat(of(Fact.CONSENTED).standing()).isEqualTo(Standing.NOT_SHOWN);
        jdbc.update(
                "insert into confidentiality_statement (program_id, statement_version, text, written_at,"
                        + " written_by_person_id) values (?, 1, 'x', now(6), ?)",
                program.value(),
                coordinator.value());
        assertThat(of(Fact.STATEMENT_WRITTEN).standing()).isEqualTo(Standing.SHOWN);
        assertThat(of(Fact.CONSENTED).standing()).isEqualTo(Standing.LESS);
        jdbc.update(
                "insert into statement_consent (enrollment_id, statement_version, consented_at)"
                        + " select enrollment_id, 1, now(6) from enrollment where cohort_id = ?",
                cohort.value());
        assertThat(of(Fact.CONSENTED).standing()).isEqualTo(Standing.NEARLY_ALL);
    }

    private void sign(String side) {
        jdbc.update("insert into agreement_signature (agreement_id, person_id, signed_at)"
                + " select a.agreement_id, e.person_id, now(6) from agreement a join published_match m using (match_id)"
                + " join enrollment e on e.enrollment_id = m." + side);
    }

    @Test
    void sessionsAndPairsThatMetAreToldOnceThereAreEnough() {
        jdbc.update("update session set state = 'SCHEDULED'");
        assertThat(of(Fact.SESSIONS_LOGGED).standing()).isEqualTo(Standing.LESS);
        assertThat(of(Fact.MET).standing()).isEqualTo(Standing.LESS);
        jdbc.update("update session set state = 'HELD'");
        assertThat(of(Fact.SESSIONS_LOGGED).standing()).isEqualTo(Standing.NEARLY_ALL);
        assertThat(of(Fact.MET).standing()).isEqualTo(Standing.NEARLY_ALL);
        jdbc.update("update published_match set activated_at = null where match_id > (select id from"
                + " (select min(match_id) + 10 id from published_match) x)");
        assertThat(of(Fact.MET).standing()).isEqualTo(Standing.TOO_FEW);
    }

    @Test
    void aPackIsForThoseWhoSeeTheProgram() {
        var manager = accounts.member("Mana", "Ger", program, ProgramRole.MANAGER);
        accounts.signIn(manager);
        assertThat(evidence.read(program).keeps()).isFalse();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> evidence.read(other));
        accounts.signIn(accounts.member("Some", "Body"));
        assertThat(evidence.mayRead(program)).isFalse();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> evidence.read(program));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> pdf.write(program, Locale.UK));
        assertThat(downloads()).isZero();
    }

    @Test
    void theFileNamesAllCriteriaAndLeadsToThePages() throws IOException {
        for (var locale : List.of(Locale.US, Locale.GERMANY)) {
            var reader = new PdfReader(pdf.write(program, locale));
            var text = text(reader);
            var words = new EvidenceWords(texts, evidence.read(program).terms(), locale);
            for (var criterion : Criterion.values()) {
                assertThat(text).contains(words.name(criterion));
            }
            assertThat(addresses(reader))
                    .anyMatch(address -> address.endsWith("/program/" + program.value()))
                    .anyMatch(address -> address.endsWith("/program/" + program.value() + "/plan"))
                    .anyMatch(address -> address.endsWith("/cohorts"))
                    .anyMatch(address -> address.endsWith("/reports"))
                    .anyMatch(address -> address.endsWith("/help"))
                    .anyMatch(address -> address.endsWith("/help#limits"));
        }
        assertThat(downloads()).isEqualTo(2);
        accounts.signIn(accounts.member("Mana", "Ger", program, ProgramRole.MANAGER));
        assertThat(addresses(new PdfReader(pdf.write(program, Locale.UK))))
                .as("which managers could not open")
                .isEmpty();
    }

    private long downloads() {
        return jdbc.queryForObject("select count(*) from audit_entry where action = 'evidence.downloaded'", Long.class);
    }

    private static String text(PdfReader reader) throws IOException {
        var extractor = new PdfTextExtractor(reader);
        var text = new StringBuilder();
        for (var page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(extractor.getTextFromPage(page)).append('\n');
        }
        return text.toString().replaceAll("\\s+", " ");
    }

    private static Set<String> addresses(PdfReader reader) {
        var addresses = new TreeSet<String>();
        for (var page = 1; page <= reader.getNumberOfPages(); page++) {
            var marks = (PdfArray) PdfReader.getPdfObject(reader.getPageN(page).get(PdfName.ANNOTS));
            if (marks != null) {
                addresses.addAll(marks.getElements().stream()
                        .map(mark -> (PdfDictionary) PdfReader.getPdfObject(mark))
                        .map(mark -> mark.getAsDict(PdfName.A))
                        .filter(action -> action != null && action.getAsString(PdfName.URI) != null)
                        .map(action -> action.getAsString(PdfName.URI).toString())
                        .collect(Collectors.toSet()));
            }
        }
        return addresses;
    }
}
