package org.belay.enrollment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belay.program.ApplicationQuestion;
import org.belay.program.QuestionId;
import org.belay.program.QuestionKind;
import org.belay.program.Scale;
import org.belay.shared.table.Cell;
import org.belay.shared.table.DateColumn;
import org.belay.shared.table.DateOrder;
import org.belay.shared.table.DateReader;
import org.belay.shared.table.Numbers;
import org.belay.shared.table.Parsed;
import org.jspecify.annotations.Nullable;

/** Understands the answers to a program's own questions in a form's export; what it cannot use it leaves out and says. */
final class AnswerReader {

    private final List<ApplicationQuestion> questions;
    private final Directory directory;
    private final Map<QuestionId, DateReader> dates = new HashMap<>();

    /** @param rows all of the file: a column of dates says what its slashes mean */
    AnswerReader(List<ApplicationQuestion> questions, Directory directory, Collection<FormRow> rows) {
        this.questions = questions;
        this.directory = directory;
        for (var question : questions) {
            if (question.kind() == QuestionKind.DATE) {
                var column = new DateColumn();
                rows.forEach(row -> column.see(row.cell(ApplicationField.key(question))));
                dates.put(question.id(), column.reader());
            }
        }
    }

    /** Takes what there is to say about a cell. */
    interface Remarks {
        void add(String field, boolean rejects, String problem, Serializable... arguments);
    }

    Map<QuestionId, String> read(FormRow row, Remarks remarks) {
        var answers = new HashMap<QuestionId, String>();
        for (var question : questions) {
            var cell = row.cell(ApplicationField.key(question));
            var text = cell.text().strip();
            if (!text.isEmpty()) {
                var answer = answer(question, cell, text, remarks);
                if (answer != null && !answer.isEmpty()) {
                    answers.put(question.id(), answer);
                }
            }
        }
        return answers;
    }

    private @Nullable String answer(ApplicationQuestion question, Cell cell, String text, Remarks remarks) {
        return switch (question.kind()) {
            case TEXT, LONG_TEXT -> words(question, text, remarks);
            case CHOICE -> choice(question, text).orElseGet(() -> leftOut("no-such-choice", question, text, remarks));
            case MANY_CHOICES -> choices(question, text, remarks);
            case SCALE -> onScale(question, cell, text, remarks);
            case DATE -> day(question, cell, text, remarks);
            case TOPICS -> topics(question, text, remarks);
        };
    }

    private static @Nullable String words(ApplicationQuestion question, String text, Remarks remarks) {
        if (text.length() > ApplicationDraft.LONGEST_ANSWER) {
            remarks.add(
                    ApplicationField.key(question),
                    true,
                    "answer-too-long",
                    question.label(),
                    ApplicationDraft.LONGEST_ANSWER);
            return null;
        }
        return text;
    }

    private static Optional<String> choice(ApplicationQuestion question, String text) {
        return question.choices().stream()
                .filter(choice -> Directory.fold(choice).equals(Directory.fold(text)))
                .findFirst();
    }

    private static String choices(ApplicationQuestion question, String text, Remarks remarks) {
        var chosen = new LinkedHashSet<String>();
        for (var part : byComma(question, text)) {
            choice(question, part)
                    .ifPresentOrElse(chosen::add, () -> leftOut("no-such-choice", question, part, remarks));
        }
        return GivenAnswer.choices(question.content(), chosen);
    }

    /** Some forms write commas between choices, which choices may have inside: then the longest that fits is meant. */
    private static List<String> byComma(ApplicationQuestion question, String text) {
        var found = new ArrayList<String>();
        for (var part : parts(text)) {
            var rest = part;
            while (choice(question, rest).isEmpty() && rest.contains(",")) {
                var cut = longestStart(question, rest).orElse(rest.indexOf(','));
                found.add(rest.substring(0, cut).strip());
                rest = rest.substring(cut + 1).strip();
            }
            found.add(rest);
        }
        return found.stream().filter(part -> !part.isEmpty()).toList();
    }

    /** Up to the last comma before which a whole choice stands. */
    private static Optional<Integer> longestStart(ApplicationQuestion question, String text) {
        for (var cut = text.lastIndexOf(','); cut > 0; cut = text.lastIndexOf(',', cut - 1)) {
            if (choice(question, text.substring(0, cut)).isPresent()) {
                return Optional.of(cut);
            }
        }
        return Optional.empty();
    }

    /** The number, or what one of the ends means. */
    private static @Nullable String onScale(ApplicationQuestion question, Cell cell, String text, Remarks remarks) {
        var scale = question.scale() == null ? Scale.USUAL : question.scale();
        if (Numbers.whole(cell) instanceof Parsed.Value<Integer>(var number) && scale.holds(number)) {
            return number.toString();
        }
        if (Directory.fold(text).equals(Directory.fold(scale.fromLabel()))) {
            return Integer.toString(scale.from());
        }
        if (Directory.fold(text).equals(Directory.fold(scale.toLabel()))) {
            return Integer.toString(scale.to());
        }
        return leftOut("not-on-scale", question, text, remarks);
    }

    private @Nullable String day(ApplicationQuestion question, Cell cell, String text, Remarks remarks) {
        var reader = dates.getOrDefault(question.id(), new DateReader(DateOrder.UNDECIDED));
        return reader.date(cell) instanceof Parsed.Value<LocalDate>(var day)
                ? day.toString()
                : leftOut("no-date", question, text, remarks);
    }

    private String topics(ApplicationQuestion question, String text, Remarks remarks) {
        var keys = new LinkedHashSet<String>();
        for (var word : parts(text)) {
            var topic = directory.topic(word);
            if (topic == null || !topic.active()) {
                leftOut("no-such-choice", question, word, remarks);
            } else if (keys.size() < GivenAnswer.MOST_TOPICS) {
                keys.add(topic.key());
            } else {
                leftOut("one-topic-too-many", question, word, remarks);
            }
        }
        return GivenAnswer.topics(keys);
    }

    static List<String> parts(String text) {
        return Arrays.stream(text.split("[;\\n]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static @Nullable String leftOut(
            String problem, ApplicationQuestion question, String text, Remarks remarks) {
        remarks.add(ApplicationField.key(question), false, problem, question.label(), text);
        return null;
    }
}
