package org.belay.security;

/** Key of an account. */
public record AccountId(long value) implements java.io.Serializable {}
