package org.belay.evidence;

import java.util.Optional;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

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
    RUNS_KEPT(Kind.NUMBER, Place.NONE),
    SURVEYS_PLANNED(Kind.NUMBER, Place.SURVEYS),
    /** The same questions at the start and at the end. */
    BEFORE_AND_AFTER(Kind.NUMBER, Place.SURVEYS),
    SURVEY_AT_END(Kind.NUMBER, Place.SURVEYS),
    SURVEYS_OPENED(Kind.NUMBER, Place.NONE),
    SESSIONS_LOGGED(Kind.SHARE, Place.NONE),
    MET(Kind.SHARE, Place.NONE),
    AGREED(Kind.SHARE, Place.NONE),
    COHORTS_BEGUN(Kind.NUMBER, Place.NONE),
    COHORTS_CLOSED(Kind.NUMBER, Place.NONE),
    LOOKED_BACK(Kind.SHARE, Place.NONE),
    REPORTS_KEPT(Kind.NUMBER, Place.REPORTS),
    CONTACTS_NAMED(Kind.NUMBER, Place.NONE),
    SOURCES_OF_HELP(Kind.NUMBER, Place.NONE),
    COORDINATORS(Kind.NUMBER, Place.PROGRAM),
    AUDITED(Kind.NUMBER, Place.AUDIT),
    CHOICE_EXPLAINED(Kind.BUILT_IN, Place.NONE),
    CONFIDED(Kind.BUILT_IN, Place.NONE),
    DECIDED(Kind.BUILT_IN, Place.NONE),
    WORKLIST(Kind.BUILT_IN, Place.NONE),
    REMATCH(Kind.BUILT_IN, Place.NONE),
    CARE(Kind.BUILT_IN, Place.NONE);

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
        NONE(null),
        PROGRAM("program/%d"),
        FORM("program/%d/form"),
        PREPARATION("program/%d/preparation"),
        PLAN("program/%d/plan"),
        SURVEYS("program/%d/surveys"),
        LIBRARY("resources"),
        WORKSHOPS("workshops"),
        REPORTS("reports"),
        AUDIT("audit");

        private final @Nullable String address;

        Place(@Nullable String address) {
            this.address = address;
        }

        /** Within Belay. */
        public Optional<String> of(ProgramId program) {
            return Optional.ofNullable(address).map(pattern -> pattern.formatted(program.value()));
        }
    }
}
