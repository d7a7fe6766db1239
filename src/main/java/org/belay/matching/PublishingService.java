package org.belay.matching;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.belay.cohort.CohortReference;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentService;
import org.belay.security.Actor;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes matches of proposals: all at once, after every rule was checked again, and told to both sides. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class PublishingService {

    private final CohortPools pools;
    private final ProposalRepository proposals;
    private final EnrollmentService enrollments;
    private final Publication publication;

    PublishingService(
            CohortPools pools, ProposalRepository proposals, EnrollmentService enrollments, Publication publication) {
        this.pools = pools;
        this.proposals = proposals;
        this.enrollments = enrollments;
        this.publication = publication;
    }

    /** Counts, problems and an example; nothing is changed and nothing is sent. */
    @Transactional(readOnly = true)
    public PublishPreview preview(CohortId id) {
        var actor = pools.coordinator(id);
        var cohort = pools.reference(id);
        var list = proposals.all(id);
        var pool = pools.load(id);
        return new PublishPreview(
                cohort.name(),
                version(list),
                list.size(),
                distinct(list, CohortPool.Pair::mentor),
                distinct(list, CohortPool.Pair::mentee),
                pool.ofPeers(),
                cohort.needsAcceptance(),
                enrollments.uninvited(id).size(),
                problems(pool, list),
                example(actor, cohort, pool, list));
    }

    /**
     * Publishes every proposal of the list that was previewed.
     *
     * @param listVersion {@link PublishPreview#listVersion()}
     * @return the matches, in the order of the proposals
     * @throws ChangedMeanwhile when the list is another one by now, also because somebody else has published it
     * @throws Refused when a rule, a place or a state has come to stand against a pair since
     */
    public List<MatchId> publish(CohortId id, long listVersion, MatchIntro intro) {
        var actor = pools.enter(id);
        if (intro.toMentor().length() > MatchIntro.LONGEST || intro.toMentee().length() > MatchIntro.LONGEST) {
            throw new Refused(Problem.of("matching.problem.long-intro", MatchIntro.LONGEST));
        }
        var list = proposals.all(id);
        if (version(list) != listVersion) {
            throw new ChangedMeanwhile(id);
        }
        if (list.isEmpty()) {
            throw new Refused(Problem.of("matching.problem.nothing-to-publish"));
        }
        var pool = pools.load(id);
        var problems = problems(pool, list);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return publish(actor, pools.reference(id), pool, list, intro);
    }

    private List<MatchId> publish(
            Actor actor,
            CohortReference cohort,
            CohortPool pool,
            List<ProposalRepository.Stored> list,
            MatchIntro intro) {
        var people = list.stream()
                .flatMap(p -> Stream.of(p.pair().mentor(), p.pair().mentee()))
                .distinct()
                .toList();
        if (cohort.needsAcceptance()) {
            enrollments.keepForOffer(cohort.id(), people);
        } else {
            enrollments.activate(cohort.id(), people);
        }
        return publication.publish(actor.person(), cohort, pool, list, intro);
    }

    private static List<Problem> problems(CohortPool pool, List<ProposalRepository.Stored> list) {
        return new PairGuard(pool)
                .problems(list.stream().map(ProposalRepository.Stored::pair).toList());
    }

    private Optional<MatchPublished> example(
            Actor actor, CohortReference cohort, CohortPool pool, List<ProposalRepository.Stored> list) {
        return list.stream()
                .filter(p -> pool.find(p.pair().mentor()).isPresent()
                        && pool.find(p.pair().mentee()).isPresent())
                .findFirst()
                .map(p -> publication.example(actor.person(), cohort, pool, p));
    }

    private static int distinct(List<ProposalRepository.Stored> list, Function<CohortPool.Pair, EnrollmentId> side) {
        return Math.toIntExact(
                list.stream().map(p -> side.apply(p.pair())).distinct().count());
    }

    /** Changes with every proposal that comes, goes or is edited. Mixes as SplitMix64 does. */
    private static long version(List<ProposalRepository.Stored> list) {
        var hash = list.size() + 0x9e3779b97f4a7c15L;
        for (var proposal : list) {
            hash = (hash ^ proposal.id().value()) * 0xbf58476d1ce4e5b9L;
            hash = ((hash ^ (hash >>> 27)) ^ proposal.version()) * 0x94d049bb133111ebL;
            hash ^= hash >>> 31;
        }
        return hash;
    }
}
