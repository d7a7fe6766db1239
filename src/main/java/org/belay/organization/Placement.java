package org.belay.organization;

import org.belay.shared.DepartmentId;
import org.belay.shared.PersonId;
import org.belay.shared.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands in the organization.
 *
 * @param unknownLineManager what the source calls a line manager who is not known here
 */
public record Placement(
        PersonId person,
        long version,
        String name,
        @Nullable DepartmentId department,
        @Nullable String departmentName,
        @Nullable SiteId site,
        @Nullable String siteName,
        @Nullable PersonId lineManager,
        @Nullable String lineManagerName,
        @Nullable String unknownLineManager) {}
