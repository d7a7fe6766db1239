package org.belay.organization;

/** What a list of people can be sorted by; within equals by name. */
public enum PeopleOrder {
    NAME,
    DEPARTMENT,
    SITE,
    STATE
}
