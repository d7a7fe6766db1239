package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import java.util.EnumSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.matching.CircleSizes;
import org.belay.matching.ComparedQuestion;
import org.belay.matching.Criterion;
import org.belay.matching.Rule;
import org.belay.matching.RunTerms;
import org.belay.program.Agreement;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.PlainTable;
import org.jspecify.annotations.Nullable;

/** By what two runs worked: rules, weights, locks, seed; each line says whether they differ there. */
final class TermsTable extends PlainTable {

    private static final double HALF_HOURS_AN_HOUR = 2;

    private final transient RunTerms one;
    private final transient RunTerms other;

    TermsTable(RunTerms one, RunTerms other) {
        super(
                text("matching.terms"),
                text("matching.terms.what"),
                text("matching.runs.one"),
                text("matching.runs.other"),
                text("matching.terms.difference"));
        this.one = one;
        this.other = other;
        EnumSet.allOf(Rule.class).stream()
                .filter(rule -> rule != Rule.SAME_PERSON)
                .filter(rule -> one.rules().contains(rule) || other.rules().contains(rule))
                .forEach(rule -> line(
                        question(one.question(rule), other.question(rule), name -> Words.rule(rule, name)),
                        terms -> rule(terms, rule)));
        EnumSet.allOf(Criterion.class).stream()
                .filter(criterion -> one.share(criterion) > 0 || other.share(criterion) > 0)
                .forEach(criterion -> line(
                        question(one.question(criterion), other.question(criterion), name -> weight(criterion, name)),
                        terms -> Formats.percent(terms.share(criterion))));
        for (var place = 0;
                place < Math.max(one.questions().size(), other.questions().size());
                place++) {
            compared(place);
        }
        if (Boolean.TRUE.equals(one.departmentsHaveParts()) || Boolean.TRUE.equals(other.departmentsHaveParts())) {
            line(text("program.with-parts"), terms -> parts(terms.departmentsHaveParts()));
        }
        if (one.circles() != null || other.circles() != null) {
            line(text("matching.sizes.size"), terms -> sizes(terms.circles()));
        }
        line(text("matching.terms.locks"), terms -> Formats.number(terms.locks()));
        line(text("matching.terms.seed"), terms -> Long.toString(terms.seed()));
    }

    /** Left out where neither run recorded it. */
    private void compared(int place) {
        if (one.compared() != null || other.compared() != null) {
            line(
                    question(asked(one, place), asked(other, place), TermsTable::howCompared),
                    terms -> comparison(terms, place));
        }
    }

    private static String howCompared(@Nullable String question) {
        return text("matching.terms.compared", question == null ? "" : question);
    }

    private static String asked(RunTerms terms, int place) {
        return place < terms.questions().size() ? terms.questions().get(place) : "";
    }

    private static String comparison(RunTerms terms, int place) {
        var compared = terms.compared();
        if (compared == null) {
            return text("matching.terms.not-recorded");
        }
        if (place >= compared.size()) {
            return text("matching.terms.off");
        }
        var question = compared.get(place);
        var wanted = question.alike() ? Agreement.ALIKE : Agreement.DIFFERENT;
        return text("state.Agreement." + wanted) + " · "
                + text(
                        "matching.terms.measure." + question.measure(),
                        question.measure() == ComparedQuestion.Measure.SCALE ? question.steps() : question.nearDays());
    }

    private static String parts(@Nullable Boolean count) {
        return count == null
                ? text("matching.terms.not-recorded")
                : text(count ? "matching.terms.on" : "matching.terms.off");
    }

    private void line(String what, Function<RunTerms, String> value) {
        var before = value.apply(one);
        var after = value.apply(other);
        var unknown = Stream.of(before, after).anyMatch(text("matching.terms.not-recorded")::equals);
        line(what, before, after, unknown || before.equals(after) ? "" : text("matching.terms.differs"));
    }

    private static String rule(RunTerms terms, Rule rule) {
        if (!terms.rules().contains(rule)) {
            return text("matching.terms.off");
        }
        return rule == Rule.MINIMUM_SHARED_TIME
                ? text("matching.terms.hours", terms.minimumHalfHours() / HALF_HOURS_AN_HOUR)
                : text("matching.terms.on");
    }

    /** Said of the question, or of both where the two runs compared different ones; an early run may name none. */
    private static String question(
            @Nullable String before, @Nullable String after, Function<@Nullable String, String> words) {
        if (before == null || after == null) {
            return words.apply(null);
        }
        return words.apply(Stream.of(before, after)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(" / ")));
    }

    private static String weight(Criterion criterion, @Nullable String question) {
        return text("matching.terms.weight", question == null ? text("matching.criterion." + criterion) : question);
    }

    private static String sizes(@Nullable CircleSizes sizes) {
        return sizes == null ? "" : text("matching.sizes.range", sizes.smallest(), sizes.largest());
    }
}
