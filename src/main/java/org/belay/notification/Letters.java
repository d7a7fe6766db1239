package org.belay.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.belay.shared.MailPreview;
import org.belay.shared.Terms;
import org.belay.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes mails in the language of their reader. A letter {@code mail.invitation} has the texts {@code
 * mail.invitation.subject}, {@code .text} (paragraphs are parted by an empty line) and {@code .why} (why this mail
 * came), and {@code .action} when it has a link. As news in Belay it is its subject, or {@code .line} where there is one.
 */
@Component
class Letters {

    private static final TemplateEngine HTML = engine(TemplateMode.HTML, ".html");
    private static final TemplateEngine PLAIN = engine(TemplateMode.TEXT, ".txt");

    private final Texts texts;
    private final String baseUrl;

    Letters(Texts texts, @Value("${belay.base-url}") String baseUrl) {
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    /** @param path of the page that the letter leads to, null for none */
    Letter write(Locale language, String key, @Nullable String path, Object... arguments) {
        return write(Terms.USUAL, language, key, path, arguments);
    }

    /** @param terms the words of the program that the letter is about */
    Letter write(Terms terms, Locale language, String key, @Nullable String path, Object... arguments) {
        return new Letter(
                language,
                key,
                path,
                List.of(arguments),
                texts.text(terms, language, key + ".subject", arguments),
                paragraphs(texts.text(terms, language, key + ".text", arguments)),
                List.of(),
                texts.text(terms, language, key + ".why", arguments),
                path == null ? null : link(path),
                path == null ? null : texts.text(terms, language, key + ".action", arguments));
    }

    /** The address in a link, which mails need in full. */
    String link(String path) {
        return MailSettings.link(baseUrl, path);
    }

    /** The body of a mail. */
    MailBody body(Letter letter, Foot foot, List<CalendarPart> calendars) {
        var context = context(letter, foot);
        return new MailBody(PLAIN.process("letter", context), HTML.process("letter", context), calendars);
    }

    private static Context context(Letter letter, Foot foot) {
        var context = new Context(letter.language());
        context.setVariable("language", letter.language().toLanguageTag());
        context.setVariable("subject", letter.subject());
        context.setVariable("paragraphs", letter.paragraphs());
        context.setVariable("items", letter.items());
        context.setVariable("why", letter.why());
        context.setVariable("link", letter.link());
        context.setVariable("action", letter.action());
        context.setVariable("ways", foot.ways());
        return context;
    }

    static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n\n", -1)).map(String::strip).toList();
    }

    private static TemplateEngine engine(TemplateMode mode, String suffix) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mail/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    /** What the foot of a mail offers, each way in words and with its address in full. */
    record Foot(List<Way> ways) {

        static final Foot NONE = new Foot(List.of());

        record Way(String words, String link) {}
    }

    /** One of several things that a mail tells. */
    record Item(String line, String why, @Nullable String link) {}

    /**
     * What there is to tell somebody, and in which words.
     *
     * @param key such as {@code mail.invitation}
     * @param arguments of its texts
     * @param path of the page that it leads to
     * @param link the same in full
     */
    record Letter(
            Locale language,
            String key,
            @Nullable String path,
            List<Object> arguments,
            String subject,
            List<String> paragraphs,
            List<Item> items,
            String why,
            @Nullable String link,
            @Nullable String action) {

        /** The same in other words. */
        Letter saying(String otherSubject, String otherText) {
            return new Letter(
                    language,
                    key,
                    path,
                    arguments,
                    otherSubject,
                    Letters.paragraphs(otherText),
                    items,
                    why,
                    link,
                    action);
        }

        /** The same mail with a link to the first page, which says nothing of what it is about. */
        Letter leadingTo(String address) {
            return new Letter(language, key, path, arguments, subject, paragraphs, items, why, address, action);
        }

        Letter with(List<Item> things) {
            return new Letter(
                    language, key, path, arguments, subject, paragraphs, List.copyOf(things), why, link, action);
        }

        MailPreview preview() {
            return new MailPreview(subject, PLAIN.process("letter", context(this, Foot.NONE)));
        }
    }
}
