package org.belay.organization;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What the organization says of itself.
 *
 * @param zone in which people read times who have none of their own, nor a site with one
 * @param language of mails to people who chose none
 */
public record OrganizationDetails(String name, ZoneId zone, Locale language, long version) {}
