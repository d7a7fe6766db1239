/**
 * Choosing who goes with whom. The matcher in this package is pure: it knows neither Spring nor SQL.
 *
 * <p>{@link org.belay.matching.Matcher} is the way in for services; {@link org.belay.matching.AssignmentSolver} is the
 * exact solver below it, on plain indices.
 */
@NullMarked
package org.belay.matching;

import org.jspecify.annotations.NullMarked;
