package org.belay.matching.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.matching.ChangeNames;
import org.belay.matching.EditEffect;
import org.belay.matching.MatchAdvice;
import org.belay.matching.MatchReason;
import org.belay.matching.MatchingService;
import org.belay.matching.Party;
import org.belay.matching.Rule;
import org.belay.matching.RunSummary;
import org.belay.matching.ScoreBalance;
import org.belay.matching.WhyUnmatched;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.ProgressPanel;
import org.jspecify.annotations.Nullable;

/** Puts what the matcher found into words. */
final class Words {

    private static final int CENTI = 100;
    private static final double MONTHS_A_YEAR = 12;

    private Words() {}

    /** Who started a run; one began by itself, after an offer was not taken. */
    static String starter(RunSummary run) {
        var somebody = run.startedBy();
        return somebody == null ? text("matching.run-itself") : somebody;
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    /** A score or points of one, 0 to 100. */
    static String points(int centiPoints) {
        return Formats.number(Math.round(centiPoints / (double) CENTI));
    }

    /** A sum of scores or a difference of two, with one decimal: small differences are what it is shown for. */
    static String exactPoints(long centiPoints) {
        return Formats.decimal(centiPoints / (double) CENTI, 1);
    }

    /** "Total 1,181.2, 0.4 below the best". */
    static String balance(ScoreBalance balance) {
        var against = balance.best() ? "best" : "run";
        var how = balance.difference() == 0 ? "same" : balance.difference() < 0 ? "below" : "above";
        return text(
                "matching.balance." + against + "." + how,
                exactPoints(balance.now()),
                exactPoints(Math.abs(balance.difference())));
    }

    /** What an edit does to the total, before it is done. */
    static String effect(EditEffect effect) {
        var difference = effect.difference();
        var how = difference == 0 ? "same" : difference < 0 ? "falls" : "rises";
        return text(
                "matching.effect." + how,
                exactPoints(effect.before()),
                exactPoints(effect.after()),
                exactPoints(Math.abs(difference)));
    }

    /** A short phrase for a chip. */
    static String reason(MatchReason reason) {
        return switch (reason.kind()) {
            case TOPICS ->
                reason.labels().size() == 1
                        ? reason.labels().getFirst()
                        : text("matching.reason.topics", reason.amount());
            case LANGUAGES -> reason.labels().stream().map(Formats::language).collect(Collectors.joining(", "));
            case HOURS -> text("matching.reason.hours", reason.amount() / 2.0);
            case SAME_SITE -> text("matching.reason.same-site");
            case OTHER_SITE -> text("matching.reason.other-site");
            case SAME_DEPARTMENT -> text("matching.reason.same-department");
            case OTHER_DEPARTMENT -> text("matching.reason.other-department");
            case PART_OF_DEPARTMENT -> text("matching.reason.part-of-department");
            case GRADES -> text("matching.reason.grades", reason.amount());
            case MONTHS -> text("matching.reason.years", Math.abs(reason.amount()) / MONTHS_A_YEAR);
            case SAME_ANSWER, OTHER_ANSWER, SHARED_ANSWERS, DAYS_APART, STEPS_APART -> AnswerWords.of(reason);
            case WITHHELD_ANSWER -> text("matching.reason.withheld");
            case WISH -> text("matching.reason.wish." + reason.criterion(), reason.amount());
            case NO_WISH -> text("matching.reason.no-wish");
            case NOT_KNOWN -> text("matching.reason.not-known");
        };
    }

    /** What points are for; of a question the question itself. */
    static String criterion(MatchReason reason) {
        var question = reason.question();
        return question == null
                ? text("matching.criterion." + reason.criterion().word())
                : question;
    }

    /** A rule as it is when kept. */
    static String rule(Rule rule, @Nullable String question) {
        return question == null ? text("matching.rule." + rule) : text("matching.rule." + rule.word(), question);
    }

    /** A rule as it is when broken. */
    static String broken(Rule rule, @Nullable String question) {
        return question == null ? text("matching.broken." + rule) : text("matching.broken." + rule.word(), question);
    }

    /** "0 of 51 could be matched: 14 same department (3 for that alone), 31 too few shared hours, 6 full". */
    static String why(WhyUnmatched why) {
        var parts = new ArrayList<String>();
        why.excludedBy().entrySet().stream()
                .sorted(Map.Entry.<Rule, Integer>comparingByValue().reversed())
                .forEach(entry -> parts.add(excluded(entry.getKey(), entry.getValue(), why)));
        if (why.full() > 0) {
            parts.add(text("matching.excluded.full", why.full()));
        }
        var head = text("matching.why", why.free(), why.candidates());
        return parts.isEmpty() ? head : head + ": " + String.join(", ", parts);
    }

    private static String excluded(Rule rule, int count, WhyUnmatched why) {
        var question = why.questions().get(rule);
        var all = question == null
                ? text("matching.excluded." + rule.word(), count, "")
                : text("matching.excluded." + rule.word(), count, question);
        int alone = why.alone().getOrDefault(rule, 0);
        return alone == 0 ? all : all + " " + text("matching.excluded.alone", alone);
    }

    /** What a change does to everybody, compared with a run of now. */
    static String effect(MatchAdvice.Effect effect, ChangeNames names) {
        var partners = effect.partners().stream()
                .map(partner -> ChangeWords.name(names, partner))
                .collect(Collectors.joining(", "));
        return text("matching.advice.partner", partners) + " " + effect(effect);
    }

    private static String effect(MatchAdvice.Effect effect) {
        var total = effect.moreTotal();
        var how = total == 0 ? "same" : total < 0 ? "falls" : "rises";
        return Stream.of(
                        effect.moreMatched() < 0
                                ? text("matching.advice.fewer", -effect.moreMatched())
                                : text("matching.advice.matched", effect.moreMatched()),
                        text("matching.advice.total." + how, exactPoints(Math.abs(total))),
                        text("matching.advice.others", effect.pairsEnded()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What locking a pair does to everybody. */
    static String lock(MatchAdvice.Effect effect) {
        return text("matching.lock-effect") + " " + effect(effect);
    }

    /** What is the best that can still be had after a swap; said briefly where that is what it comes to by hand. */
    static String swap(MatchAdvice.Effect effect, EditEffect byHand) {
        return effect.moreMatched() == 0 && effect.moreTotal() == byHand.difference()
                ? text("matching.swap-effect.same")
                : text("matching.swap-effect") + " " + effect(effect);
    }

    static String place(Party party) {
        return List.of(party.department() == null ? "" : party.department(), party.site() == null ? "" : party.site())
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** How far the run of a cohort has come. */
    static ProgressPanel running(MatchingService matching, CohortId cohort, Runnable ended) {
        return new ProgressPanel(
                new ProgressPanel.Labels(
                        text("matching.running"), text("matching.running-help"), text("matching.cancel")),
                () -> matching.progress(cohort)
                        .map(run -> new ProgressPanel.Progress(
                                text(run.cancelling() ? "matching.cancelling" : "matching.stage." + run.stage()),
                                run.done(),
                                run.total(),
                                run.cancelling())),
                () -> matching.cancelRun(cohort),
                ended);
    }
}
