package org.belay.export;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.feedback.AnswerScale;
import org.belay.feedback.EventResult;
import org.belay.feedback.EventResults;
import org.belay.feedback.Item;
import org.belay.feedback.SurveyHead;
import org.belay.feedback.SurveyResult;
import org.belay.feedback.SurveyResults;
import org.belay.feedback.SurveyService;
import org.belay.security.Permission;
import org.belay.shared.SmallNumbers;
import org.belay.shared.SmallNumbers.Joined;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people answered, from the results that screens show: suppressed there, and counted nowhere else. As there, nothing is
 * counted of a survey of which it is hidden how many answered.
 */
@Component
class FeedbackRows {

    private final CohortService cohorts;
    private final SurveyService surveys;
    private final SurveyResults results;
    private final EventResults events;

    FeedbackRows(CohortService cohorts, SurveyService surveys, SurveyResults results, EventResults events) {
        this.cohorts = cohorts;
        this.surveys = surveys;
        this.results = results;
        this.events = events;
    }

    void write(Asked asked, ExportWords words, RowSink sink) throws IOException {
        var of = asked.filter().cohort();
        for (var cohort : cohorts.visible(Permission.SEE_SURVEY_RESULTS)) {
            if (cohort.program().equals(asked.program()) && (of == null || of.equals(cohort.id()))) {
                for (var survey : surveys.begun(cohort.id())) {
                    write(new Line(cohort, survey, words, sink), results.of(survey.id()));
                }
                for (var event : events.of(cohort.id())) {
                    write(new Line(cohort, null, words, sink), event);
                }
            }
        }
    }

    private static void write(Line line, SurveyResult result) throws IOException {
        var hidden = result.hidden();
        var title = result.instrument().title().in(line.words.locale());
        if (hidden != null) {
            line.write(title, "", "", null, null, null, line.words.say("survey.hidden." + hidden));
            return;
        }
        var counts = result.response() != null;
        if (!counts) {
            line.write(title, "", "", null, null, null, line.words.say("survey.rate-hidden"));
        }
        for (var score : result.scores()) {
            var recommendation = score.recommendation();
            line.write(
                    title,
                    score.score().title().in(line.words.locale()),
                    "",
                    counts ? (Integer) score.n() : null,
                    null,
                    recommendation == null ? score.mean() : (Double) (double) Math.round(recommendation.points()),
                    line.words.say(recommendation == null ? "export.feedback.score" : "export.feedback.points"));
        }
        for (var item : result.items()) {
            var question = text(line, item.item());
            var few = item.n() < SmallNumbers.MINIMUM;
            line.write(
                    title,
                    question,
                    "",
                    counts ? (Integer) item.n() : null,
                    null,
                    item.mean(),
                    few ? line.words.say("survey.hidden.TOO_FEW") : "");
            if (counts) {
                line.choices(title, question, result.instrument().scaleOf(item.item()), item.choices());
            }
        }
    }

    private static String text(Line line, Item item) {
        var text = item.text();
        return text == null ? item.key() : text.in(line.words.locale());
    }

    private static void write(Line line, EventResult event) throws IOException {
        var instrument = event.instrument();
        var title = instrument.title().in(line.words.locale());
        var few = event.people() < SmallNumbers.MINIMUM;
        var item = instrument.items().getFirst();
        line.write(
                title,
                text(line, item),
                "",
                event.people(),
                event.answers(),
                event.mean(),
                few ? line.words.say("survey.hidden.TOO_FEW") : "");
        if (!few) {
            line.choices(title, text(line, item), instrument.scaleOf(item), event.choices());
        }
    }

    /** Rows of one survey of a cohort, or of what was answered where something took place. */
    private record Line(CohortReference cohort, @Nullable SurveyHead survey, ExportWords words, RowSink sink) {

        void choices(String title, String question, AnswerScale scale, List<Joined> choices) throws IOException {
            for (var choice : choices) {
                var answer = IntStream.rangeClosed(choice.first(), choice.last())
                        .map(place -> scale.from() + place)
                        .mapToObj(value -> scale.label(value, words.locale()).orElse(Integer.toString(value)))
                        .collect(Collectors.joining(" / "));
                write(title, question, answer, null, (int) choice.value(), null, "");
            }
        }

        void write(
                String title,
                String question,
                String answer,
                @Nullable Integer people,
                @Nullable Integer answers,
                @Nullable Double mean,
                String note)
                throws IOException {
            var small = people != null && SmallNumbers.small(people);
            sink.row(new @Nullable Object[] {
                cohort.name(),
                title,
                survey == null ? words.say("export.feedback.as-it-happens") : moment(survey),
                survey == null ? null : survey.opensOn(),
                survey == null ? null : survey.closesOn(),
                question,
                answer,
                small ? null : people,
                small ? null : answers,
                mean == null ? null : (Double) (Math.round(mean * 10) / 10.0),
                small && note.isEmpty() ? words.say("survey.hidden.TOO_FEW") : note
            });
        }

        private String moment(SurveyHead head) {
            return head.when().repeats()
                    ? words.say("survey.round", head.occasion())
                    : words.say("state.SurveyMoment." + head.when());
        }
    }
}
