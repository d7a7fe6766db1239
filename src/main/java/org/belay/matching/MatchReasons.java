package org.belay.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belay.matching.PairAssessment.Answers;
import org.belay.matching.PairAssessment.CriterionFinding;
import org.belay.matching.PairAssessment.DaysApart;
import org.belay.matching.PairAssessment.GradeDistance;
import org.belay.matching.PairAssessment.MonthsAhead;
import org.belay.matching.PairAssessment.NoWish;
import org.belay.matching.PairAssessment.NotKnown;
import org.belay.matching.PairAssessment.PartOfDepartment;
import org.belay.matching.PairAssessment.SharedAnswers;
import org.belay.matching.PairAssessment.SharedLanguages;
import org.belay.matching.PairAssessment.SharedPlace;
import org.belay.matching.PairAssessment.SharedTime;
import org.belay.matching.PairAssessment.SharedTopics;
import org.belay.matching.PairAssessment.WishRank;
import org.belay.program.Topic;
import org.belay.program.TopicId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns the findings of criteria into reasons, and those into the text that is stored. The findings of rules are not
 * among them: a pair that is proposed breaks none, and whom somebody avoids is written nowhere.
 */
final class MatchReasons {

    /** What reasons did not say in the first days reads as not so. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final TypeReference<List<MatchReason>> LIST = new TypeReference<>() {};
    /** Enough to read, and never more than the column holds. */
    private static final int MOST_LABELS = 12;

    private final Map<TopicId, Topic> topics;
    private final List<ComparedQuestion> questions;

    /** @param settings those by which the pairs were assessed */
    MatchReasons(Map<TopicId, Topic> topics, MatchingSettings settings) {
        this.topics = topics;
        this.questions = settings.questions();
    }

    /** The strongest first. */
    List<MatchReason> of(PairAssessment assessment) {
        return assessment.criteria().stream()
                .map(this::reason)
                .sorted((one, other) -> Integer.compare(other.reached(), one.reached()))
                .toList();
    }

    private MatchReason reason(CriterionFinding finding) {
        return switch (finding.fact()) {
            case SharedTopics shared ->
                reason(finding, MatchReason.Kind.TOPICS, shared.topics().size(), topicLabels(shared.topics()));
            case SharedLanguages shared ->
                reason(finding, MatchReason.Kind.LANGUAGES, shared.languages().size(), shared.languages());
            case SharedTime shared -> reason(finding, MatchReason.Kind.HOURS, shared.halfHours(), List.of());
            case PartOfDepartment _ -> reason(finding, MatchReason.Kind.PART_OF_DEPARTMENT, 1, List.of());
            case SharedPlace _ -> reason(finding, place(finding, true), 1, List.of());
            case GradeDistance grades ->
                reason(finding, MatchReason.Kind.GRADES, Math.toIntExact(grades.distance()), List.of());
            case WishRank wish -> reason(finding, MatchReason.Kind.WISH, wish.rank(), List.of());
            case NoWish _ -> reason(finding, MatchReason.Kind.NO_WISH, 0, List.of());
            case NotKnown _ -> reason(finding, MatchReason.Kind.NOT_KNOWN, 0, List.of());
            case PairAssessment.Plain _ -> reason(finding, place(finding, false), 0, List.of());
            case MonthsAhead ahead ->
                reason(finding, MatchReason.Kind.MONTHS, Math.toIntExact(ahead.months()), List.of());
            case Answers answers ->
                reason(
                        finding,
                        answers.same() ? MatchReason.Kind.SAME_ANSWER : MatchReason.Kind.OTHER_ANSWER,
                        1,
                        List.of());
            case SharedAnswers shared ->
                reason(finding, MatchReason.Kind.SHARED_ANSWERS, shared.shared(), shared.all(), shared.question());
            case DaysApart apart ->
                reason(
                        finding,
                        MatchReason.Kind.DAYS_APART,
                        Math.toIntExact(apart.days()),
                        apart.question().nearDays(),
                        apart.question());
            case PairAssessment.StepsApart apart ->
                reason(
                        finding,
                        MatchReason.Kind.STEPS_APART,
                        apart.steps(),
                        apart.question().steps(),
                        apart.question());
            case PairAssessment.LineDistance _, PairAssessment.Avoids _ ->
                throw new IllegalArgumentException("No fact of a criterion: " + finding.criterion());
        };
    }

    private static MatchReason.Kind place(CriterionFinding finding, boolean same) {
        return finding.criterion() == Criterion.OTHER_DEPARTMENT
                ? same ? MatchReason.Kind.SAME_DEPARTMENT : MatchReason.Kind.OTHER_DEPARTMENT
                : same ? MatchReason.Kind.SAME_SITE : MatchReason.Kind.OTHER_SITE;
    }

    private MatchReason reason(CriterionFinding finding, MatchReason.Kind kind, int amount, Collection<String> labels) {
        var place = finding.criterion().question();
        var asked = place < 0 ? Optional.<ComparedQuestion>empty() : Optional.of(questions.get(place));
        return new MatchReason(
                finding.criterion(),
                finding.reached(),
                finding.possible(),
                kind,
                amount,
                asked.map(question -> List.of(question.label()))
                        .orElseGet(() -> labels.stream().limit(MOST_LABELS).toList()),
                asked.isPresent() && !asked.get().forMatch(),
                null,
                false);
    }

    private static MatchReason reason(
            CriterionFinding finding, MatchReason.Kind kind, int amount, int all, ComparedQuestion question) {
        return new MatchReason(
                finding.criterion(),
                finding.reached(),
                finding.possible(),
                kind,
                amount,
                List.of(question.label()),
                !question.forMatch(),
                all,
                question.alike());
    }

    private List<String> topicLabels(Set<Long> ids) {
        return ids.stream()
                .map(id -> topics.get(new TopicId(id)))
                .filter(topic -> topic != null)
                .map(Topic::label)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    static String write(List<MatchReason> reasons) {
        return JSON.writeValueAsString(reasons);
    }

    /** @param stored null for a match that an import of history brought */
    static List<MatchReason> read(@Nullable String stored) {
        return stored == null ? List.of() : JSON.readValue(stored, LIST);
    }
}
