package org.belay.enrollment;

/** Somebody to whom applicants can turn. */
public record Contact(String name, String email) {}
