package org.belay.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, for the trail.
 *
 * @param action a key such as {@code cohort.opened}; {@code audit.action.<key>} says it in words
 * @param objectType the table's name for the thing, such as {@code cohort}
 * @param objectLabel its name at the time, as a reader knows it
 * @param details changed fields and figures; never the text of a note, a journal or an answer
 */
public record AuditEvent(
        String action,
        String objectType,
        @Nullable Long objectId,
        @Nullable String objectLabel,
        @Nullable ProgramId program,
        Map<String, String> details) {

    public AuditEvent {
        // In the order given: a reader expects the fields as the writer named them.
        details = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    public static AuditEvent of(String action, String objectType, @Nullable Long objectId, @Nullable String label) {
        return new AuditEvent(action, objectType, objectId, label, null, Map.of());
    }

    public AuditEvent in(ProgramId programOfObject) {
        return new AuditEvent(action, objectType, objectId, objectLabel, programOfObject, details);
    }

    /**
     * @param field {@code audit.detail.<field>} says it in words
     * @param value an enum constant is kept with its type, so that a reader gets its words in any language
     */
    public AuditEvent with(String field, Object value) {
        var more = new LinkedHashMap<>(details);
        more.put(
                field,
                value instanceof Enum<?> constant
                        ? constant.getDeclaringClass().getSimpleName() + "." + constant.name()
                        : String.valueOf(value));
        return new AuditEvent(action, objectType, objectId, objectLabel, program, more);
    }
}
