package org.belay.session;

/** What became of a session was recorded, or corrected. */
public record SessionLogged(SessionId session) {}
