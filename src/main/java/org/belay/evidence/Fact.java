package org.belay.evidence;

import org.belay.shared.ProgramId;

/** Something about a program that a standard asks for. Each is read from what the program does, or is how Belay works. */
public enum Fact {
    PURPOSE_SAID(Kind.SAID, Place.PROGRAM),
    AUDIENCE_SAID(Kind.SAID, Place.PROGRAM),
    WHO_MAY_JOIN_SAID(Kind.SAID, Place.PROGRAM),
    OUTCOMES_INTENDED(Kind.NUMBER, Place.PROGRAM),
    /** Those of them of which it is said how they are seen. */
    OUTCOMES_MEASURED(Kind.NUMBER, Place.PROGRAM),
    QUESTIONS_ASKED(Kind.NUMBER, Place.FORM),
    PREPARATION_ASKED(Kind.NUMBER, Place.PREPARATION),
    PREPARED(Kind.SHARE, Place.PREPARATION),
    STATEMENT_WRITTEN(Kind.SAID, Place.PREPARATION),
    CONSENTED(Kind.SHARE, Place.PREPARATION),
    GUIDES(Kind.NUMBER, Place.PLAN),
    MILESTONES(Kind.NUMBER, Place.PLAN),
    RESOURCES(Kind.NUMBER, Place.LIBRARY),
    WORKSHOPS_HELD(Kind.NUMBER, Place.WORKSHOPS),
    RULES_ON(Kind.NUMBER, Place.PROGRAM),
    CRITERIA_WEIGHED(Kind.NUMBER, Place.PROGRAM),
    RUNS_KEPT(Kind.NUMBER, Place.COHORTS),
    SURVEYS_PLANNED(Kind.NUMBER, Place.SURVEYS),
    /** The same questions at the start and at the end. */
    BEFORE_AND_AFTER(Kind.NUMBER, Place.SURVEYS),
    SURVEY_AT_END(Kind.NUMBER, Place.SURVEYS),
    SURVEYS_OPENED(Kind.NUMBER, Place.COHORTS),
    SESSIONS_LOGGED(Kind.SHARE, Place.REPORTS),
    MET(Kind.SHARE, Place.REPORTS),
    AGREED(Kind.SHARE, Place.COHORTS),
    COHORTS_BEGUN(Kind.NUMBER, Place.COHORTS),
    COHORTS_CLOSED(Kind.NUMBER, Place.COHORTS),
    LOOKED_BACK(Kind.SHARE, Place.COHORTS),
    REPORTS_KEPT(Kind.NUMBER, Place.REPORTS),
    CONTACTS_NAMED(Kind.NUMBER, Place.HELP),
    SOURCES_OF_HELP(Kind.NUMBER, Place.HELP),
    COORDINATORS(Kind.NUMBER, Place.PROGRAM),
    AUDITED(Kind.NUMBER, Place.AUDIT),
    CHOICE_EXPLAINED(Kind.BUILT_IN, Place.COHORTS),
    CONFIDED(Kind.BUILT_IN, Place.LIMITS),
    DECIDED(Kind.BUILT_IN, Place.COHORTS),
    WORKLIST(Kind.BUILT_IN, Place.COHORTS),
    REMATCH(Kind.BUILT_IN, Place.COHORTS),
    CARE(Kind.BUILT_IN, Place.REPORTS);

    private final Kind kind;
    private final Place place;

    Fact(Kind kind, Place place) {
        this.kind = kind;
        this.place = place;
    }

    public Kind kind() {
        return kind;
    }

    /** Where those who keep the program see it. */
    public Place place() {
        return place;
    }

    /** How it is told. */
    public enum Kind {
        /** Whether something is said. */
        SAID,
        /** How many things there are; never of people who take part. */
        NUMBER,
        /** Which part of people, pairs or sessions, so roughly that no single one can be told. */
        SHARE,
        /** What is so in every program. */
        BUILT_IN
    }

    /** A page on which a fact is seen. */
    public enum Place {
        PROGRAM("program/%d"),
        FORM("program/%d/form"),
        PREPARATION("program/%d/preparation"),
        PLAN("program/%d/plan"),
        SURVEYS("program/%d/surveys"),
        LIBRARY("resources"),
        WORKSHOPS("workshops"),
        REPORTS("reports"),
        /** Leads to each cohort with its runs, people, pairs and surveys. */
        COHORTS("cohorts"),
        HELP("help"),
        LIMITS("help#limits"),
        AUDIT("audit");

        private final String address;

        Place(String address) {
            this.address = address;
        }

        /** Within Belay. */
        public String of(ProgramId program) {
            return address.formatted(program.value());
        }
    }
}
