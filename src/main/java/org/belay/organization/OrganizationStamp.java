package org.belay.organization;

/** Changes whenever somebody is added or edited, so that a plan made before can be told from one that still holds. */
record OrganizationStamp(int people, long lastPerson, long edits) {}
