package org.belay.program;

/**
 * An item of the shared taxonomy of skills and lived experience.
 *
 * @param key stable across files and installations, such as {@code lead.feedback}
 * @param active whether it can still be chosen
 */
public record Topic(TopicId id, String key, String label, String groupKey, String groupName, boolean active) {}
