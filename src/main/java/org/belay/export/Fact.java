package org.belay.export;

/**
 * Something that a file says of itself or of a column.
 *
 * @param value text, a whole number or a {@code LocalDateTime}
 */
record Fact(String name, Object value) {}
