package org.belay.feedback.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import org.belay.cohort.ui.CohortNavigation;
import org.belay.cohort.ui.CohortPlace;
import org.belay.feedback.InstrumentId;
import org.belay.feedback.OwnScores;
import org.belay.feedback.SurveyId;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** Addresses of the pages about instruments, surveys and feedback, and the entries for those who use them. */
@Component
public final class FeedbackNavigation implements NavigationSource {

    public static final String MINE = "my-feedback";

    static final String INSTRUMENTS = "instruments";
    static final String INSTRUMENT = "instrument/:instrumentId([0-9]+)";
    static final String EDIT = INSTRUMENT + "/edit";
    static final String PLAN = "program/:programId/surveys";
    static final String COHORT = "cohort/:cohortId/feedback";
    static final String ANSWER = "survey/:token";
    static final String SURVEY = "survey";

    private final CurrentUser user;
    private final OwnScores scores;

    FeedbackNavigation(CurrentUser user, OwnScores scores) {
        this.user = user;
        this.scores = scores;
    }

    static String instrument(InstrumentId id) {
        return "instrument/" + id.value();
    }

    static String edit(InstrumentId id) {
        return instrument(id) + "/edit";
    }

    static InstrumentId instrument(RouteParameters parameters) {
        return new InstrumentId(number(parameters.get("instrumentId").orElse("")));
    }

    static String plan(ProgramId program) {
        return "program/" + program.value() + "/surveys";
    }

    /** The results of a cohort. */
    public static String cohort(CohortId cohort) {
        return CohortNavigation.tab(cohort, CohortPlace.FEEDBACK);
    }

    /** The results of one survey. */
    public static String survey(CohortId cohort, SurveyId survey) {
        return cohort(cohort) + "?" + SURVEY + "=" + survey.value();
    }

    /** Where a survey is answered. */
    public static String answer(String token) {
        return "survey/" + token;
    }

    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new NotFound(text);
        }
    }

    @Override
    public List<Entry> entries() {
        var ui = UI.getCurrent();
        var entries = new ArrayList<Entry>();
        if (user.may(Permission.SEE_INSTRUMENT)) {
            entries.add(new Entry(
                    Section.LIBRARY, 20, ui.getTranslation("instrument.title"), INSTRUMENTS, "clipboard-list"));
        }
        if (scores.any()) {
            entries.add(new Entry(Section.ABOUT_YOU, 4, ui.getTranslation("feedback.mine"), MINE, "message-square"));
        }
        return entries;
    }
}
