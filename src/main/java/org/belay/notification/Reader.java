package org.belay.notification;

import java.util.Locale;
import org.belay.shared.PersonId;

/**
 * Somebody whom a mail reaches.
 *
 * @param email of the account, else the person's own
 * @param language that the account chose; before it has, one that HR says they speak
 * @param signsIn whether there is an account, so that a link to a page leads somewhere
 */
record Reader(PersonId person, String name, String email, Locale language, boolean signsIn) {}
