package org.belay.cohort;

import java.util.List;
import org.belay.program.Format;

/**
 * What the guards of a cohort look at beside the cohort itself.
 *
 * @param coordinators of its program, backups not counted
 * @param questions of its application form
 */
record Readiness(Format format, int coordinators, int questions, CohortProgress progress) {

    List<Requirement> toReach(CohortState state) {
        return switch (state) {
            case ENROLLING -> List.of(Requirement.DATES, Requirement.APPLICATION_FORM, Requirement.COORDINATOR);
            case MATCHING ->
                switch (format) {
                    case ONE_TO_ONE -> List.of(Requirement.MENTORS, Requirement.MENTEES);
                    case PEER_PAIR -> List.of(Requirement.TWO_PEERS);
                    case CIRCLE -> List.of(Requirement.THREE_FOR_A_CIRCLE);
                };
            case RUNNING -> List.of(Requirement.PUBLISHED_MATCH);
            case CLOSED -> List.of(Requirement.NO_OPEN_MATCH);
            case DRAFT, CLOSING, CANCELLED -> List.of();
        };
    }

    boolean meets(Requirement requirement, CohortDates dates) {
        return switch (requirement) {
            case DATES -> dates.complete();
            case APPLICATION_FORM -> questions > 0;
            case COORDINATOR -> coordinators > 0;
            case MENTORS -> progress.mentors() > 0;
            case MENTEES -> progress.mentees() > 0 && !alone();
            case TWO_PEERS -> progress.participants() >= 2;
            case THREE_FOR_A_CIRCLE -> progress.participants() >= 3;
            case PUBLISHED_MATCH -> progress.publishedMatches() > 0;
            case NO_OPEN_MATCH -> progress.openMatches() == 0;
        };
    }

    /** The only mentor is the only mentee: one person on both sides is no pair. */
    private boolean alone() {
        return progress.mentors() == 1 && progress.mentees() == 1 && progress.participants() == 1;
    }
}
