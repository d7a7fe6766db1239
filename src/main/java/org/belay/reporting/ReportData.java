package org.belay.reporting;

import java.util.List;
import java.util.Optional;

/** All that the report of a cohort is made of, whoever reads it: as things are, or as they were when it was closed. */
interface ReportData {

    ReportHead head();

    List<PeopleTally> people();

    /** Of the previous cohort; none where it was kept with this one, as a whole. */
    default List<PeopleTally> peopleBefore() {
        return List.of();
    }

    /** The departments and sites that a reader may choose. */
    List<ReportGroup> groups();

    /**
     * A part of the cohort.
     *
     * @param byMonth whether it is a month that is hidden together with the others of the course
     * @return nothing for a period outside of the course, and for a group that there is not
     */
    Optional<ReportView> view(ReportPart part, boolean byMonth);
}
