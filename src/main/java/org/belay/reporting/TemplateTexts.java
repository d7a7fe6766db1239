package org.belay.reporting;

import org.belay.shared.Terms;
import org.belay.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** Lets templates say {@code #{key}} for a text of the bundles. */
final class TemplateTexts extends AbstractMessageResolver {

    /** The variable of a template that holds the words of the program. */
    static final String TERMS = "ownWords";

    private final Texts texts;

    TemplateTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String resolveMessage(
            ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
        var terms = context.getVariable(TERMS) instanceof Terms own ? own : Terms.USUAL;
        return texts.text(terms, context.getLocale(), key, arguments == null ? new Object[0] : arguments);
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
        throw new IllegalArgumentException("No text for " + key);
    }
}
