package org.belay.organization;

import org.belay.shared.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * A department in the tree of departments.
 *
 * @param people who work in it, without those of its parts
 */
public record DepartmentRow(
        DepartmentId id, String name, @Nullable DepartmentId partOf, int people) {}
