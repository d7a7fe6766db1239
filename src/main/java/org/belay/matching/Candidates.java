package org.belay.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.enrollment.EnrollmentId;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;

/**
 * Those whom somebody could be given, those with most in common first, then by name: found when they came to look, and kept
 * for as long as they do, so that a page of them is read without asking the rules of the whole cohort again. Says of nobody
 * why they are not among them.
 */
public final class Candidates {

    private final CohortId cohort;
    private final PersonId seeker;
    private final boolean ofPeers;
    private final Set<Long> offered;
    private final Set<Long> wanted;
    private final List<Found> found;

    /**
     * @param offered topics of the seeker
     * @param wanted topics of the seeker
     */
    Candidates(
            CohortId cohort, PersonId seeker, boolean ofPeers, Set<Long> offered, Set<Long> wanted, List<Found> found) {
        this.cohort = cohort;
        this.seeker = seeker;
        this.ofPeers = ofPeers;
        this.offered = Set.copyOf(offered);
        this.wanted = Set.copyOf(wanted);
        this.found = List.copyOf(found);
    }

    /** One of them, as a mentor of the seeker or as a mentee. */
    record Found(EnrollmentId place, boolean asMentor) {}

    /** Where words were found: in a name or place, in a topic that is offered, in one that is wanted. */
    record Hit(EnrollmentId place, boolean said, boolean offered, boolean wanted) {}

    public int count() {
        return found.size();
    }

    CohortId cohort() {
        return cohort;
    }

    PersonId seeker() {
        return seeker;
    }

    List<Found> all() {
        return found;
    }

    /** Those of whom the words stand in what the seeker sees of them. */
    List<Found> among(Map<EnrollmentId, Hit> hits) {
        return found.stream()
                .filter(one -> {
                    var hit = hits.get(one.place());
                    return hit != null
                            && (hit.said()
                                    || (one.asMentor() && hit.offered())
                                    || ((ofPeers || !one.asMentor()) && hit.wanted()));
                })
                .toList();
    }

    /** As the seeker reads somebody. */
    Candidate candidate(BrowsingQueries.Profile profile, boolean asMentor) {
        var ofMe = asMentor ? wanted : offered;
        var theirs = profile.topics().stream()
                .filter(topic -> ofPeers || topic.offered() == asMentor)
                .toList();
        return new Candidate(
                profile.place(),
                profile.person(),
                profile.name(),
                profile.department(),
                profile.site(),
                asMentor,
                labels(theirs.stream()
                        .filter(topic -> ofMe.contains(topic.id()))
                        .toList()),
                labels(theirs.stream()
                        .filter(topic -> !ofMe.contains(topic.id()))
                        .toList()));
    }

    private static List<String> labels(List<BrowsingQueries.ProfileTopic> topics) {
        return topics.stream()
                .map(BrowsingQueries.ProfileTopic::label)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
