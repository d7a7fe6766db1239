package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.belay.cohort.CohortState;
import org.belay.enrollment.ApplicationDraft;
import org.belay.enrollment.NamedPerson;
import org.belay.matching.Browse;
import org.belay.matching.BrowsingService;
import org.belay.matching.Candidate;
import org.belay.program.ProgramService;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;

/** The own wishes in their order, and those whom one could wish for. */
@Route(MatchingNavigation.WISHES)
@PermitAll
class WishesView extends Page implements BeforeEnterObserver {

    private final transient BrowsingService browsing;
    private final transient ProgramService programs;

    WishesView(BrowsingService browsing, ProgramService programs) {
        this.browsing = browsing;
        this.programs = programs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(MatchingNavigation.cohort(event.getRouteParameters()));
    }

    private void open(CohortId cohort) {
        show(browsing.open(cohort));
    }

    private void show(Browse browse) {
        removeAll();
        speak(programs.terms(browse.cohort().program()));
        header(text("matching.wishes.title"))
                .under(getTranslation("home.title"), "")
                .context(browse.cohort().programName(), browse.cohort().name());
        var wishes = new WishList(browse.wishes(), ranked -> rank(browse, ranked));
        var rail = Blocks.block(
                "b-rail",
                Blocks.card(
                        text("matching.wishes.yours"),
                        Blocks.muted(text("matching.wishes.help", ApplicationDraft.MOST_PREFERENCES)),
                        wishes,
                        WhoSees.of(Permission.SEE_WISHES)));
        add(Blocks.note(Tone.INFO, "clock", until(browse)), Blocks.block("b-flow", candidates(browse), rail));
    }

    /** None of the wishes is older than another: only the next run counts. */
    private static String until(Browse browse) {
        var closes = browse.cohort().dates().enrollmentClosesOn();
        return browse.cohort().state() == CohortState.ENROLLING && closes != null
                ? text("matching.wishes.until", Formats.date(closes))
                : text("matching.wishes.next-run");
    }

    private Component candidates(Browse browse) {
        var main = Blocks.block("b-main");
        if (browse.candidates().count() == 0) {
            main.add(Blocks.empty("users", text("matching.wishes.nobody"), text("matching.wishes.nobody-help")));
            return main;
        }
        var full = browse.wishes().size() >= ApplicationDraft.MOST_PREFERENCES;
        var wished = browse.wishes().stream().map(NamedPerson::id).toList();
        main.add(new CandidateGrid(
                browsing,
                browse.candidates(),
                candidate -> full || wished.contains(candidate.person()),
                candidate -> wish(browse, candidate),
                candidate -> new CandidateDialog(
                                candidate, browsing.answers(browse.cohort().id(), candidate.place()))
                        .open()));
        return main;
    }

    private void wish(Browse browse, Candidate candidate) {
        var ranked = new ArrayList<PersonId>();
        browse.wishes().forEach(wish -> ranked.add(wish.id()));
        ranked.add(candidate.person());
        rank(browse, ranked);
    }

    private void rank(Browse browse, List<PersonId> ranked) {
        var cohort = browse.cohort().id();
        if (Notify.attempt(() -> show(browsing.rank(cohort, browse.version(), ranked)))) {
            Notify.done(text("matching.wishes.saved"));
        } else {
            open(cohort);
        }
    }

    static Div topics(Candidate candidate) {
        var chips = Blocks.row();
        candidate.shared().forEach(topic -> chips.add(Blocks.chip(topic, Tone.OK)));
        candidate.others().stream().limit(4).forEach(topic -> chips.add(Blocks.chip(topic)));
        if (candidate.others().size() > 4) {
            chips.add(Blocks.meta("+" + (candidate.others().size() - 4)));
        }
        return chips;
    }
}
