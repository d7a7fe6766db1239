package org.belay.evidence;

import static org.belay.evidence.Fact.*;

import java.util.List;

/** What a standard asks of a program, and the facts that can show it. */
public enum Criterion {
    PURPOSE(Standard.ISMCP, PURPOSE_SAID, AUDIENCE_SAID, OUTCOMES_INTENDED, OUTCOMES_MEASURED),
    BRIEFING(Standard.ISMCP, PREPARATION_ASKED, PREPARED, GUIDES, RESOURCES, WORKSHOPS_HELD),
    SELECTION(
            Standard.ISMCP,
            WHO_MAY_JOIN_SAID,
            QUESTIONS_ASKED,
            RULES_ON,
            CRITERIA_WEIGHED,
            RUNS_KEPT,
            CHOICE_EXPLAINED),
    REVIEW(Standard.ISMCP, SURVEYS_PLANNED, BEFORE_AND_AFTER, SURVEYS_OPENED, SESSIONS_LOGGED, REPORTS_KEPT),
    ETHICS(Standard.ISMCP, STATEMENT_WRITTEN, CONSENTED, CONTACTS_NAMED, SOURCES_OF_HELP, AGREED, CONFIDED),
    ADMINISTRATION(Standard.ISMCP, COORDINATORS, MILESTONES, WORKLIST, AUDITED),
    RECRUITMENT(Standard.ELEMENTS, PURPOSE_SAID, AUDIENCE_SAID, WHO_MAY_JOIN_SAID, COHORTS_BEGUN),
    SCREENING(Standard.ELEMENTS, QUESTIONS_ASKED, DECIDED, STATEMENT_WRITTEN, CONSENTED),
    TRAINING(Standard.ELEMENTS, PREPARATION_ASKED, PREPARED, GUIDES, RESOURCES, WORKSHOPS_HELD),
    MATCHING(Standard.ELEMENTS, RULES_ON, CRITERIA_WEIGHED, RUNS_KEPT, CHOICE_EXPLAINED, AGREED, MET),
    SUPPORT(Standard.ELEMENTS, SESSIONS_LOGGED, SURVEYS_OPENED, WORKLIST, REMATCH, CARE, SOURCES_OF_HELP),
    CLOSURE(Standard.ELEMENTS, COHORTS_CLOSED, SURVEY_AT_END, LOOKED_BACK, REPORTS_KEPT);

    private final Standard standard;
    private final List<Fact> facts;

    Criterion(Standard standard, Fact... facts) {
        this.standard = standard;
        this.facts = List.of(facts);
    }

    public Standard standard() {
        return standard;
    }

    public List<Fact> facts() {
        return facts;
    }
}
