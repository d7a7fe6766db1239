package org.belay.security;

/** What an account may do for a department. */
public enum DepartmentRole {
    MANAGER
}
