package org.belay.enrollment;

import org.belay.shared.Problem;

/**
 * Something to know about a row of an import.
 *
 * @param column its letters; empty when it is about the whole row
 * @param rejects whether the row is left out because of it
 */
public record ImportRemark(String column, boolean rejects, Problem problem) {}
