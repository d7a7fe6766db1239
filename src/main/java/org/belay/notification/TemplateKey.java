package org.belay.notification;

import java.util.Locale;

/** A letter in a language. */
public record TemplateKey(TemplateLetter letter, Locale language) {}
