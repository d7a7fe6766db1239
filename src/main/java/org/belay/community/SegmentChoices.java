package org.belay.community;

import java.util.List;
import org.belay.enrollment.Side;
import org.belay.matching.CircleId;
import org.belay.shared.CohortId;
import org.belay.shared.SiteId;

/** Of what a segment of a program can be made. */
public record SegmentChoices(List<Cohort> cohorts, List<Circle> circles, List<Site> sites, List<Side> sides) {

    public SegmentChoices {
        cohorts = List.copyOf(cohorts);
        circles = List.copyOf(circles);
        sites = List.copyOf(sites);
        sides = List.copyOf(sides);
    }

    public record Cohort(CohortId id, String name) {}

    public record Circle(CircleId id, CohortId cohort, String name) {}

    /** Where somebody is who takes part. */
    public record Site(SiteId id, String name) {}
}
