package org.belay.feedback;

import java.util.List;
import java.util.Map;
import org.belay.shared.SmallNumbers.Joined;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of the answers to a survey. Figures rest on at least five people, and no two of them together tell what
 * fewer said.
 *
 * @param response null where it would tell of few people whether they answered, for who may not know that of each
 * @param counted how many people the figures rest on; 0 where none may be shown
 * @param hidden why there are no figures; null where there are
 * @param items in the order of the questionnaire
 * @param groups by what the survey is grouped by; null where groups cannot be shown
 * @param words own words without names, for those who may read them
 */
public record SurveyResult(
        SurveyHead survey,
        Instrument instrument,
        @Nullable Response response,
        int counted,
        @Nullable Hidden hidden,
        List<ItemResult> items,
        List<ScoreResult> scores,
        @Nullable Groups groups,
        List<OwnWords> words) {

    public SurveyResult {
        items = List.copyOf(items);
        scores = List.copyOf(scores);
        words = List.copyOf(words);
    }

    /** Why figures are not shown. */
    public enum Hidden {
        /** Fewer than five answers. */
        TOO_FEW,
        /** Its last day has not passed everywhere: a second look would tell what was answered after the first. */
        STILL_OPEN
    }

    /**
     * One question.
     *
     * @param n who answered it
     * @param mean as answered, also of reversed items; null where it is hidden
     * @param choices how many gave which answers, counted from the lowest; empty where that is hidden
     */
    public record ItemResult(Item item, int n, @Nullable Double mean, List<Joined> choices) {

        public ItemResult {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A figure of the instrument.
     *
     * @param n whose answers suffice for it
     * @param mean null where it is hidden, or where the group has {@code recommendation} instead
     * @param recommendation in points, -100 to 100; null for other rules
     */
    public record ScoreResult(
            Score score,
            int n,
            @Nullable Double mean,
            @Nullable Interval interval,
            @Nullable Recommendation recommendation) {}

    /** Share of 9 and 10 minus share of 0 to 6. */
    public record Recommendation(int high, int middle, int low) {

        public double points() {
            return 100.0 * (high - low) / (high + middle + low);
        }
    }

    /**
     * Means by department, site or role, as the survey is grouped.
     *
     * @param joined the names of those that stand in one row together
     */
    public record Groups(List<Group> rows, List<String> joined) {

        public Groups {
            rows = List.copyOf(rows);
            joined = List.copyOf(joined);
        }
    }

    /**
     * @param name null for the joined ones
     * @param means by the key of the item
     */
    public record Group(@Nullable String name, int people, Map<String, Double> means) {}

    /** What people wrote to one question, in the order of the alphabet, which says nothing of who wrote them. */
    public record OwnWords(Item item, int n, List<String> texts) {

        public OwnWords {
            texts = List.copyOf(texts);
        }
    }
}
