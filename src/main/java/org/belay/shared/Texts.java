package org.belay.shared;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The one set of translations, for screens, mails and files alike. Messages are ICU messages: {@code {0}}, plurals and
 * dates in the grammar of each language. A key without a translation falls back to English; one that English lacks is a
 * mistake and shows itself as {@code !key!}.
 */
@Component
public class Texts {

    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** How the keys of texts end that have places for a program's own words. */
    private static final String IN_TERMS = ".in-terms";

    /** The same for programs without sides. */
    private static final String OF_EQUALS = ".of-equals";

    /** The same for programs in which equals meet in circles. */
    private static final String IN_CIRCLES = ".in-circles";

    private static final Map<Terms.People, List<String>> ENDINGS = Map.of(
            Terms.People.ON_SIDES, List.of(IN_TERMS),
            Terms.People.IN_PAIRS, List.of(OF_EQUALS, IN_TERMS),
            Terms.People.IN_CIRCLES, List.of(IN_CIRCLES, OF_EQUALS, IN_TERMS));

    private final Map<Locale, Properties> bundles = Map.of(
            Locale.ENGLISH, load("vaadin-i18n/translations.properties"),
            Locale.GERMAN, load("vaadin-i18n/translations_de.properties"));
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /** The language of Belay that serves a locale best. */
    public static Locale language(Locale locale) {
        return LANGUAGES.stream()
                .filter(l -> l.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /**
     * @param locale decides the language and how numbers and dates are written
     * @param arguments in the order of the message; dates as {@link LocalDate} or {@link Instant} (shown in UTC:
     *     convert before where a zone matters)
     */
    public String text(Locale locale, String key, Object... arguments) {
        var pattern = pattern(locale, key);
        if (arguments.length == 0 && pattern.indexOf('{') < 0) {
            return pattern;
        }
        var format = formats.computeIfAbsent(
                locale.toLanguageTag() + '\n' + pattern, k -> new MessageFormat(pattern, ULocale.forLocale(locale)));
        // A message format is not safe for use by several threads.
        return format.clone()
                .format(Arrays.stream(arguments).map(Texts::formattable).toArray());
    }

    /**
     * A text about a program, in the program's own words where it has some and the text has a form with places for them:
     * {@code {mentor}}, {@code {mentors}}, {@code {mentee}}, {@code {mentees}}, also with a capital. About a program of equals
     * or of circles it is the text for those where there is one, with places for {@code {peer}} and {@code {peers}}.
     */
    public String text(Terms terms, Locale locale, String key, Object... arguments) {
        var words = terms.in(locale).or(() -> terms.ofEquals() ? Optional.of(peers(locale)) : Optional.empty());
        var own = ENDINGS.getOrDefault(terms.people(), List.of()).stream()
                .map(ending -> key + ending)
                .filter(form -> has(locale, form))
                .findFirst();
        if (words.isEmpty() || own.isEmpty()) {
            return text(locale, key, arguments);
        }
        var values = new HashMap<String, Object>(words.get().named(locale));
        for (var i = 0; i < arguments.length; i++) {
            values.put(Integer.toString(i), formattable(arguments[i]));
        }
        return new MessageFormat(pattern(locale, own.get()), ULocale.forLocale(locale)).format(values);
    }

    /**
     * The same where all its places can be filled; nothing where the text is not there any more, has got more places since
     * the arguments were kept, or places of another type.
     */
    public Optional<String> filled(Terms terms, Locale locale, String key, Object... arguments) {
        var pattern = pattern(locale, key);
        if (pattern.equals(missing(key)) || places(pattern) > arguments.length) {
            return Optional.empty();
        }
        try {
            return Optional.of(text(terms, locale, key, arguments));
        } catch (IllegalArgumentException unlike) {
            return Optional.empty();
        }
    }

    private static int places(String pattern) {
        return new MessageFormat(pattern)
                .getArgumentNames().stream()
                        .filter(name -> name.chars().allMatch(Character::isDigit))
                        .mapToInt(name -> Integer.parseInt(name) + 1)
                        .max()
                        .orElse(0);
    }

    private static String missing(String key) {
        return "!" + key + "!";
    }

    private Terms.Words peers(Locale locale) {
        var of = language(locale).getLanguage();
        return Terms.Words.ofEquals(
                text(locale, "program.term.peer.usual." + of), text(locale, "program.term.peers.usual." + of));
    }

    public String text(Locale locale, Problem problem) {
        return text(locale, problem.key(), problem.arguments().toArray());
    }

    public String text(Terms terms, Locale locale, Problem problem) {
        return text(terms, locale, problem.key(), problem.arguments().toArray());
    }

    /** The problems of a refusal, one sentence each. */
    public String text(Locale locale, Refused refused) {
        return refused.problems().stream().map(p -> text(locale, p)).collect(Collectors.joining(" "));
    }

    public boolean has(Locale locale, String key) {
        return bundles.getOrDefault(language(locale), new Properties()).containsKey(key);
    }

    private String pattern(Locale locale, String key) {
        var own = bundles.get(language(locale));
        var english = bundles.get(Locale.ENGLISH);
        var found = own == null ? null : own.getProperty(key);
        if (found == null && english != null) {
            found = english.getProperty(key);
        }
        return found == null ? missing(key) : found;
    }

    /** Formats write a date by the clock of the machine: it gets the one that reads there as it should. */
    private static Object formattable(Object argument) {
        return switch (argument) {
            case LocalDate date ->
                Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant());
            case Instant instant ->
                Date.from(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                        .atZone(ZoneId.systemDefault())
                        .toInstant());
            default -> argument;
        };
    }

    private static Properties load(String resource) {
        var properties = new Properties();
        try (var in = Texts.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Translations are missing: " + resource);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
