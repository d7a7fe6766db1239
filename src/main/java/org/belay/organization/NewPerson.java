package org.belay.organization;

/** Somebody to be added by hand. */
public record NewPerson(String firstName, String lastName, String email, String employeeNumber) {}
