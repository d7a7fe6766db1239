package org.belay.feedback;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire: what it asks, how it is scored, whose work it is. Not a diagnosis.
 *
 * @param key the same in every version
 * @param languages the first stands for those it lacks
 * @param validated whether its measurement was tested
 * @param aggregateOnly whether it is read for groups alone: what one person scored has no meaning written to it and no
 *     partner sees it
 */
public record Instrument(
        String key,
        List<String> languages,
        Wording title,
        Wording measures,
        @Nullable Wording introduction,
        Use use,
        boolean validated,
        boolean aggregateOnly,
        @Nullable String citation,
        License license,
        AnswerScale scale,
        List<Item> items,
        List<Score> scores) {

    public static final String PULSE = "peer-motivation-pulse";
    public static final String RECOMMENDATION = "recommendation-score";
    public static final String SESSION_RATING = "session-rating";
    public static final String PAIRING_FIT = "pairing-fit";
    public static final String WORKSHOP_RATING = "workshop-rating";

    public Instrument {
        languages = List.copyOf(languages);
        items = List.copyOf(items);
        scores = List.copyOf(scores);
    }

    /** On which terms it may be used, and where that is said. */
    public record License(String text, String source) {}

    /** Where it is answered. */
    public enum Use {
        SURVEY,
        /** With a session. */
        SESSION,
        /** With a workshop. */
        WORKSHOP,
        /** Where mentors say how they are. */
        CARE,
        /** With goals. */
        GOALS
    }

    /** Whether it has all that it takes to be asked. */
    public boolean complete() {
        return !items.isEmpty() && items.stream().allMatch(item -> item.text() != null);
    }

    public Optional<Item> item(String itemKey) {
        return items.stream().filter(item -> item.key().equals(itemKey)).findFirst();
    }

    public AnswerScale scaleOf(Item item) {
        var own = item.scale();
        return own == null ? scale : own;
    }

    /** Those that are answered with a number. */
    public List<Item> scaled() {
        return items.stream().filter(item -> !item.words()).toList();
    }

    /** Those that are answered in own words. */
    public List<Item> inWords() {
        return items.stream().filter(Item::words).toList();
    }

    /** Whether it asks the same in the same words, to be answered alike. */
    boolean asksAs(Instrument other) {
        return items.equals(other.items) && scale.equals(other.scale);
    }

    /**
     * Whether the same people would come to the same figures: the same questions, answers and scores. Words that were
     * missing and are brought now are no other words.
     */
    boolean measuresAs(Instrument tested) {
        return numbers().equals(tested.numbers())
                && scores.equals(tested.scores())
                && scaled().stream()
                        .noneMatch(item -> tested.item(item.key())
                                .map(Item::text)
                                .filter(text -> !text.equals(item.text()))
                                .isPresent());
    }

    private List<List<Object>> numbers() {
        return scaled().stream()
                .map(item -> List.<Object>of(item.key(), item.reversed(), scaleOf(item)))
                .toList();
    }

    /** The same, no longer called validated. */
    Instrument unproved() {
        return as(false, aggregateOnly);
    }

    /** The same, read for groups alone. */
    Instrument forGroups() {
        return as(validated, true);
    }

    private Instrument as(boolean tested, boolean ofGroups) {
        return new Instrument(
                key,
                languages,
                title,
                measures,
                introduction,
                use,
                tested,
                ofGroups,
                citation,
                license,
                scale,
                items,
                scores);
    }

    /** The same with another name and other questions, in what numbers they are answered and scored. */
    public Instrument with(Wording otherTitle, AnswerScale otherScale, List<Item> otherItems, List<Score> otherScores) {
        return new Instrument(
                key,
                languages,
                otherTitle,
                measures,
                introduction,
                use,
                validated,
                aggregateOnly,
                citation,
                license,
                otherScale,
                otherItems,
                otherScores);
    }
}
