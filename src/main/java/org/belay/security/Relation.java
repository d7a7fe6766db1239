package org.belay.security;

/** How somebody stands to what a permission is about; the columns of the permission matrix. */
public enum Relation {
    /** The person the data is about, its author, or one of the pair it belongs to. */
    OWN,
    /** Matched with the person the data is about. */
    PARTNER,
    /** Leads the workshop that the data belongs to. */
    FACILITATOR,
    /** Coordinates the program, as its coordinator or backup. */
    COORDINATOR,
    /** Coordinates some program. */
    ANY_COORDINATOR,
    /** Manager of the program. */
    PROGRAM_MANAGER,
    /** Manager of the department. */
    DEPARTMENT_MANAGER,
    /** Line manager of the person the data is about. */
    LINE_MANAGER,
    /** A safeguarding contact to whom it was sent. */
    ADDRESSEE,
    /** Some safeguarding contact. */
    SAFEGUARDING_CONTACT,
    /** Holds the right "may import people". */
    PEOPLE_IMPORTER,
    ADMINISTRATOR,
    /** Anybody who is signed in. */
    MEMBER
}
