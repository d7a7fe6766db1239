package org.belay.shared.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.messageresolver.IMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The {@code template.html} of a folder of {@code reports/}, which becomes the page that {@link PdfPages} writes. */
public final class PageTemplate {

    private static final String ROOT = "reports/";

    private final TemplateEngine engine = new TemplateEngine();

    public PageTemplate(String folder) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(ROOT + folder + "/");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(resolver);
    }

    /** With where the template finds the words that it names. */
    public PageTemplate words(IMessageResolver resolver) {
        engine.setMessageResolver(resolver);
        return this;
    }

    /**
     * The page as XHTML.
     *
     * @param model what the template shows, without its style sheet
     * @param styles files below {@code reports/}; of rules alike the later one holds
     * @throws IOException when a style cannot be read
     */
    public String page(Locale language, Map<String, Object> model, String... styles) throws IOException {
        var style = new StringBuilder();
        for (var name : styles) {
            style.append(read(name));
        }
        var context = new Context(language, model);
        context.setVariable("style", style.toString());
        return engine.process("template.html", context);
    }

    private static String read(String name) throws IOException {
        try (InputStream file = PageTemplate.class.getClassLoader().getResourceAsStream(ROOT + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
