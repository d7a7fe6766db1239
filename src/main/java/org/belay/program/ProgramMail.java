package org.belay.program;

import java.util.Locale;

/**
 * A mail to its people that a program words itself.
 *
 * @param letter which one, in small letters with hyphens
 */
public record ProgramMail(String letter, Locale language, String subject, String text) {}
