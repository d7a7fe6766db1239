package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.belay.program.ApplicationQuestion;
import org.belay.program.QuestionContent;
import org.belay.program.QuestionId;
import org.belay.program.QuestionKind;
import org.belay.program.Scale;
import org.belay.program.Topic;
import org.belay.program.TopicId;
import org.belay.shared.Problem;
import org.belay.shared.Texts;
import org.belay.shared.table.Cell;
import org.belay.shared.table.Column;
import org.belay.shared.table.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of every kind: what is one, and what a file's cell means. */
class AnswersTest {

    private static final ApplicationQuestion TEXT = question(QuestionContent.of(QuestionKind.TEXT, "Why?"));
    private static final ApplicationQuestion CHOICE =
            question(QuestionContent.choice("Where?", List.of("Here", "There")));
    private static final ApplicationQuestion MANY = question(new QuestionContent(
            QuestionKind.MANY_CHOICES, "What?", null, List.of("Tea", "Tea, with milk", "Coffee"), null));
    private static final ApplicationQuestion SCALE = question(new QuestionContent(
            QuestionKind.SCALE, "How sure?", null, List.of(), new Scale(0, 10, "not at all", "completely")));
    private static final ApplicationQuestion DATE = question(QuestionContent.of(QuestionKind.DATE, "Since when?"));
    private static final ApplicationQuestion TOPICS = question(QuestionContent.of(QuestionKind.TOPICS, "About?"));
    private static final List<Topic> TAXONOMY = List.of(
            new Topic(new TopicId(1), "lead.feedback", "Giving feedback", "lead", "Leading", true),
            new Topic(new TopicId(2), "tech.sql", "SQL", "tech", "Technology", true),
            new Topic(new TopicId(3), "biz.old", "Old things", "biz", "Business", false));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            TEXT   | anything            | -
            TEXT   | ` `                 | answer-missing
            CHOICE | Here                | -
            CHOICE | Nowhere             | no-such-choice
            CHOICE | here                | no-such-choice
            MANY   | `Tea\nCoffee`       | -
            MANY   | `Tea\nWine`         | no-such-choice
            MANY   | `Tea\nTea`          | no-such-choice
            SCALE  | 0                   | -
            SCALE  | 10                  | -
            SCALE  | 11                  | not-on-scale
            SCALE  | -1                  | not-on-scale
            SCALE  | 5.5                 | not-on-scale
            SCALE  | 99999999999999999   | not-on-scale
            SCALE  | ٣                   | not-on-scale
            DATE   | 2026-12-07          | -
            DATE   | 2026-02-30          | no-date
            DATE   | 07.12.2026          | no-date
            DATE   | 1899-12-31          | no-date
            DATE   | +999999999-01-01    | no-date
            TOPICS | `lead.feedback\ntech.sql` | -
            TOPICS | tech.cobol          | no-such-topic
            """)
    void anAnswerIsOneOrItIsSaidWhy(String of, String answer, String problem) {
        var found = GivenAnswer.problem(byName(of), answer.replace("\\n", "\n"), known());
        if (problem == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).map(Problem::key).contains("enrollment.problem." + problem);
            found.ifPresent(told -> Texts.LANGUAGES.forEach(language -> assertThat(new Texts().text(language, told))
                    .contains(byName(of).label())));
        }
    }

    @Test
    void onlySoManyTopicsAreNamed() {
        var keys = java.util.stream.IntStream.rangeClosed(0, GivenAnswer.MOST_TOPICS)
                .mapToObj(i -> "topic." + i)
                .toList();
        assertThat(GivenAnswer.problem(TOPICS, GivenAnswer.topics(keys), key -> true))
                .map(Problem::key)
                .contains("enrollment.problem.too-many-topics");
    }

    @Test
    void whoeverAnswersTheSameHasTheSameText() {
        assertThat(GivenAnswer.choices(MANY.content(), List.of("Coffee", "Tea")))
                .isEqualTo(GivenAnswer.choices(MANY.content(), Set.of("Tea", "Coffee", "Wine")))
                .isEqualTo("Tea\nCoffee");
        assertThat(GivenAnswer.topics(List.of("tech.sql", "lead.feedback"))).isEqualTo("lead.feedback\ntech.sql");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            CHOICE | HERE                         | Here                       | -
            CHOICE | Elsewhere                    | -                          | no-such-choice
            MANY   | Coffee;tea                   | `Tea\nCoffee`              | -
            MANY   | Tea, Coffee                  | `Tea\nCoffee`              | -
            MANY   | Tea, with milk, Coffee       | `Tea, with milk\nCoffee`   | -
            MANY   | Tea, with lemon, Coffee      | `Tea\nCoffee`              | no-such-choice
            MANY   | Wine                         | -                          | no-such-choice
            SCALE  | 7                            | 7                          | -
            SCALE  | 7.0                          | 7                          | -
            SCALE  | Not at all                   | 0                          | -
            SCALE  | completely                   | 10                         | -
            SCALE  | 12                           | -                          | not-on-scale
            DATE   | 7.12.2026                    | 2026-12-07                 | -
            DATE   | 7 December 2026              | 2026-12-07                 | -
            DATE   | soon                         | -                          | no-date
            DATE   | 03/04/2026                   | -                          | no-date
            TOPICS | tech.sql; Giving feedback    | `lead.feedback\ntech.sql`  | -
            TOPICS | Old things; SQL              | tech.sql                   | no-such-choice
            """)
    void aCellIsUnderstoodOrLeftOutWithWords(String of, String cell, String answer, String remark) {
        var told = new ArrayList<String>();
        var read = read(byName(of), told, new Cell.Text(cell));
        assertThat(read.getFirst()).isEqualTo(answer == null ? null : answer.replace("\\n", "\n"));
        assertThat(told).isEqualTo(remark == null ? List.of() : List.of(remark));
    }

    @Test
    void aColumnOfDatesSaysWhatItsSlashesMean() {
        assertThat(read(DATE, new ArrayList<>(), new Cell.Text("03/04/2026"), new Cell.Text("25/04/2026")))
                .containsExactly("2026-04-03", "2026-04-25");
    }

    private static List<String> read(ApplicationQuestion question, List<String> told, Cell... cells) {
        var mapping = Map.of(ApplicationField.key(question), new Column(0, "A", false, List.of()));
        var rows = new ArrayList<FormRow>();
        for (var cell : cells) {
            rows.add(new FormRow(new Row(rows.size() + 2, List.of(cell), List.of()), mapping));
        }
        var reader = new AnswerReader(List.of(question), new Directory(List.of(), TAXONOMY), rows);
        var answers = new ArrayList<String>();
        for (var row : rows) {
            answers.add(reader.read(row, (field, rejects, problem, arguments) -> {
                        told.add(problem);
                        assertThat(new Texts()
                                        .text(Locale.GERMAN, Problem.of("enrollment.import." + problem, arguments)))
                                .contains(question.label());
                    })
                    .get(question.id()));
        }
        return answers;
    }

    private static java.util.function.Predicate<String> known() {
        return key -> TAXONOMY.stream()
                .anyMatch(topic -> topic.active() && topic.key().equals(key));
    }

    private static ApplicationQuestion byName(String name) {
        return switch (name) {
            case "TEXT" -> TEXT;
            case "CHOICE" -> CHOICE;
            case "MANY" -> MANY;
            case "SCALE" -> SCALE;
            case "DATE" -> DATE;
            case "TOPICS" -> TOPICS;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static ApplicationQuestion question(QuestionContent content) {
        return new ApplicationQuestion(new QuestionId(7), "asked", content, true, false);
    }
}
