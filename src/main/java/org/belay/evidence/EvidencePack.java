package org.belay.evidence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.belay.shared.ProgramId;
import org.belay.shared.Terms;

/**
 * What a program can show by all standards, at one time.
 *
 * @param keeps whether whoever reads may open the pages where facts are seen
 */
public record EvidencePack(
        ProgramId program,
        String name,
        String organization,
        Terms terms,
        Instant asOf,
        ZoneId zone,
        Map<Fact, Finding> findings,
        boolean keeps) {

    public EvidencePack {
        findings = Map.copyOf(findings);
    }

    /** How much of what a criterion asks for is there. */
    public enum Shown {
        WHOLLY,
        IN_PART,
        NOT_YET
    }

    /** In the order of the criterion. */
    public List<Finding> findings(Criterion criterion) {
        return criterion.facts().stream().map(findings::get).toList();
    }

    /** By what can be told; how Belay works alone shows nothing of a program. */
    public Shown shown(Criterion criterion) {
        var told = findings(criterion).stream().filter(Finding::told).toList();
        var own = told.stream().filter(finding -> finding.fact().kind() != Fact.Kind.BUILT_IN);
        if (own.noneMatch(Finding::speaksFor)) {
            return Shown.NOT_YET;
        }
        return told.stream().allMatch(Finding::speaksFor) ? Shown.WHOLLY : Shown.IN_PART;
    }
}
