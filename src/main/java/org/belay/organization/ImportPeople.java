package org.belay.organization;

/**
 * How a file is to be taken.
 *
 * @param source the system it comes from; people are known by the source that brought them first
 * @param complete whether it lists everybody of that source, so that who is absent has left
 */
public record ImportPeople(String source, boolean complete) {

    public static final String HR = "HR";

    public ImportPeople {
        source = source.isBlank() ? HR : source.strip();
    }
}
