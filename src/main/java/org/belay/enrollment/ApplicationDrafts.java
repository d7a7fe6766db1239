package org.belay.enrollment;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant has filled in and not handed in yet: kept while they type, for their eyes alone. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ApplicationDrafts {

    private final Drafts drafts;
    private final ApplicationQueries applications;
    private final CohortService cohorts;
    private final CurrentUser user;

    ApplicationDrafts(Drafts drafts, ApplicationQueries applications, CohortService cohorts, CurrentUser user) {
        this.drafts = drafts;
        this.applications = applications;
        this.cohorts = cohorts;
        this.user = user;
    }

    /** @param names of those on the wish and avoid lists */
    public record Kept(ApplicationDraft draft, Map<PersonId, String> names, Instant changedAt) {

        public Kept {
            names = Map.copyOf(names);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Kept> find(CohortId cohort) {
        return drafts.find(key(cohort))
                .flatMap(kept -> UnsentApplication.read(kept.text()).map(draft -> {
                    var people = new HashSet<>(draft.preferences());
                    people.addAll(draft.avoid());
                    return new Kept(draft, applications.names(people), kept.changedAt());
                }));
    }

    /** @throws Refused when it is longer than a draft can be; nothing of what was kept before is lost */
    public void keep(CohortId cohort, ApplicationDraft typed) {
        user.require(Permission.APPLY, Facts.of(user.person()));
        if (cohorts.reference(cohort).state() == CohortState.DRAFT) {
            throw new NotFound(cohort);
        }
        var text = UnsentApplication.of(typed).write();
        if (text.length() > Drafts.LONGEST) {
            throw new Refused(Problem.of("enrollment.problem.draft-too-long"));
        }
        drafts.keep(key(cohort), text);
    }

    public void discard(CohortId cohort) {
        drafts.discard(key(cohort));
    }

    private static DraftKey key(CohortId cohort) {
        return new DraftKey("application", cohort.value());
    }
}
