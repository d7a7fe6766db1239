package org.belay.enrollment;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PERSON;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.belay.cohort.CohortDates;
import org.belay.cohort.CohortDraft;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.organization.PersonState;
import org.belay.program.Format;
import org.belay.program.ProgramDraft;
import org.belay.program.ProgramRules;
import org.belay.program.ProgramService;
import org.belay.program.QuestionId;
import org.belay.program.TopicId;
import org.belay.program.TopicService;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.table.ColumnGuess;
import org.belay.shared.table.TableException;
import org.belay.shared.table.TableFile;
import org.belay.shared.table.TargetField;
import org.jooq.DSLContext;

/** A cohort that enrolls, its coordinator, and people who may apply. */
class EnrollmentGiven {

    static final Path DATA = Path.of("src/test/resources/data");
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    final TestAccounts accounts;
    private final DSLContext sql;
    private final ProgramService programs;
    private final CohortService cohorts;
    private final TopicService topics;
    private final Clock clock;

    EnrollmentGiven(DSLContext sql, ProgramService programs, CohortService cohorts, TopicService topics, Clock clock) {
        this.accounts = new TestAccounts(sql);
        this.sql = sql;
        this.programs = programs;
        this.cohorts = cohorts;
        this.topics = topics;
        this.clock = clock;
    }

    ProgramId program(String name) {
        return program(name, Format.ONE_TO_ONE);
    }

    ProgramId program(String name, Format format) {
        accounts.signIn(accounts.administrator("Ada", "Lovelace"));
        return programAs(name, format);
    }

    /** By whoever is signed in. */
    ProgramId programAs(String name, Format format) {
        return programs.create(
                new ProgramDraft(name, "To help each other", null, format, false, ProgramRules.standard()));
    }

    /** Somebody who coordinates the program, signed in from now on. */
    PersonId coordinator(ProgramId program) {
        var person = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        accounts.signIn(person);
        return person;
    }

    /** Enrolling, for two more weeks. */
    CohortId cohort(ProgramId program) {
        var today = LocalDate.now(clock);
        return cohort(
                program,
                new CohortDates(today.minusDays(7), today.plusDays(14), today.plusDays(30), today.plusDays(200)));
    }

    CohortId cohort(ProgramId program, CohortDates dates) {
        var id = cohorts.create(program, new CohortDraft("Spring", null, dates));
        state(id, CohortState.ENROLLING);
        return id;
    }

    /** Where the guards of the life cycle are not what a test is about. */
    void state(CohortId cohort, CohortState state) {
        sql.update(COHORT)
                .set(COHORT.STATE, state)
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();
    }

    TopicId topic(String key) {
        return topics.find(key).orElseThrow().id();
    }

    ApplicationDraft mentee(CohortId cohort) {
        return draft(cohort, Side.MENTEE, List.of(), Set.of());
    }

    ApplicationDraft draft(CohortId cohort, Side side, List<PersonId> wishes, Set<PersonId> avoid) {
        return new ApplicationDraft(
                side,
                Set.of(topic("lead.feedback")),
                Set.of(topic("tech.sql")),
                2,
                1,
                ZONE,
                WeekGrid.parse("Tue 12:30-13:00; Wed 15:30-17:30").orElseThrow(),
                wishes,
                avoid,
                Map.of(question(cohort, "motivation"), "To learn from others."),
                true);
    }

    QuestionId question(CohortId cohort, String key) {
        return programs.questions(cohorts.reference(cohort).program()).stream()
                .filter(question -> question.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The people of the sample roster, as far as an application asks for them. */
    Map<String, PersonId> roster() throws IOException, TableException {
        var names = Map.of(
                "number",
                "Employee ID",
                "first",
                "First Name",
                "last",
                "Last Name",
                "email",
                "Work Email",
                "manager",
                "Manager ID",
                "site",
                "Site");
        var guess = new ColumnGuess(names.entrySet().stream()
                .map(e -> TargetField.of(e.getKey(), TargetField.Content.ANY, e.getValue()))
                .toList());
        var byNumber = new HashMap<String, PersonId>();
        var managers = new HashMap<PersonId, String>();
        var now = clock.instant();
        try (var file = TableFile.open(DATA.resolve("roster-hr-export.xlsx"), "roster")) {
            var table = file.table(guess);
            var mapping = guess.guess(table.columns());
            table.read(row -> {
                var value = new HashMap<String, String>();
                names.keySet()
                        .forEach(k -> value.put(
                                k, row.text(mapping.column(k).orElseThrow()).strip()));
                if (byNumber.containsKey(value.get("number"))) {
                    return;
                }
                var email = value.getOrDefault("email", "").toLowerCase(Locale.ROOT);
                var id = sql.insertInto(PERSON)
                        .set(PERSON.EMPLOYEE_NUMBER, value.get("number"))
                        .set(PERSON.FIRST_NAME, value.get("first"))
                        .set(PERSON.LAST_NAME, value.get("last"))
                        .set(PERSON.EMAIL, email.contains("@") ? email : null)
                        .set(PERSON.STATE, PersonState.ACTIVE)
                        .set(PERSON.SOURCE, "HR")
                        .set(PERSON.CREATED_AT, now)
                        .set(PERSON.CHANGED_AT, now)
                        .returningResult(PERSON.PERSON_ID)
                        .fetchSingle()
                        .value1();
                byNumber.put(value.get("number"), id);
                managers.put(id, value.get("manager"));
            });
        }
        var updates = managers.entrySet().stream()
                .filter(e -> byNumber.containsKey(e.getValue()))
                .map(e -> sql.update(PERSON)
                        .set(PERSON.LINE_MANAGER_ID, byNumber.get(e.getValue()))
                        .where(PERSON.PERSON_ID.eq(e.getKey())))
                .toList();
        sql.batch(updates).execute();
        return byNumber;
    }
}
