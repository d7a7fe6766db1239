package org.belay.shared;

/** Key of a site. */
public record SiteId(long value) {}
