package org.belay.enrollment;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom applicants can turn.
 *
 * @param email null when none is known
 */
public record Contact(String name, @Nullable String email) {}
