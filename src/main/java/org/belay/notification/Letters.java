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
 * came), and {@code .action} when it has a link.
 */
@Component
class Letters {

    private final Texts texts;
    private final String baseUrl;
    private final TemplateEngine html = engine(TemplateMode.HTML, ".html");
    private final TemplateEngine plain = engine(TemplateMode.TEXT, ".txt");

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
        var subject = texts.text(terms, language, key + ".subject", arguments);
        var context = new Context(language);
        context.setVariable("language", language.toLanguageTag());
        context.setVariable("subject", subject);
        context.setVariable("paragraphs", paragraphs(texts.text(terms, language, key + ".text", arguments)));
        context.setVariable("why", texts.text(terms, language, key + ".why", arguments));
        context.setVariable("link", path == null ? null : MailSettings.link(baseUrl, path));
        context.setVariable("action", path == null ? null : texts.text(terms, language, key + ".action", arguments));
        return new Letter(subject, plain.process("letter", context), html.process("letter", context));
    }

    private static List<String> paragraphs(String text) {
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

    record Letter(String subject, String text, String html) {

        MailPreview preview() {
            return new MailPreview(subject, text);
        }
    }
}
