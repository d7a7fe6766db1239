package org.belay.notification;

/**
 * A letter of a program, as it is worded now.
 *
 * @param text the program's own, or the product's
 * @param own whether it is the program's own
 * @param version with which it was read; 0 for the product's
 */
public record Template(TemplateKey key, TemplateText text, boolean own, long version) {}
