package org.belay.organization;

import java.time.ZoneId;
import java.util.Locale;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The name, the time zone and the language of the organization. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class OrganizationService {

    public static final int LONGEST_NAME = 200;

    private final OrganizationRepository organization;
    private final CurrentUser user;
    private final AuditTrail audit;

    OrganizationService(OrganizationRepository organization, CurrentUser user, AuditTrail audit) {
        this.organization = organization;
        this.user = user;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public OrganizationDetails get() {
        user.require(Permission.EDIT_ORGANIZATION);
        return organization.details();
    }

    /**
     * @param version of what was changed
     * @throws Refused without a name, or in a language that Belay does not speak
     */
    public void change(long version, String name, ZoneId zone, Locale language) {
        var me = user.require(Permission.EDIT_ORGANIZATION).person();
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new Refused(Problem.of("organization.problem.name", LONGEST_NAME));
        }
        if (!Texts.LANGUAGES.contains(language)) {
            throw new Refused(Problem.of("organization.problem.language"));
        }
        var changed = new OrganizationDetails(called, zone, language, version);
        ChangedMeanwhile.unlessOne(organization.change(changed), called);
        audit.record(
                me,
                AuditEvent.of("organization.changed", "organization", OrganizationRepository.THE_ONE, called)
                        .with("zone", zone.getId())
                        .with("language", language.getLanguage()));
    }
}
