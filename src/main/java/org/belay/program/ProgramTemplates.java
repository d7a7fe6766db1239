package org.belay.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.belay.shared.Texts;

/** The templates that come with Belay: program files of the usual form, one for each language. */
final class ProgramTemplates {

    /** In the order in which they are offered. */
    static final List<String> KEYS = List.of(
            "onboarding-buddies",
            "women-in-tech",
            "first-year-students",
            "burnout-peer-support",
            "accountability-pairs");

    private ProgramTemplates() {}

    static List<ProgramTemplate> in(Locale locale) {
        return KEYS.stream().map(key -> read(key, Texts.language(locale))).toList();
    }

    static Optional<ProgramTemplate> find(String key, Locale locale) {
        return KEYS.contains(key) ? Optional.of(read(key, Texts.language(locale))) : Optional.empty();
    }

    private static ProgramTemplate read(String key, Locale language) {
        var resource = "program/templates/" + key + "." + language.getLanguage() + ".json";
        try (var in = ProgramTemplates.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the application: " + resource);
            }
            return new ProgramTemplate(key, ProgramFile.read(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
