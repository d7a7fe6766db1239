package org.belay.reporting;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.belay.enrollment.Side;
import org.belay.reporting.ReportPart.Days;
import org.belay.security.Access;
import org.belay.security.Actor;
import org.belay.security.Facts;
import org.belay.security.People;
import org.belay.security.Permission;
import org.belay.shared.Terms;
import org.belay.shared.Texts;

/** What reports say of their reader, of what was chosen, and of groups that have no name of their own. */
final class ReportWords {

    private final People names;
    private final Texts texts;

    ReportWords(People names, Texts texts) {
        this.names = names;
        this.texts = texts;
    }

    List<ReportScope.Filter> filters(Terms terms, ReportPart part, Days days, Locale locale) {
        Wording wording = new Wording(texts, terms, locale);
        ReportGroup group = part.group();
        if (part.whole()) {
            return List.of();
        }
        return List.of(
                group == null
                        ? new ReportScope.Filter(
                                wording.text("period-label"),
                                wording.text("period", wording.date(days.first()), wording.date(days.last())))
                        : new ReportScope.Filter(wording.by(group.by()), wording.filter(group)));
    }

    /** Name and office of whoever asks, as it stands on the cover. */
    String reader(Actor actor, Facts facts, Locale locale) {
        String office = Access.ground(actor, Permission.SEE_OUTCOMES, facts)
                .map(relation -> texts.text(locale, "outcome.office." + relation.name()))
                .orElse("");
        String name = names.names(List.of(actor.person())).get(actor.person());
        return texts.text(locale, "outcome.reader", Objects.requireNonNullElse(name, ""), office);
    }

    /** The cohorts of a program together, as a report of them is called. */
    String allCohorts(Locale locale) {
        return texts.text(locale, "outcome.all-cohorts");
    }

    PeopleTally.Names groups(Terms terms, Locale locale) {
        return new PeopleTally.Names() {
            @Override
            public String side(Side side) {
                return texts.text(terms, locale, "outcome.side." + side.name());
            }

            @Override
            public String noDepartment() {
                return texts.text(locale, "outcome.no-department");
            }

            @Override
            public String noSite() {
                return texts.text(locale, "outcome.no-site");
            }
        };
    }
}
