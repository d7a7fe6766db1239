package org.belay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.belay.BelayTest;
import org.belay.enrollment.Side;
import org.belay.feedback.Answers;
import org.belay.feedback.Instrument;
import org.belay.feedback.SurveyDraft;
import org.belay.feedback.SurveyHistory;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SurveyMoment;
import org.belay.security.CurrentUser;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Terms;
import org.belay.shared.Texts;
import org.belay.workshop.WorkshopGiven;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A file counts nothing that the screen does not count for the same reader. Seventeen of eighteen answered. */
@BelayTest
@Transactional
class FeedbackRowsTest {

    private static final int PEOPLE = 18;

    @Autowired
    private DSLContext sql;

    @Autowired
    private FeedbackRows feedback;

    @Autowired
    private SurveyHistory history;

    @Autowired
    private CurrentUser user;

    @Autowired
    private Texts texts;

    @Autowired
    private Clock clock;

    private WorkshopGiven given;
    private ProgramId program;
    private CohortId cohort;

    /** A row as it is read: the question, the choice, people, answers, the mean and the note. */
    private record Line(Object question, Object answer, Object people, Object answers, Object mean, Object note) {}

    @BeforeEach
    void seventeenOfEighteen() {
        given = new WorkshopGiven(sql);
        program = given.program();
        cohort = given.cohort(program);
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> given.participant(cohort, "Person" + i, Side.MENTEE))
                .toList();
        given.accounts.signIn(given.accounts.administrator("Ada", "Lovelace"));
        over(
                "halfway-questions",
                person -> Map.of(
                        "worth-it",
                        people.indexOf(person) < 8 ? 2 : 4,
                        "openness",
                        5,
                        "next-step",
                        people.indexOf(person) < 9 ? 3 : 4,
                        "often-enough",
                        4));
        over(Instrument.RECOMMENDATION, person -> Map.of("recommend", recommends(people.indexOf(person))));
    }

    /** Seven, five and five of the three classes: 200 / 17 points. */
    private static int recommends(int place) {
        return place < 7 ? 10 : place < 12 ? 8 : 3;
    }

    private void over(String instrument, Function<PersonId, Map<String, Integer>> numbers) {
        var opens = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(30);
        history.record(
                cohort,
                new SurveyDraft(instrument, SurveyMoment.MID, PlanSide.BOTH, 1, false, opens, opens.plusDays(9)),
                asked -> asked.stream()
                        .limit(PEOPLE - 1)
                        .collect(Collectors.toMap(
                                person -> person, person -> new Answers(numbers.apply(person), Map.of()))));
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private List<Line> read(PersonId reader) throws IOException {
        given.accounts.signIn(reader);
        var lines = new ArrayList<Line>();
        feedback.write(
                new Asked(
                        user.actor(),
                        Set.of(),
                        program,
                        ExportFilter.of(cohort),
                        Set.of(),
                        ZoneOffset.UTC,
                        clock.instant()),
                new ExportWords(texts, Terms.USUAL, Locale.ENGLISH, ZoneOffset.UTC),
                cells -> lines.add(new Line(cells[5], cells[6], cells[7], cells[8], cells[9], cells[10])));
        return lines;
    }

    @Test
    void whoSeesWhoOwesReadsAllCounts() throws IOException {
        assertThat(read(given.accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR)))
                .extracting(Line::people, Line::mean)
                .contains(tuple(PEOPLE - 1, 3.1), tuple(PEOPLE - 1, 12.0))
                .doesNotContain(tuple(null, 3.1));
    }

    /** The parts of a distribution add up to how many answered, and so do points in decimals. */
    @Test
    void whereTheResponseIsHiddenNoCountOfTheFileTellsIt() throws IOException {
        for (var reader : List.of(
                given.accounts.member("Mara", "Manages", program, ProgramRole.MANAGER),
                given.accounts.administrator("Alan", "Turing"))) {
            var lines = read(reader);
            assertThat(lines).extracting(Line::mean).contains(3.1, 12.0);
            assertThat(lines).allSatisfy(line -> {
                assertThat(line.people()).as("%s", line).isNull();
                assertThat(line.answers()).as("%s", line).isNull();
                assertThat(line.answer()).as("%s", line).isEqualTo("");
            });
            assertThat(lines)
                    .filteredOn(line -> Objects.toString(line.note()).startsWith("How many answered is hidden"))
                    .hasSize(2);
        }
    }
}
