package org.belay.shared;

/**
 * A file to download that describes something as JSON.
 *
 * @param name of the file
 */
public record JsonFile(String name, String content) {

    public static final String TYPE = "application/json";

    /**
     * A name that every file system takes.
     *
     * @param title what somebody called what it describes
     * @param kind the name when nothing remains of that
     */
    public static JsonFile of(String title, String kind, String content) {
        var words = title.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return new JsonFile((words.isEmpty() ? kind : words) + ".json", content);
    }
}
