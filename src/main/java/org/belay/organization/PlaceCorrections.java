package org.belay.organization;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Objects;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.DepartmentId;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects by hand what files say of departments and sites. Not their names: it is by these that files speak of them, so
 * the next one would make the old name again.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class PlaceCorrections {

    public static final int LONGEST_COUNTRY = 120;

    private static final String NONE = "–";

    private final PlaceRepository places;
    private final CurrentUser user;
    private final AuditTrail audit;

    PlaceCorrections(PlaceRepository places, CurrentUser user, AuditTrail audit) {
        this.places = places;
        this.user = user;
        this.audit = audit;
    }

    /**
     * Says which department a department is part of.
     *
     * @param before as it was read
     * @param partOf null for one at the top
     * @throws NotFound when there is no such department
     * @throws ChangedMeanwhile when somebody moved it since
     * @throws Refused when it would be part of itself in the end
     */
    public void move(DepartmentRow before, @Nullable DepartmentId partOf) {
        var actor = user.require(Permission.EDIT_PERSON);
        var seen = new HashSet<DepartmentId>();
        for (var at = partOf; at != null && seen.add(at); at = places.lockedParentOf(at)) {
            if (at.equals(before.id())) {
                throw new Refused(Problem.of("organization.problem.part-of-itself", before.name()));
            }
        }
        var moved = change(name(before.partOf()), name(partOf));
        ChangedMeanwhile.unlessOne(places.move(before, partOf), before.id());
        if (!Objects.equals(before.partOf(), partOf)) {
            audit.record(
                    actor.person(),
                    AuditEvent.of("department.moved", "department", before.id().value(), before.name())
                            .with("department", moved));
        }
    }

    private String name(@Nullable DepartmentId department) {
        return department == null ? NONE : places.name(department).orElseThrow(() -> new NotFound(department));
    }

    /**
     * Says where a site is and by which clock it works.
     *
     * @param before as it was read
     * @throws ChangedMeanwhile when somebody corrected it since
     * @throws Refused when the country is too long
     */
    public void locate(SiteRow before, String country, @Nullable ZoneId zone) {
        var actor = user.require(Permission.EDIT_PERSON);
        if (country.length() > LONGEST_COUNTRY) {
            throw new Refused(Problem.of("organization.problem.country", LONGEST_COUNTRY));
        }
        var named = country.isBlank() ? null : country.strip();
        var clock = zone == null ? null : zone.getId();
        ChangedMeanwhile.unlessOne(places.locate(before, named, clock), before.id());
        if (!Objects.equals(before.country(), named) || !Objects.equals(before.timeZone(), clock)) {
            audit.record(
                    actor.person(),
                    AuditEvent.of("site.located", "site", before.id().value(), before.name())
                            .with("country", change(before.country(), named))
                            .with("zone", change(before.timeZone(), clock)));
        }
    }

    private static String change(@Nullable String before, @Nullable String after) {
        return (before == null ? NONE : before) + " → " + (after == null ? NONE : after);
    }
}
