package org.belay.matching.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.belay.matching.EditEffect;
import org.belay.matching.MatchReason;
import org.belay.matching.Party;
import org.belay.matching.Rule;
import org.belay.matching.ScoreBalance;
import org.belay.matching.WhyUnmatched;
import org.belay.shared.ui.Formats;

/** Puts what the matcher found into words. */
final class Words {

    private static final int CENTI = 100;

    private Words() {}

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
            case GRADES -> text("matching.reason.grades", reason.amount());
            case WISH -> text("matching.reason.wish." + reason.criterion(), reason.amount());
            case NO_WISH -> text("matching.reason.no-wish");
            case NOT_KNOWN -> text("matching.reason.not-known");
        };
    }

    /** "0 of 51 could be matched: 14 same department, 31 too few shared hours, 6 full". */
    static String why(WhyUnmatched why) {
        var parts = new ArrayList<String>();
        why.excludedBy().entrySet().stream()
                .sorted(Map.Entry.<Rule, Integer>comparingByValue().reversed())
                .forEach(entry -> parts.add(text("matching.excluded." + entry.getKey(), entry.getValue())));
        if (why.full() > 0) {
            parts.add(text("matching.excluded.full", why.full()));
        }
        var head = text("matching.why", why.free(), why.candidates());
        return parts.isEmpty() ? head : head + ": " + String.join(", ", parts);
    }

    static String place(Party party) {
        return List.of(party.department() == null ? "" : party.department(), party.site() == null ? "" : party.site())
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
